import type { Range } from './words.ts';

const LETTER = /[\p{L}\p{N}]/u;
const LEAST_OVERLAP = 0.5;

/**
 * For each quotation found the annotated ones that it is, by index; none where it is none. Whether
 * neighbouring quotations of one speaker are one or several is a matter of taste, so it may be all
 * of those that lie mostly within it, and several may be one annotation together. This is how
 * `wild/score.mjs` of the evaluation kit matches, but that what somebody quotes within the words
 * annotated is not asked for as well: a turn that quotes another is its speaker's.
 * @param gold of each annotation its ranges of the text, UTF-16 code units
 * @param found the same of what was found
 */
export function matchesOf(
  text: string,
  gold: readonly (readonly Range[])[],
  found: readonly (readonly Range[])[],
): number[][] {
  const wanted = gold.map((ranges) => lettersOf(text, ranges));
  const predicted = found.map((ranges) => lettersOf(text, ranges));
  return predicted.map((letters) => {
    const within = wanted.flatMap((each, index) => (isWithin(each, letters) ? [index] : []));
    const inside = within.filter((index) => !within.some((other) => isPart(wanted, index, other)));
    const all = inside.flatMap((index) => [...(wanted[index] ?? [])]);
    if (inside.length > 0 && overlap(letters, new Set(all)) >= LEAST_OVERLAP) return inside;
    return wanted.flatMap((each, index) => {
      if (!isWithin(letters, each)) return [];
      const parts = predicted.filter((other) => isWithin(other, each));
      const together = new Set(parts.flatMap((part) => [...part]));
      return overlap(each, together) >= LEAST_OVERLAP ? [index] : [];
    });
  });
}

/** The places of the letters and digits in some ranges. */
function lettersOf(text: string, ranges: readonly Range[]): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const [start, end] of ranges) {
    for (let at = start; at < end; at++) if (LETTER.test(text.charAt(at))) letters.add(at);
  }
  return letters;
}

/** Whether half of a part or more lies within the whole. */
function isWithin(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  return shared(part, whole) >= LEAST_OVERLAP * part.size;
}

/** Whether an annotation lies within a larger one. */
function isPart(all: readonly ReadonlySet<number>[], index: number, other: number): boolean {
  const part = all[index];
  const whole = all[other];
  if (part === undefined || whole === undefined) return false;
  return part.size < whole.size && shared(part, whole) === part.size;
}

/** Places in both by places in either. */
function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = shared(one, other);
  return both / Math.max(1, one.size + other.size - both);
}

function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count += 1;
  return count;
}
