import { english } from '../../language/en/index.ts';
import { createNumberTable, NumberTable } from '../../words/number-table.ts';
import { type TokenTable } from '../../words/token-table.ts';
import { HASH_START, hashStep, wordHash } from '../../words/hash.ts';

/** One letter for a part of speech in the table, and its bit in a set of them. */
export const OPEN_CLASS = { N: 1, S: 2, B: 4, Z: 8, D: 16, V: 32, G: 64, J: 128, R: 256 } as const;
const SPACE = 32;
const BIT_OF_LETTER: Readonly<Record<string, number>> = OPEN_CLASS;

/** The open parts of speech that a word can be, and the likeliest of them. */
export interface WordClasses {
  readonly bits: number;
  readonly first: number;
}

/** The longest ending that the table knows, in letters. */
const LONGEST_ENDING = 4;

interface Lexicon {
  /** By `wordHash`, indexes into `classes`. */
  readonly words: NumberTable;
  readonly classes: readonly WordClasses[];
  /** By `wordHash` too. */
  readonly endings: NumberTable;
}

let lexicon: Lexicon | undefined;

/** Made at the first use: a run that finds nothing to tag need not wait for it. */
function theLexicon(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const table = english.attribution.quotes.wordClasses;
  const classes: WordClasses[] = [];
  const keys: number[] = [];
  const values: number[] = [];
  for (const [letters, list] of Object.entries(table.words)) {
    addHashes(list, keys);
    while (values.length < keys.length) values.push(classes.length);
    classes.push(classesOf(letters));
  }
  const endings = new Map<number, number>();
  for (const [ending, letters] of Object.entries(table.endings)) {
    endings.set(wordHash(ending), classes.length);
    classes.push(classesOf(letters));
  }
  const words = new NumberTable(Int32Array.from(keys), Int32Array.from(values));
  lexicon = { words, classes, endings: createNumberTable(endings) };
  return lexicon;
}

/** Adds the `wordHash` of each word of a list, without making strings of 27,000. */
function addHashes(list: string, hashes: number[]): void {
  let hash = HASH_START;
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code === SPACE) {
      hashes.push(hash);
      hash = HASH_START;
    } else hash = hashStep(hash, code);
  }
  hashes.push(hash);
}

function classesOf(letters: string): WordClasses {
  const bits = Array.from(letters, (letter) => BIT_OF_LETTER[letter] ?? 0);
  return { bits: bits.reduce((all, bit) => all | bit, 0), first: bits[0] ?? 0 };
}

/**
 * What a token can be, by the lexicon or else by its ending.
 * @param guesses whether a word that the lexicon lacks is guessed by its ending
 */
export function wordClasses(
  tokens: TokenTable,
  text: string,
  i: number,
  guesses: boolean,
): WordClasses | undefined {
  const { words, classes: known, endings } = theLexicon();
  const index = words.get(tokens.word[i] ?? 0);
  if (index !== undefined) return known[index];
  const from = tokens.from[i] ?? 0;
  const to = tokens.to[i] ?? 0;
  for (let length = Math.min(LONGEST_ENDING, to - from - 1); length > 0; length--) {
    const ending = endings.get(rangeHash(text, to - length, to));
    if (ending === undefined) continue;
    const classes = known[ending];
    return classes !== undefined && (guesses || isVerbal(classes)) ? classes : undefined;
  }
  return undefined;
}

/** Whether the lexicon has a word, in lower case. */
export function isListedWord(word: string): boolean {
  return theLexicon().words.get(wordHash(word)) !== undefined;
}

/** `wordHash` of a range as it stands. */
function rangeHash(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

function isVerbal({ first }: WordClasses): boolean {
  return first === OPEN_CLASS.G || first === OPEN_CLASS.R;
}
