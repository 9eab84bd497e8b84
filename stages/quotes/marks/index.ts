import { quotationMarks, type QuotationMark } from './quotation-marks.ts';

/** A stretch between quotation marks in one block's text; offsets in UTF-16 code units. */
export interface QuotedRegion {
  /** Where the opening mark starts. */
  readonly from: number;
  /** Where the closing mark ends; of a region without one, where its words end. */
  readonly to: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly isClosed: boolean;
  readonly strength: QuotationMark['strength'];
}

/** What stands between marks in a block, and the marks that found no partner. */
export interface QuotedRegions {
  /** Ascending and disjoint: a quotation within a quotation is part of the outer one. */
  readonly regions: readonly QuotedRegion[];
  /** Closing marks that nothing opened. */
  readonly strayMarks: readonly QuotationMark[];
}

type Role = 'open' | 'close' | 'none';

const MAY_PRECEDE_OPENING = /[\s([{—–\-:/‘'“"]/u;
const MAY_FOLLOW_CLOSING = /[\s.,;:!?)\]}—–-]/u;
const ENDS_A_CLAUSE = /[.,!?…;:]/u;
/** Before a closing mark, what no apostrophe has before it. */
const ENDS_WORDS = /[.,!?…;:”"—–-]/u;
const DIGIT = /\d/u;

/**
 * The quoted regions of a block. A quotation never runs past its block, so that a mark without a
 * partner spoils one block at most. Time grows linearly with the text.
 */
export function quotedRegions(text: string): QuotedRegions {
  const marks = quotationMarks(text);
  const double = pairDoubleMarks(text, marks);
  const outer = pairOuterMarks(text, marks, double.regions);
  const apart = withoutInner(double.regions, outer);
  const single = pairSingleMarks(text, marks, apart);
  const regions = [...apart, ...single].toSorted((a, b) => a.from - b.from);
  return { regions, strayMarks: double.strayMarks };
}

function pairDoubleMarks(text: string, marks: readonly QuotationMark[]): QuotedRegions {
  const regions: QuotedRegion[] = [];
  const strayMarks: QuotationMark[] = [];
  let first: QuotationMark | null = null;
  let depth = 0;
  const finish = (open: QuotationMark, innerTo: number, to: number, isClosed: boolean) => {
    const words = trimmed(text, open.to, innerTo);
    if (words.to > words.from) {
      const end = isClosed ? to : words.to;
      const { from, strength } = open;
      regions.push({ from, to: end, innerFrom: open.to, innerTo, isClosed, strength });
    }
    depth = 0;
  };
  for (const mark of marks) {
    if (mark.strength === 'single') continue;
    const isLow = depth > 0 && first !== null && text[first.from] === '„';
    const role = isLow ? roleAfterLow(text, mark) : roleOf(text, mark, depth > 0);
    if (role === 'open') {
      if (first !== null && depth > 0 && startsAnew(text, mark)) {
        finish(first, trimmed(text, first.to, mark.from).to, mark.from, false);
      }
      if (depth === 0) first = mark;
      depth += 1;
    } else if (role === 'close') {
      if (depth > 1) depth -= 1;
      else if (depth === 1 && first !== null) finish(first, mark.from, mark.to, true);
      else strayMarks.push(mark);
    }
  }
  if (first !== null && depth > 0) {
    finish(first, trimmed(text, first.to, text.length).to, text.length, false);
  }
  return { regions, strayMarks };
}

/** What a mark does, from its shape and its neighbours. */
function roleOf(text: string, mark: QuotationMark, isInside: boolean): Role {
  if (mark.shape !== 'either') return mark.shape;
  const previous = text[mark.from - 1] ?? ' ';
  const next = text[mark.to] ?? ' ';
  const looksClosing = MAY_FOLLOW_CLOSING.test(next);
  // 6' 2" tall
  const isInches = !isInside && DIGIT.test(previous) && looksClosing;
  if (isInches) return 'none';
  if (isInside) return !looksClosing && /[\s([]/u.test(previous) ? 'open' : 'close';
  return looksClosing && !MAY_PRECEDE_OPENING.test(previous) ? 'close' : 'open';
}

/** In „German style“ the closing mark is the one that opens elsewhere. */
function roleAfterLow(text: string, mark: QuotationMark): Role {
  const isClosing = mark.shape === 'open' && text[mark.from] === '“';
  return isClosing ? 'close' : roleOf(text, mark, true);
}

/**
 * Whether an opening mark met inside a quotation starts a new one, the first having been left
 * open, rather than a quotation within it.
 */
function startsAnew(text: string, mark: QuotationMark): boolean {
  if (mark.shape === 'either') return true;
  let before = mark.from - 1;
  while (/\s/u.test(text[before] ?? '')) before -= 1;
  return ENDS_A_CLAUSE.test(text[before] ?? '');
}

/**
 * Single marks around double ones: `‘It says “two weeks”, and it’s signed,’`. The closing one ends a
 * clause, for another may be an apostrophe.
 */
function pairOuterMarks(
  text: string,
  marks: readonly QuotationMark[],
  double: readonly QuotedRegion[],
): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  let open: QuotationMark | null = null;
  let isAround = false;
  let next = 0;
  for (const mark of marks) {
    if (mark.strength === 'double') continue;
    for (; (double[next]?.to ?? Infinity) <= mark.from; next += 1) {
      isAround = open !== null && double[next]?.isClosed === true;
    }
    if ((double[next]?.from ?? Infinity) < mark.from) continue;
    if (opensSingle(text, mark)) {
      open = mark;
      isAround = false;
    } else if (open !== null && closesSingle(text, mark) && !looksPossessive(text, mark)) {
      if (isAround && ENDS_WORDS.test(text[mark.from - 1] ?? '')) {
        const inner = { innerFrom: open.to, innerTo: mark.from };
        regions.push({
          from: open.from,
          to: mark.to,
          ...inner,
          isClosed: true,
          strength: 'single',
        });
      }
      open = null;
    }
  }
  return regions;
}

/** The regions with the outer ones in the place of what these hold; both ascending and disjoint. */
function withoutInner(
  regions: readonly QuotedRegion[],
  outer: readonly QuotedRegion[],
): readonly QuotedRegion[] {
  if (outer.length === 0) return regions;
  let next = 0;
  const apart = regions.filter(({ from }) => {
    while ((outer[next]?.to ?? Infinity) <= from) next += 1;
    return from < (outer[next]?.from ?? Infinity);
  });
  return [...apart, ...outer].toSorted((a, b) => a.from - b.from);
}

/**
 * Single marks as outer marks, outside the double ones: British style and headlines. A closing
 * mark looks like the apostrophe of `voters' rights`, so one that ends a clause is preferred.
 */
function pairSingleMarks(
  text: string,
  marks: readonly QuotationMark[],
  double: readonly QuotedRegion[],
): QuotedRegion[] {
  const regions: QuotedRegion[] = [];
  let open: QuotationMark | null = null;
  let close: QuotationMark | null = null;
  let next = 0;
  const finish = () => {
    if (open !== null && close !== null && close.from > open.to) {
      const inner = { innerFrom: open.to, innerTo: close.from };
      regions.push({ from: open.from, to: close.to, ...inner, isClosed: true, strength: 'single' });
    }
    open = null;
    close = null;
  };
  for (const mark of marks) {
    if (mark.strength === 'double') continue;
    while ((double[next]?.to ?? Infinity) <= mark.from) {
      finish();
      next += 1;
    }
    if ((double[next]?.from ?? Infinity) < mark.from) continue;
    if (opensSingle(text, mark)) {
      finish();
      open = mark;
    } else if (open !== null && closesSingle(text, mark)) {
      close ??= mark;
      if (!looksPossessive(text, mark)) {
        close = mark;
        finish();
      }
    }
  }
  finish();
  return regions;
}

/** Apostrophes that begin a word: 'em, 'til, '90s, 'cause. */
const CLIPPED = /^(?:em|til|tis|twas|cause|bout|round|n|\d0?s?)\b/iu;

function opensSingle(text: string, mark: QuotationMark): boolean {
  if (mark.shape === 'close') return false;
  const previous = text[mark.from - 1] ?? ' ';
  const next = text[mark.to] ?? ' ';
  const isOpening = /[\s([{—–\-:/]/u.test(previous) && /\S/u.test(next);
  return isOpening && !CLIPPED.test(text.slice(mark.to, mark.to + 8));
}

function closesSingle(text: string, mark: QuotationMark): boolean {
  if (mark.shape === 'open') return false;
  const isAfterWord = /\S/u.test(text[mark.from - 1] ?? ' ');
  return isAfterWord && MAY_FOLLOW_CLOSING.test(text[mark.to] ?? ' ');
}

function looksPossessive(text: string, mark: QuotationMark): boolean {
  return (
    /[sz]/iu.test(text[mark.from - 1] ?? '') && /^\s+\p{Ll}/u.test(text.slice(mark.to, mark.to + 3))
  );
}

/** A range without the white space at its edges. */
function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  return { from: start, to: end };
}
