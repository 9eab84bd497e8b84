import type { VFile } from 'vfile';
import type { Block, RemovedSpan } from '../document.ts';
import { quantity } from '../text/quantity.ts';
import { folded } from '../text/white-space.ts';
import { findRepeats, type Repeat } from './repeats.ts';
import { byRule } from '../rule-ids.ts';

/** A message names no more places than a person reads. */
const MOST_NAMED = 5;

/** So much of the beginning of a repeat names it, in UTF-16 code units. */
const SHOWN = 40;

/**
 * The blocks without those that repeat earlier ones, and a message that names them by their words:
 * its place says the lines, which an edit elsewhere changes.
 */
export function leaveOutRepeats(
  blocks: readonly Block[],
  file: VFile,
): { readonly kept: readonly Block[]; readonly repeated: readonly RemovedSpan[] } {
  const repeats = findRepeats(blocks);
  const [first] = repeats;
  if (first === undefined) return { kept: blocks, repeated: [] };
  const named = repeats.slice(0, MOST_NAMED).map((repeat) => nameOf(blocks, repeat));
  const more = repeats.length - named.length;
  const reason = `Text that stands twice is used once: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
  const line = blocks[first.from]?.line ?? 1;
  const end = blocks[first.to]?.line ?? line;
  const place = { start: { line, column: 1 }, end: { line: end, column: 1 } };
  file.message(reason, byRule('repeated-text', { place }));
  const indexes = new Set(repeats.flatMap(({ from, to }) => range(from, to)));
  return {
    kept: blocks.filter((_, index) => !indexes.has(index)),
    repeated: repeats.map(({ from, to }) => {
      return { start: blocks[from]?.start ?? 0, end: blocks[to]?.end ?? 0, what: 'repeated text' };
    }),
  };
}

/** `` `Governors sign` and 16 paragraphs after it ``. */
function nameOf(blocks: readonly Block[], { from, to }: Repeat): string {
  const text = folded(blocks[from]?.text.slice(0, 2 * SHOWN) ?? '').replaceAll('`', "'");
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
  return from === to
    ? `\`${shown}\``
    : `\`${shown}\` and ${quantity(to - from, 'paragraph')} after it`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
