import type { SegmentRules } from '../language/language.ts';
import type { UncutText } from './uncut-text.ts';
import { listItemStarts } from './list-items.ts';
import { findMarks } from './sentence-marks.ts';
import { createSplitter, type SplitterEndsAt } from './splitter.ts';
import { verdictOn } from './verdict.ts';

/** Half-open, in UTF-16 code units. */
export type Range = readonly [from: number, to: number];

const UNCASED = /^[^\p{L}]*\p{Ll}|(?:^|\s)i(?=\s)/u;

/** The sentences of one block of text, by the rules of its language. */
export type SentenceRanges = (text: string, rules: SegmentRules) => readonly Range[];

/**
 * Makes the function that cuts a text into sentences: one block of text (a paragraph, a heading), white space at the
 * edges of sentences apart. Together they hold all of it but white space. Most marks are decided by the words around them;
 * those of abbreviations, initials and names such as `Yahoo!` by sentence-splitter, which sees a
 * masked piece of the text. Time is linear in the length.
 */
export function createSentenceRanges(): SentenceRanges {
  const splitterEndsAt = createSplitter();
  return function sentenceRanges(text, rules) {
    const itemStarts = listItemStarts(text);
    const block = blockText(text, rules);
    const cuts = [...markedEnds(block, itemStarts, splitterEndsAt), ...itemStarts];
    const label = rules.captionLabel.exec(text);
    if (label !== null) cuts.push(label[0].length);
    return rangesBetween(
      text,
      cuts.toSorted((a, b) => a - b),
    );
  };
}

function blockText(text: string, rules: SegmentRules): UncutText {
  const contentEnd = text.trimEnd().length;
  return { text, rules, contentEnd, isUncased: once(() => UNCASED.test(text)) };
}

/** Where the sentences end that end with a mark. */
function markedEnds(
  block: UncutText,
  itemStarts: readonly number[],
  splitterEndsAt: SplitterEndsAt,
): readonly number[] {
  const ends: number[] = [];
  const { text, rules } = block;
  let sentenceStart = 0;
  let item = 0;
  for (const mark of findMarks(text, rules)) {
    for (; (itemStarts[item] ?? Infinity) <= mark.start; item += 1) {
      sentenceStart = itemStarts[item] ?? sentenceStart;
    }
    const verdict = verdictOn(block, mark, sentenceStart);
    if (verdict === 'inside') continue;
    if (verdict === 'open' && !splitterEndsAt(text, mark, rules)) continue;
    ends.push(mark.close);
    sentenceStart = mark.close;
  }
  return ends;
}

function rangesBetween(text: string, cuts: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    const piece = text.slice(start, cut);
    const from = start + piece.length - piece.trimStart().length;
    const to = start + piece.trimEnd().length;
    if (to > from) ranges.push([from, to]);
    start = cut;
  }
  return ranges;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
