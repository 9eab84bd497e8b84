import type { Span } from '../document.ts';
import { CLEAN_RULES } from '../language/languages.ts';

/** A sentence, or a line that was run into the text, as far as cleaning must know. */
export interface Stretch extends Span {
  /** It ends with a period between spaces, the trace of a line that had no end mark. */
  readonly hasLooseEnd: boolean;
  /** Loose periods within, before a small letter: traces of line breaks in mid-sentence. */
  readonly looseInside: number;
}

/**
 * A loose period that is no part of `. . .`, or an end mark with closing marks, before white space
 * or the end of the text.
 */
const END = /(?<!\.) \.(?=\s(?!\.)|$)|(?<![. ])[.?!]["'”’)\]]*(?=\s|$)/g;
const LAST_WORD = /(?:^|[\s("“‘'])([\p{L}.]+)\.$/u;
const INITIALS = /^\p{L}(?:\.\p{L})*$/u;
const SMALL_LETTER = /^\s*\p{Ll}/u;
const NEXT_WORD = /\S/g;

/**
 * Cuts a text where sentences or run-in lines end. It is only for telling furniture from prose;
 * sentences proper are made by the stage `segment`.
 * @returns ranges of the text, white space at their edges apart
 */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = firstWord(text, 0);
  let looseInside = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const isLoose = mark === ' .';
    const continues = SMALL_LETTER.test(text.slice(end, end + 3));
    if (isLoose && continues) looseInside += 1;
    if (continues || (!isLoose && isAbbreviation(text, start, end))) continue;
    if (end > start) stretches.push({ start, end, hasLooseEnd: isLoose, looseInside });
    start = firstWord(text, end);
    looseInside = 0;
  }
  if (start < text.length) {
    stretches.push({ start, end: text.trimEnd().length, hasLooseEnd: false, looseInside });
  }
  return stretches;
}

function isAbbreviation(text: string, start: number, end: number): boolean {
  const word = LAST_WORD.exec(text.slice(Math.max(start, end - 16), end))?.[1];
  return word !== undefined && (INITIALS.test(word) || CLEAN_RULES.abbreviations.has(word));
}

function firstWord(text: string, from: number): number {
  NEXT_WORD.lastIndex = from;
  return NEXT_WORD.exec(text)?.index ?? text.length;
}
