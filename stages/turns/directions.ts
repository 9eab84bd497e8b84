import type { TurnRules } from '../language/turn-rules.ts';

/** A remark in brackets, once or twice; none within another. */
const BRACKETED = /\[{1,2}[^[\]()]{1,80}\]{1,2}|\([^()[\]]{1,80}\)/gu;
const WORD = /\p{L}[\p{L}’'-]*/gu;
/** `[00:12:30]`, `[[Page S748]]`, `(2:15)`. */
const PLACE =
  /^[[(]{1,2}\s*(?:(?:\d{1,2}:)?\d{1,2}:\d{2}|[Pp](?:age|g|\.)\s?\p{Lu}?\d{1,6})\s*[\])]{1,2}$/u;
/** A line that is a page number: `Page 12`, `- 12 -`, `12`. */
const PAGE_LINE = /^(?:-\s?)?(?:[Pp](?:age|\.) )?\d{1,4}(?: of \d{1,4})?(?:\s?-)?$/;
/** A line that is a date, as at the foot of a page. */
const DATE_LINE = /^\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,8},? \d{4}$/u;
/** Longer remarks are somebody's words; round brackets are also a writer's. */
const MOST_WORDS = 8;
const MOST_IN_ROUND = 3;

/** Makes the function that finds in a text what nobody says, as ascending ranges: `[Laughter.]`. */
export function createDirectionFinder({ stageDirections }: Pick<TurnRules, 'stageDirections'>) {
  return function directionsIn(text: string): readonly (readonly [from: number, to: number])[] {
    if (PAGE_LINE.test(text.trim()) || DATE_LINE.test(text.trim())) return [[0, text.length]];
    if (!text.includes('(') && !text.includes('[')) return [];
    const ranges: (readonly [number, number])[] = [];
    for (const { 0: found, index } of text.matchAll(BRACKETED)) {
      const words = found.toLowerCase().match(WORD) ?? [];
      const isDirection =
        PLACE.test(found) ||
        (words.length <= (found.startsWith('(') ? MOST_IN_ROUND : MOST_WORDS) &&
          words.some((word) => stageDirections.has(word)));
      if (isDirection) ranges.push([index, index + found.length]);
    }
    return ranges;
  };
}
