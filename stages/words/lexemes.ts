/** What a word, number or mark is by itself, wherever it stands. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
  /** Whether it may be a word of a name. */
  readonly mayBeName: boolean;
}

/** The different words of some texts. */
export interface WordTable {
  /** The word in a range of a text, which is read only at its first time. */
  readonly wordAt: (text: string, from: number, to: number) => Word;
  /** In the order in which they were met. */
  readonly words: readonly Word[];
}

const FIRST_SIZE = 1024;
const HASH_STEP = 0x01000193;

/** Open addressing by a hash of the code units: no string is made to look one up. */
export function createWordTable(read: (text: string) => Word): WordTable {
  const words: Word[] = [];
  const hashes: number[] = [];
  /** Indexes into `words`, plus one. */
  let slots = new Uint32Array(FIRST_SIZE);
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (const [index, hash] of hashes.entries()) {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
  };
  const wordAt = (text: string, from: number, to: number): Word => {
    const hash = rangeHash(text, from, to);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const place = slots[slot] ?? 0;
      if (place === 0) break;
      const known = words[place - 1];
      if (known !== undefined && hashes[place - 1] === hash && isAt(known.text, text, from, to)) {
        return known;
      }
      slot = (slot + 1) & mask;
    }
    const word = read(text.slice(from, to));
    slots[slot] = words.push(word);
    hashes.push(hash);
    if (words.length * 2 > slots.length) grow();
    return word;
  };
  return { wordAt, words };
}

function rangeHash(text: string, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), HASH_STEP);
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  }
  return true;
}
