import type { ScoreRules } from '../../language/language.ts';
import { createRangeTable } from '../../words/range-table.ts';

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

/**
 * Makes the function that gives the lexicon to read a document of a language with; a new one when
 * the last is full, so that memory is bounded.
 */
export function createLexicons(): (rules: ScoreRules) => Lexicon {
  const lexicons = new Map<ScoreRules, Lexicon>();
  return (rules) => {
    let current = lexicons.get(rules);
    if (current === undefined || current.isFull()) {
      current = createLexicon(rules);
      lexicons.set(rules, current);
    }
    return current;
  };
}

function createLexicon(rules: ScoreRules): Lexicon {
  const words = createRangeTable(FIRST_ROOM, flatCopy);
  /** How many words are known. */
  let count = 0;
  let stemNumbers = new Int32Array(FIRST_ROOM);
  let flags = new Uint8Array(FIRST_ROOM);
  const stems: string[] = [];
  const numberOfStem = new Map<string, number>();

  const stemNumber = (lower: string): number => {
    const text = stemText(lower, rules);
    if (text === null) return FUNCTION_WORD;
    const known = numberOfStem.get(text);
    if (known !== undefined) return known;
    numberOfStem.set(text, stems.length);
    return stems.push(text) - 1;
  };
  const add = (written: string): void => {
    if (count === flags.length) {
      stemNumbers = withRoom(stemNumbers, new Int32Array(2 * count));
      flags = withRoom(flags, new Uint8Array(2 * count));
    }
    const lower = written.toLowerCase().replaceAll('’', "'");
    flags[count] = personOf(lower, rules);
    stemNumbers[count] = stemNumber(lower);
    count += 1;
  };
  const wordAt = (text: string, from: number, to: number, hash: number): number => {
    const word = words.numberAt(text, from, to, hash);
    if (word === count) add(words.texts[word] ?? '');
    return word;
  };
  return {
    wordAt,
    stemOf: (word) => stemNumbers[word] ?? FUNCTION_WORD,
    flagsOf: (word) => flags[word] ?? 0,
    stems,
    isFull: () => count >= MOST_WORDS,
  };
}

/** A slice would keep the text that it is cut from. */
function flatCopy(range: string): string {
  return Buffer.from(range, 'utf16le').toString('utf16le');
}

function withRoom<Numbers extends Int32Array | Uint8Array>(before: Numbers, after: Numbers) {
  after.set(before);
  return after;
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
