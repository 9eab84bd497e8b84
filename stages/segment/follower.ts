import type { SentenceMark } from './sentence-marks.ts';
import { wordAt } from './words-around.ts';

/** What comes after a mark, its white space and opening marks. */
export interface Follower {
  readonly kind: 'capital' | 'lower' | 'digit' | 'dash' | 'punctuation' | 'other';
  /** The word; empty if it is none. */
  readonly word: string;
  /** After a dash stands a capital, as in `-- Posted by` or `— Anna Lee`. */
  readonly isEnd: boolean;
  /** An opening bracket stands before the word. */
  readonly isBracketed: boolean;
  /** A quotation of more than a few words starts before the word. */
  readonly isQuoted: boolean;
}

/** Capitals, and letters that have no case. */
const CAPITAL = /[\p{Lu}\p{Lt}\p{Lo}]/u;
const LOWER = /\p{Ll}/u;
/** `iPhone`, `eBay`, `al-Qaida`: names that keep a lower-case start. */
const LOWER_NAME = /(?:\p{Ll}{1,2}\p{Lu}|al-\p{Lu}|https?:|www\.)/uy;
const DIGIT = /[\p{N}$£€¥#]/u;
const DASH = /[-–—~]/;
const DASH_AND_CAPITAL = /[-–—~]+ *["“‘(]*(?:\p{Lu}|$)/uy;
/** A quotation that ends so soon is a name: `C. R. "Kit" Hill`. */
const LONGEST_NAME = 24;
const PUNCTUATION = /[,;:/&+=%)\]}”»]/;

export function followerAt(text: string, { close, next }: SentenceMark): Follower {
  const character = String.fromCodePoint(text.codePointAt(next) ?? 32);
  const opening = text.slice(close, next);
  const isBracketed = /[([]/.test(opening);
  const isQuoted = /["“]/.test(opening) && !/["”]/.test(text.slice(next, next + LONGEST_NAME));
  const kind = kindOf(text, next, character);
  const word = kind === 'capital' || kind === 'lower' ? wordAt(text, next) : '';
  const isEnd = kind === 'dash' && isAt(DASH_AND_CAPITAL, text, next);
  return { kind, word, isEnd, isBracketed, isQuoted };
}

function kindOf(text: string, next: number, character: string): Follower['kind'] {
  if (CAPITAL.test(character)) return 'capital';
  if (LOWER.test(character)) return isAt(LOWER_NAME, text, next) ? 'capital' : 'lower';
  if (DIGIT.test(character)) return 'digit';
  if (DASH.test(character)) return 'dash';
  return PUNCTUATION.test(character) ? 'punctuation' : 'other';
}

function isAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
