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
