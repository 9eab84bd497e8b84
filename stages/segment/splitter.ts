import { split } from 'sentence-splitter';
import type { Language } from 'sentence-splitter/lang';
import type { SentenceMark } from './sentence-marks.ts';
import { wordBefore } from './words-around.ts';
import type { SegmentRules } from '../language/language.ts';

/** sentence-splitter tells only spaces, capitals, and the rest of ordinary words apart. */
const CAPITAL = 'X';
const OTHER = 'x';
const UPPER = /\p{Lu}/u;
const IN_WORD = /[\p{L}\p{N}]/u;
const LONGEST_WORD_BEFORE = 40;
const MOST_REMEMBERED = 4096;

/** Whether a sentence ends at a mark of a text. */
export type SplitterEndsAt = (text: string, mark: SentenceMark, rules: SegmentRules) => boolean;

/**
 * Makes the function that tells whether sentence-splitter ends a sentence at the mark of an abbreviation, initial or name. It
 * sees a masked piece of the text: as its time grows with the square of the length, only what it
 * looks at, the word before, the marked word and the first letter after. With ordinary words
 * masked, most pieces occur again and again, so its answers are remembered.
 */
export function createSplitter(): SplitterEndsAt {
  /** By masked pieces: those in which the mark stands before a name, and others. */
  const beforeName = new Map<string, boolean>();
  const other = new Map<string, boolean>();
  return function splitterEndsAt(text, mark, rules) {
    const isBeforeName = standsBeforeName(text, mark, rules);
    const answers = isBeforeName ? beforeName : other;
    const from = pieceStart(text, mark);
    const masked = mask(text, mark, from);
    const known = answers.get(masked);
    if (known !== undefined) return known;
    const ends = splitterEnds(masked, languageOf(text, mark, isBeforeName));
    const isEnd = ends.includes(mark.end - from);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(masked, isEnd);
    return isEnd;
  };
}

/** Whether the marked word is an abbreviation that stands before a name: `Mr.`, `St.` */
function standsBeforeName(
  text: string,
  { start }: SentenceMark,
  { abbreviations }: SegmentRules,
): boolean {
  const known = abbreviations.get(wordBefore(text, start));
  return known === 'title' || known === 'place';
}

/** Where the word before the marked one starts, not too far away. */
function pieceStart(text: string, mark: SentenceMark): number {
  const earliest = Math.max(0, mark.start - 2 * LONGEST_WORD_BEFORE);
  let from = mark.start;
  while (from > earliest && text[from - 1] !== ' ') from -= 1;
  while (from > earliest && text[from - 1] === ' ') from -= 1;
  while (from > earliest && text[from - 1] !== ' ') from -= 1;
  return from;
}

/**
 * The piece as sentence-splitter should see it, of the same length, so that offsets stay: the
 * marked word as it is, other words as `X` and `x`, the quotation marks and brackets before them
 * as spaces, so that none hides the mark and no other mark ends anything.
 */
function mask(text: string, mark: SentenceMark, from: number): string {
  const wordStart = mark.start - wordBefore(text, mark.start).length;
  const masked: string[] = [];
  for (let at = from; at <= mark.next && at < text.length; at += 1) {
    const unit = text[at] ?? ' ';
    if (at >= wordStart && at < mark.end) masked.push(unit);
    else if (at === wordStart - 1 || (at >= mark.end && at < mark.next)) masked.push(' ');
    else masked.push(shape(unit, masked.at(-1) ?? ' '));
  }
  return masked.join('');
}

function shape(unit: string, before: string): string {
  if (UPPER.test(unit)) return CAPITAL;
  if (unit === ' ') return ' ';
  return before === ' ' && !IN_WORD.test(unit) ? ' ' : OTHER;
}

/** The lists of sentence-splitter, which tries every entry on every word, with the one that counts. */
function languageOf(text: string, { start, end }: SentenceMark, isBeforeName: boolean): Language {
  const marked = [`${wordBefore(text, start)}${text.slice(start, end)}`];
  const isName = text[start] !== '.';
  return {
    ABBREVIATIONS: isBeforeName || isName ? [] : marked,
    PREPOSITIVE_ABBREVIATIONS: isBeforeName ? marked : [],
    EXCLAMATION_WORDS: isName ? marked : [],
  };
}

/** Where sentence-splitter ends the sentences of a text, after their last marks. */
function splitterEnds(text: string, language: Language): readonly number[] {
  return split(text, { AbbrMarker: { language } })
    .filter(({ type }) => type === 'Sentence')
    .map(({ range }) => range[1]);
}
