import type { VFile } from 'vfile';
import type { Block, RemovedSpan } from '../document.ts';
import { findRepeats, type Repeat } from './repeats.ts';
import { byRule } from '../rule-ids.ts';

/** A message names no more places than a person reads. */
const MOST_NAMED = 5;

/** The blocks without those that repeat earlier ones, and a message that names their lines. */
export function leaveOutRepeats(
  blocks: readonly Block[],
  file: VFile,
): { readonly kept: readonly Block[]; readonly repeated: readonly RemovedSpan[] } {
  const repeats = findRepeats(blocks);
  const [first] = repeats;
  if (first === undefined) return { kept: blocks, repeated: [] };
  const named = repeats.slice(0, MOST_NAMED).map((repeat) => nameLines(blocks, repeat));
  const more = repeats.length - named.length;
  const reason = `Text that stands twice is used once: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
  const line = blocks[first.from]?.line ?? 1;
  file.message(reason, byRule('repeated-text', { place: { line, column: 1 } }));
  const indexes = new Set(repeats.flatMap(({ from, to }) => range(from, to)));
  return {
    kept: blocks.filter((_, index) => !indexes.has(index)),
    repeated: repeats.map(({ from, to }) => {
      return { start: blocks[from]?.start ?? 0, end: blocks[to]?.end ?? 0, what: 'repeated text' };
    }),
  };
}

/** `lines 35–67 repeat lines 1–33`. */
function nameLines(blocks: readonly Block[], { from, to, first }: Repeat): string {
  const second = lines(blocks, from, to);
  return `${second} ${from === to ? 'repeats' : 'repeat'} ${lines(blocks, first, first + to - from)}`;
}

function lines(blocks: readonly Block[], from: number, to: number): string {
  const start = blocks[from]?.line ?? 1;
  const end = blocks[to]?.line ?? start;
  return start === end ? `line ${start}` : `lines ${start}–${end}`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
