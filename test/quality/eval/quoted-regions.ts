import { paragraphsOf, type Range } from './words.ts';

/** A stretch between quotation marks, within one paragraph; marks included. */
export interface QuotedRegion {
  readonly start: number;
  readonly end: number;
}

type Role = 'open' | 'close' | 'none';

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly shape: 'open' | 'close' | 'either';
  readonly isStraight: boolean;
}

const MARKS = /"|“|”|„|«|»|''|``|‘‘|’’/g;
const OPENING = new Set(['“', '„', '«', '``', '‘‘']);
const CLOSING = new Set(['”', '»', '’’']);
const BEFORE_OPENING = /[\s([{—–\-:/‘']/;
const AFTER_CLOSING = /[\s.,;:!?)\]—–-]/;
const SPACE_OR_BRACKET = /[\s([]/;
const SENTENCE_MARK = /[.,!?…;:]/;

/**
 * The stretches between quotation marks by a plain reading of the marks that minds only shapes and
 * neighbours: the measure that gold and predicted quotations are held against, not the program's
 * own reading.
 */
export function quotedRegions(text: string): QuotedRegion[] {
  const marks = marksOf(text);
  let next = 0;
  return paragraphsOf(text).flatMap((paragraph) => {
    const own: Mark[] = [];
    for (let mark = marks[next]; mark && mark.at < paragraph[1]; mark = marks[next]) {
      if (mark.at >= paragraph[0]) own.push(mark);
      next += 1;
    }
    return regionsOfParagraph(text, own, paragraph);
  });
}

function marksOf(text: string): Mark[] {
  return Array.from(text.matchAll(MARKS), ({ 0: mark, index }) => ({
    at: index,
    length: mark.length,
    shape: OPENING.has(mark) ? 'open' : CLOSING.has(mark) ? 'close' : 'either',
    isStraight: mark === '"',
  }));
}

function roleOf(text: string, mark: Mark, [start, end]: Range, isInside: boolean): Role {
  if (mark.shape !== 'either') return mark.shape;
  const after = mark.at + mark.length;
  const previous = mark.at > start ? (text[mark.at - 1] ?? ' ') : ' ';
  const following = after < end ? (text[after] ?? ' ') : ' ';
  const looksClosing = AFTER_CLOSING.test(following);
  if (mark.isStraight && /\d/.test(previous) && looksClosing && !isInside) return 'none';
  if (isInside) return !looksClosing && SPACE_OR_BRACKET.test(previous) ? 'open' : 'close';
  return !BEFORE_OPENING.test(previous) && looksClosing ? 'close' : 'open';
}

/** Whether an opening mark inside a quotation starts a new one, the first having been left open. */
function startsAnew(text: string, mark: Mark, paragraphStart: number): boolean {
  if (mark.shape === 'either') return true;
  const before = text.slice(paragraphStart, mark.at).trimEnd();
  return SENTENCE_MARK.test(before.at(-1) ?? '');
}

function regionsOfParagraph(text: string, marks: readonly Mark[], range: Range): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  let open: Mark[] = [];
  const add = (first: Mark, innerEnd: number, end: number): void => {
    if (innerEnd > first.at + first.length) regions.push({ start: first.at, end });
  };
  const addUnclosed = (first: Mark, limit: number): void => {
    const innerStart = first.at + first.length;
    const end = innerStart + text.slice(innerStart, limit).trimEnd().length;
    add(first, end, end);
  };
  for (const mark of marks) {
    const role = roleOf(text, mark, range, open.length > 0);
    if (role === 'open') {
      const [first] = open;
      if (first && startsAnew(text, mark, range[0])) {
        addUnclosed(first, mark.at);
        open = [];
      }
      open.push(mark);
    } else if (role === 'close') {
      const last = open.pop();
      if (last && open.length === 0) add(last, mark.at, mark.at + mark.length);
    }
  }
  const [first] = open;
  if (first) addUnclosed(first, range[1]);
  return regions;
}
