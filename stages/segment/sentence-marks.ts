import type { SegmentRules } from '../language/language.ts';
import { isPlainWord, isStarter, wordAt, wordBefore } from './words-around.ts';

/**
 * A place where a sentence may end: a run of `.`, `?`, `!` or `…` with what closes after it. All
 * offsets are UTF-16 code units of the block's text.
 */
export interface SentenceMark {
  readonly start: number;
  /** After the run itself: `.`, `?!`, `. . .`. */
  readonly end: number;
  /** After closing quotation marks, brackets and footnote references: where the sentence ends. */
  readonly close: number;
  /** Where the next word starts, white space and opening marks passed; the length if none does. */
  readonly next: number;
  /** White space follows `close`. */
  readonly isSpaced: boolean;
}

const SIGN = /[.?!…。！？]/g;
/** `...`, `?!`, `. . .`; ` .50` and ` .NET` do not belong to a run. */
const RUN = /[.?!…。！？]+(?: +[.…]+(?![^\s"”’')\]]))*/y;
/** A second `"` before a letter opens the next quotation. */
const CLOSERS = /(?:(?<!["”])"|"(?![\p{L}\p{N}])|[”»›)\]}*_¹²³⁰⁴-⁹]|''|['’](?![\p{L}\p{N}]))*/uy;
/** In tokenised text closing marks stand alone: `said . ''`. */
const SPACED_CLOSERS = /(?: +(?:''?|[”»)\]]))+(?=\s|$)/y;
const SPACED_STRAIGHT_QUOTE = /\s+"(?=\s|$)/y;
/** ` [6]`, `[1 – 3]`, `[17][18]`. */
const REFERENCES = /(?: ?\[\d{1,3}(?:[ ,–-]{1,3}\d{1,3}){0,9}\])+(?=\s|$|\p{Lu})/uy;
/** `at large.11 12 Take`. */
const SUPERSCRIPT = /\d{1,3}(?:[ ,–-]\d{1,3}){0,5}(?=\s+["“‘(]?\p{Lu})/uy;
/** `minority rights. 4 Even though`: no number stands before a word that starts sentences. */
const SPACED_NUMBER = /\s\d{1,3}(?=\s\p{Lu})/uy;
const OPENERS = /(?:["“‘'«‹([{*_`¿¡„]|\.{2,})*/y;
const SPACE = /\s*/y;
const LOWER_OR_CLOSED = /[\p{Ll})"”]/u;
/** Four spaced dots after a word are its period and an ellipsis of the next sentence. */
const PERIOD_AND_ELLIPSIS = /^\.(?: \.){3}$/;

/** What marks are found by, besides the text. */
interface MarkContext {
  readonly rules: SegmentRules;
  /** Asked in ascending order. */
  readonly isInStraightQuote: (at: number) => boolean;
}

/** All marks of a text that are not plainly inside a word, in order. Linear in the text. */
export function findMarks(text: string, rules: SegmentRules): readonly SentenceMark[] {
  const marks: SentenceMark[] = [];
  const context: MarkContext = { rules, isInStraightQuote: createQuoteParity(text) };
  SIGN.lastIndex = 0;
  while (SIGN.exec(text) !== null) {
    const start = SIGN.lastIndex - 1;
    const mark = plainMark(text, start) ?? markAt(text, start, context);
    marks.push(mark);
    SIGN.lastIndex = mark.end;
  }
  return marks;
}

/** What most marks are, without a pattern: a lone sign, one space, and an ASCII letter. */
function plainMark(text: string, start: number): SentenceMark | null {
  const end = start + 1;
  if (text.charCodeAt(end) !== 0x20 || !isAsciiLetter(text.charCodeAt(end + 1))) return null;
  return { start, end, close: end, next: end + 1, isSpaced: true };
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a && code < 0x80;
}

function markAt(text: string, start: number, context: MarkContext): SentenceMark {
  const runEnd = endOf(RUN, text, start);
  const mark = closedMark(text, start, runEnd, context);
  const isPeriodAndEllipsis =
    mark.close === runEnd &&
    mark.next < text.length &&
    PERIOD_AND_ELLIPSIS.test(text.slice(start, runEnd)) &&
    text[start - 1] !== ' ';
  return isPeriodAndEllipsis ? { ...mark, end: start + 1, close: start + 1 } : mark;
}

function closedMark(
  text: string,
  start: number,
  end: number,
  { rules, isInStraightQuote }: MarkContext,
): SentenceMark {
  let close = endOf(CLOSERS, text, end);
  close = endOf(REFERENCES, text, close);
  if (LOWER_OR_CLOSED.test(text[start - 1] ?? '')) close = endOf(SUPERSCRIPT, text, close);
  const afterNumber = endOf(SPACED_NUMBER, text, close);
  if (afterNumber > close && isNoteNumber(rules, text, start, afterNumber)) close = afterNumber;
  close = endOf(SPACED_CLOSERS, text, close);
  const afterQuote = endOf(SPACED_STRAIGHT_QUOTE, text, close);
  if (afterQuote > close && isInStraightQuote(close)) close = afterQuote;
  const gapEnd = endOf(SPACE, text, close);
  const next = endOf(SPACE, text, endOf(OPENERS, text, gapEnd));
  return { start, end, close, next, isSpaced: gapEnd > close };
}

function isNoteNumber(
  rules: SegmentRules,
  text: string,
  start: number,
  afterNumber: number,
): boolean {
  if (!isStarter(rules, wordAt(text, afterNumber + 1))) return false;
  return LOWER_OR_CLOSED.test(text[start - 1] ?? '') && isPlainWord(rules, wordBefore(text, start));
}

/** Where a sticky pattern that starts at `from` ends; `from` where it does not match. */
function endOf(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : from;
}

/** Tells whether an odd number of `"` stands before an offset; asked in ascending order. */
function createQuoteParity(text: string): (at: number) => boolean {
  let counted = 0;
  let isOdd = false;
  return (at) => {
    let quote = text.indexOf('"', counted);
    while (quote !== -1 && quote < at) {
      isOdd = !isOdd;
      counted = quote + 1;
      quote = text.indexOf('"', counted);
    }
    return isOdd;
  };
}
