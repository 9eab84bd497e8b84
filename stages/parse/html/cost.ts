import type { Excess } from '../excess.ts';
import { INLINE } from './elements.ts';
import { tagsOf, type Tag } from './tags.ts';

/**
 * Within these limits the parser takes time in proportion to the text; far outside, with the square
 * of what is open, or it runs out of stack. Pages that people read nest some 30 deep.
 */
const DEEPEST_NESTING = 400;
/** The attributes of a tag are compared with each other. */
const MOST_ATTRIBUTES = 1000;
/** What stands in a table outside of its cells is moved before it, one by one. */
const MOST_MISPLACED = 5000;
/**
 * An unclosed `<b>` or `<font>` is opened anew in each block that follows, so that the tree grows
 * with their product.
 */
const FEWEST_REOPENED = 20_000;

/** Elements that take no end tag, or whose end tag is left out: they do not nest by themselves. */
const FLAT: ReadonlySet<string> = new Set(
  (
    'area base basefont bgsound body br col colgroup dd dt embed frame head hr html image img input ' +
    'keygen li link meta option optgroup p param rb rp rt rtc source tbody td tfoot th thead tr ' +
    'track wbr'
  ).split(' '),
);
/** Elements that end where the next of their name begins. */
const ONE_OPEN: ReadonlySet<string> = new Set(
  'a button form h1 h2 h3 h4 h5 h6 nobr select'.split(' '),
);
/** Elements that the parser opens anew where they were not closed. */
const FORMATTING: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'caption']);
const TABLE_PARTS: ReadonlySet<string> = new Set(
  'table thead tbody tfoot tr colgroup col script style template input form'.split(' '),
);

/** Finds what the parser cannot take in time in proportion to the text. */
export function excessOf(source: string): Excess | null {
  const open = new Map<string, number>();
  const mostReopened = FEWEST_REOPENED + source.length / 2;
  let depth = 0;
  let formatting = 0;
  let reopened = 0;
  let misplaced = 0;
  let isInCell = true;
  for (const tag of tagsOf(source)) {
    const { name, isEnd, start: offset, attributes } = tag;
    if (attributes > MOST_ATTRIBUTES) return { reason: 'has too many attributes in a tag', offset };
    if (name === '') continue;
    isInCell = isInCellAfter(tag, isInCell, (open.get('table') ?? 0) > 0);
    if (!isInCell && !isEnd && !TABLE_PARTS.has(name)) misplaced += 1;
    if (misplaced > MOST_MISPLACED) {
      return { reason: 'has too much in tables that is in no cell', offset };
    }
    if (!isEnd && !INLINE.has(name)) reopened += formatting;
    if (reopened > mostReopened) return { reason: 'leaves too much emphasis unclosed', offset };
    if (FLAT.has(name)) continue;
    const count = open.get(name) ?? 0;
    // An end tag without a start tag closes nothing.
    if (isEnd ? count === 0 : count > 0 && ONE_OPEN.has(name)) continue;
    const step = isEnd ? -1 : 1;
    open.set(name, count + step);
    depth += step;
    if (FORMATTING.has(name)) formatting += step;
    if (depth > DEEPEST_NESTING) return { reason: 'nests too deep', offset };
  }
  return null;
}

function isInCellAfter({ name, isEnd }: Tag, isInCell: boolean, isInTable: boolean): boolean {
  if (CELLS.has(name)) return !isEnd;
  if (name === 'table') return isEnd;
  return TABLE_PARTS.has(name) && name.startsWith('t') && isInTable ? false : isInCell;
}
