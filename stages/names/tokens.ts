import { isNameWord } from './name-words.ts';
import { TITLES_WITH_PERIOD } from '../words/abbreviations.ts';
import { codeAt } from '../words/characters.ts';
import { createWordTable, type Word } from '../words/lexemes.ts';
import type { Token } from './token.ts';

/** Cuts the texts of one document into tokens. */
export interface Tokenizer {
  /** The tokens of a text, in order. White space lies between them and is in none. */
  readonly tokenize: (text: string) => Token[];
  /** The different words met so far. */
  readonly words: readonly Word[];
}

/** Abbreviations with inner periods, words with inner apostrophes or hyphens, numbers, marks. */
const TOKEN = new RegExp(
  String.raw`(?:(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:[’'\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*[’']?(?<=s[’']|[^’'])\.?(?<=\b(?:${TITLES_WITH_PERIOD.join('|')}|\p{Lu})\.|[^.]))|(?:[$€£]?\d[\d,.:]*(?<=\d)[%\p{L}]*)|${'``'}|''|\.\.\.|--|\S`,
  'uy',
);
const ABBREVIATIONS: ReadonlySet<string> = new Set(TITLES_WITH_PERIOD);
const LONGEST_ABBREVIATION = 4;

const CURLY_APOSTROPHE = 0x2019;
const APOSTROPHE = 39;
const HYPHEN = 45;
const PERIOD = 46;
const DOLLAR = 36;

/** What a token of which only the pattern can tell is cut as. */
const UNKNOWN = -1;

/**
 * Makes the tokenizer of a document: a word that comes again is the same strings. What is written
 * in ASCII is cut by hand, the rest by the pattern; both cut alike.
 */
export function createTokenizer(): Tokenizer {
  const table = createWordTable(wordOf);
  const tokenize = (text: string): Token[] => {
    const tokens: Token[] = [];
    for (let from = 0; from < text.length;) {
      if (text.charCodeAt(from) === 32) {
        from++;
        continue;
      }
      let to = plainEnd(text, from);
      if (to === UNKNOWN) to = patternEnd(text, from);
      if (to > from) {
        const { text: own, lower, kind, isCapital, mayBeName } = table.wordAt(text, from, to);
        tokens.push({ from, to, text: own, lower, kind, isCapital, mayBeName });
      }
      from = Math.max(to, from + 1);
    }
    return tokens;
  };
  return { tokenize, words: table.words };
}

/** The end of the token that starts here; the start where white space stands. */
function patternEnd(text: string, from: number): number {
  TOKEN.lastIndex = from;
  return TOKEN.test(text) ? TOKEN.lastIndex : from;
}

function plainEnd(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (isLetter(code)) return wordEnd(text, from);
  if (isDigit(code)) return numberEnd(text, from);
  // Dashes and quotation marks beyond ASCII are marks of one code unit.
  if (code > 127) return code >= 0x2010 && code <= 0x2027 ? from + 1 : UNKNOWN;
  if (code <= 32) return from;
  const next = codeAt(text, from + 1);
  if (code === DOLLAR && isDigit(next)) return numberEnd(text, from + 1);
  if (code === PERIOD)
    return next === PERIOD && codeAt(text, from + 2) === PERIOD ? from + 3 : from + 1;
  const isDouble = next === code && (code === APOSTROPHE || code === HYPHEN || code === 96);
  return isDouble ? from + 2 : from + 1;
}

/** The end of a word: pieces of letters that hyphens and apostrophes join, and what may follow. */
function wordEnd(text: string, from: number): number {
  let piece = from;
  let at = from + 1;
  while (isLetter(codeAt(text, at))) at++;
  for (;;) {
    const code = codeAt(text, at);
    const isApostrophe = code === APOSTROPHE || code === CURLY_APOSTROPHE;
    if (code === PERIOD) return at === from + 1 ? UNKNOWN : periodEnd(text, piece, at);
    if (!isApostrophe && code !== HYPHEN) return code > 127 ? UNKNOWN : at;
    const next = codeAt(text, at + 1);
    if (next > 127) return UNKNOWN;
    // `the voters’` ends in its apostrophe.
    if (!isLetter(next) && !isDigit(next))
      return isApostrophe && text.charCodeAt(at - 1) === 115 ? at + 1 : at;
    piece = at + 1;
    at += 2;
    while (isLetter(codeAt(text, at)) || isDigit(codeAt(text, at))) at++;
  }
}

/** The end of a word before a period, which belongs to an abbreviation and an initial. */
function periodEnd(text: string, piece: number, period: number): number {
  const length = period - piece;
  const first = text.charCodeAt(piece);
  if (length > LONGEST_ABBREVIATION || first > 90 || first < 65) return period;
  if (length > 1 && !ABBREVIATIONS.has(text.slice(piece, period))) return period;
  const before = codeAt(text, piece - 1);
  return isLetter(before) || isDigit(before) || before === 95 ? period : period + 1;
}

function numberEnd(text: string, from: number): number {
  let end = from + 1;
  for (let at = end; ; at++) {
    const code = codeAt(text, at);
    if (isDigit(code)) end = at + 1;
    else if (code !== 44 && code !== PERIOD && code !== 58) break;
  }
  let code = codeAt(text, end);
  while (isLetter(code) || code === 37) code = codeAt(text, ++end);
  return code > 127 ? UNKNOWN : end;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const CAPITAL = /^\p{Lu}/u;
const STARTS_WORD = /^[\p{L}\p{M}]/u;
const STARTS_AMOUNT = /^[$€£]?\d/;

const SMALL_WORD = /^[a-z]+$/;

function wordOf(text: string): Word {
  if (SMALL_WORD.test(text)) {
    return { text, lower: text, kind: 'word', isCapital: false, mayBeName: false };
  }
  const kind = STARTS_WORD.test(text) ? 'word' : STARTS_AMOUNT.test(text) ? 'number' : 'mark';
  const isCapital = CAPITAL.test(text);
  return {
    text,
    lower: text.toLowerCase(),
    kind,
    isCapital,
    mayBeName: kind === 'word' && isNameWord(text),
  };
}
