import type { Block } from '../document.ts';
import { bylineNames } from './byline-names.ts';
import type { Cut } from './cut.ts';
import { furnitureOf } from './furniture.ts';
import { RUN_IN_KINDS } from './run-in.ts';
import { stretchesOf } from './sentence-stretches.ts';

/** UTF-16 code units: credits and notices at the end of a text are no longer together. */
const LONGEST_TAIL = 1500;
/** The credits, notices and links behind the last sentences of a text. */
export function tailCuts(text: string): Cut[] {
  const from = tailStart(text);
  return stretchesOf(text.slice(from)).flatMap((stretch): Cut[] => {
    const [start, end] = [from + stretch.start, from + stretch.end];
    const what = furnitureOf(text.slice(start, end));
    return what !== null && RUN_IN_KINDS.has(what) ? [{ start, end, what }] : [];
  });
}

/** A sentence's start, about so far from the end. */
function tailStart(text: string): number {
  if (text.length <= LONGEST_TAIL) return 0;
  const from = text.length - LONGEST_TAIL;
  const end = /[.?!]["'”’)]* /.exec(text.slice(from));
  return end === null ? text.length : from + end.index + end[0].length;
}

/** So many blocks from the end may name who wrote a report. */
const CREDIT_BLOCKS = 4;
const WROTE =
  /\(?\b(?<what>Writing|Reporting|Written|Reported) (?:and [a-z]+ )?by (?<who>\p{Lu}[^;()]{2,300})/gu;

/** Who wrote a report, as its credits say, else who reported: `(Reporting by …; Writing by Ann Orr)`. */
export function creditedWriters(blocks: readonly Block[]): string | null {
  let reporters: string | null = null;
  for (const { text } of blocks.slice(-CREDIT_BLOCKS)) {
    if (text.length > LONGEST_TAIL * 2 || !/^[([]|[([](?:Writing|Report)/.test(text)) continue;
    for (const { groups } of text.slice(-LONGEST_TAIL).matchAll(WROTE)) {
      const names = bylineNames(groups?.['who'] ?? '')?.text ?? null;
      if (groups?.['what']?.startsWith('Writ') === true && names !== null) return names;
      reporters ??= names;
    }
  }
  return reporters;
}
