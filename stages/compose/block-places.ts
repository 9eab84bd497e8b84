import type { Selected, Span } from '../document.ts';
import { blockIds, contentIds, openingOf } from '../text/content-id.ts';

/** Where something stands: offsets count from the start of the block. */
export interface PlaceInBlock extends Span {
  readonly block: string;
}

/** Where the blocks of a brief start in the decoded text, in UTF-16 code units, and their lines. */
export type BlockTable = Record<string, [start: number, line: number]>;

/** Says where things stand relative to their blocks, and keeps the blocks that were named. */
export interface BlockPlaces {
  readonly placeOf: (span: Span) => PlaceInBlock;
  /** The block that a line is part of; one of its own for a line that is part of none. */
  readonly blockAtLine: (line: number) => string;
  /** The blocks that were named so far, in document order. */
  readonly table: () => BlockTable;
}

/**
 * Makes what names blocks, for one document. Offsets are relative to blocks so that an edit
 * elsewhere changes none of them; where blocks start stands in one place.
 */
export function createBlockPlaces({
  blocks,
  text,
}: Pick<Selected, 'blocks' | 'text'>): BlockPlaces {
  const ids = blockIds(blocks);
  const ordered = blocks
    .map(({ start, end, line }, index) => ({ id: ids[index] ?? '', start, end, line }))
    .toSorted((a, b) => a.start - b.start);
  const named = new Map<string, readonly [start: number, line: number]>();
  const nameLine = (line: number): string => {
    const start = startOfLine(text, line);
    const [id = ''] = contentIds('b', [openingOf(text.slice(start).split(/[\r\n]/, 1)[0] ?? '')]);
    // Text that stands twice has the id of its first copy, which is a block.
    const own = ids.includes(id) ? `${id}-line` : id;
    named.set(own, [start, line]);
    return own;
  };
  const last = (isBefore: (block: (typeof ordered)[number]) => boolean) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = ordered[middle];
      if (block !== undefined && isBefore(block)) low = middle + 1;
      else high = middle;
    }
    return ordered[low - 1];
  };
  return {
    placeOf({ start, end }) {
      const found = last((block) => block.start <= start) ?? ordered[0];
      if (found === undefined) return { block: nameLine(1), start, end };
      named.set(found.id, [found.start, found.line]);
      return { block: found.id, start: start - found.start, end: end - found.start };
    },
    blockAtLine(line) {
      const found = last((block) => block.line <= line);
      if (found === undefined) return nameLine(line);
      const isWithin = found.line === line || startOfLine(text, line) < found.end;
      if (!isWithin) return nameLine(line);
      named.set(found.id, [found.start, found.line]);
      return found.id;
    },
    table: () =>
      Object.fromEntries(
        [...named]
          .toSorted(([, a], [, b]) => a[0] - b[0])
          .map(([id, [start, line]]) => [id, [start, line]]),
      ),
  };
}

const LINE_END = /\r\n?|\n/g;

/** The UTF-16 offset at which a line starts; the end of the text past its last line. */
function startOfLine(text: string, line: number): number {
  let left = line - 1;
  if (left <= 0) return 0;
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    left -= 1;
    if (left === 0) return index + mark.length;
  }
  return text.length;
}
