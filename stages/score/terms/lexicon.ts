import type { ScoreRules } from '../../language/language.ts';

/** The stem of a function word, which tells nothing of the subject. */
export const FUNCTION_WORD = -1;

/** The word is `I`, `we`, `you` or a form of them. */
export const FIRST_PERSON = 4;
/** The word is `he`, `she` or a form of them. */
const THIRD_PERSON = 8;

const HOLDS_DIGIT = /\d/;

/** Some 20 MB at worst. */
const MOST_WORDS = 100_000;
const FIRST_ROOM = 1 << 14;

/**
 * What is known of words as they are written, numbered as they are met, and the stems of them. Kept
 * over documents, which share most of their words.
 */
export interface Lexicon {
  /**
   * The number of the word in a range of a text.
   * @param hash of its code units, as `visitWords` tells it
   */
  readonly wordAt: (text: string, from: number, to: number, hash: number) => number;
  /** The number of a word's stem, or `FUNCTION_WORD`. */
  readonly stemOf: (word: number) => number;
  /** `FIRST_PERSON` or `THIRD_PERSON`, or 0. */
  readonly flagsOf: (word: number) => number;
  /** By number. */
  readonly stems: readonly string[];
  readonly isFull: () => boolean;
}

const lexicons = new Map<ScoreRules, Lexicon>();

/**
 * The lexicon to read a document of a language with; a new one when the last is full, so that memory
 * is bounded.
 */
export function currentLexicon(rules: ScoreRules): Lexicon {
  let current = lexicons.get(rules);
  if (current === undefined || current.isFull()) {
    current = createLexicon(rules);
    lexicons.set(rules, current);
  }
  return current;
}

/**
 * An open-addressing table of words, compared by their hash and then by their code units: no slice
 * of the text is made for a word that is known.
 */
function createLexicon(rules: ScoreRules): Lexicon {
  /** Numbers of words + 1, by hash; 0 where there is none. At most half of it is used. */
  let table = new Int32Array(2 * FIRST_ROOM);
  let hashes = new Int32Array(FIRST_ROOM);
  let stemNumbers = new Int32Array(FIRST_ROOM);
  let flags = new Uint8Array(FIRST_ROOM);
  /** As they are written; flat copies, as a slice would keep the text that it is cut from. */
  const words: string[] = [];
  const stems: string[] = [];
  const numberOfStem = new Map<string, number>();

  const slotOf = (hash: number): number => Math.imul(hash, 0x9e37_79b1) >>> 7;

  const wordAt = (text: string, from: number, to: number, hash: number): number => {
    const mask = table.length - 1;
    let slot = slotOf(hash) & mask;
    for (;;) {
      const word = (table[slot] ?? 0) - 1;
      if (word < 0) break;
      if (hashes[word] === hash && isAt(words[word] ?? '', text, from, to)) return word;
      slot = (slot + 1) & mask;
    }
    return add(text.slice(from, to), hash, slot);
  };

  const add = (written: string, hash: number, slot: number): number => {
    const own = Buffer.from(written, 'utf16le').toString('utf16le');
    const number = words.push(own) - 1;
    if (number === hashes.length) grow();
    const lower = own.toLowerCase().replaceAll('’', "'");
    hashes[number] = hash;
    flags[number] = personOf(lower, rules);
    stemNumbers[number] = stemNumber(lower);
    table[slot] = number + 1;
    if (words.length * 2 > table.length) rehash();
    return number;
  };

  const stemNumber = (lower: string): number => {
    const text = stemText(lower, rules);
    if (text === null) return FUNCTION_WORD;
    const known = numberOfStem.get(text);
    if (known !== undefined) return known;
    numberOfStem.set(text, stems.length);
    return stems.push(text) - 1;
  };

  const grow = (): void => {
    hashes = withRoom(hashes, new Int32Array(2 * hashes.length));
    stemNumbers = withRoom(stemNumbers, new Int32Array(2 * stemNumbers.length));
    flags = withRoom(flags, new Uint8Array(2 * flags.length));
  };

  /** Doubles the table. */
  const rehash = (): void => {
    const before = table;
    table = new Int32Array(2 * before.length);
    const mask = table.length - 1;
    for (const entry of before) {
      if (entry === 0) continue;
      let slot = slotOf(hashes[entry - 1] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = entry;
    }
  };

  return {
    wordAt,
    stemOf: (word) => stemNumbers[word] ?? FUNCTION_WORD,
    flagsOf: (word) => flags[word] ?? 0,
    stems,
    isFull: () => words.length >= MOST_WORDS,
  };
}

function withRoom<Numbers extends Int32Array | Uint8Array>(before: Numbers, after: Numbers) {
  after.set(before);
  return after;
}

/** Whether a word stands in a range of a text. */
function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}

function personOf(lower: string, { firstPerson, thirdPerson }: ScoreRules): number {
  if (firstPerson.has(lower)) return FIRST_PERSON;
  return thirdPerson.has(lower) ? THIRD_PERSON : 0;
}

/** The stem of a lower-case word, or the number; null for a function word. */
function stemText(lower: string, { functionWords, contraction, stem }: ScoreRules): string | null {
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  if (functionWords.has(bare) || contraction.test(bare)) return null;
  return HOLDS_DIGIT.test(bare) ? bare.replaceAll(',', '') : stem(bare);
}
