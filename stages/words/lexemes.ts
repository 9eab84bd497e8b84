import { createRangeTable } from './range-table.ts';

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

const FIRST_ROOM = 512;
const HASH_STEP = 0x01000193;

/** @param read what is known of a word by its text */
export function createWordTable(read: (text: string) => Word): WordTable {
  const table = createRangeTable(FIRST_ROOM, (text) => text);
  const words: Word[] = [];
  const wordAt = (text: string, from: number, to: number): Word => {
    const number = table.numberAt(text, from, to, rangeHash(text, from, to));
    const known = number < words.length ? words[number] : undefined;
    if (known !== undefined) return known;
    const word = read(table.texts[number] ?? '');
    words.push(word);
    return word;
  };
  return { wordAt, words };
}

function rangeHash(text: string, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), HASH_STEP);
  return hash ^ (hash >>> 15);
}
