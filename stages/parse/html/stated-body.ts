import type { PageElement } from './page-node.ts';
import { textOf } from './elements.ts';

/** The words of an article that a page states apart from its text, in `articleBody` of JSON-LD. */
export interface StatedBody {
  /** Whether the words of an element are among them. */
  readonly holds: (element: PageElement) => boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** So many words in a row tell a text from another. */
const ROW = 4;
/** A stated body that is shorter says nothing. */
const FEWEST_ROWS = 40;
const SHARE = 0.8;
/** UTF-16 code units: what is longer is judged by other signs. */
const LONGEST = 4000;

/** Makes the check against a stated body; null where there is none of any length. */
export function createStatedBody(text: string | null): StatedBody | null {
  const rows = new Set(rowsOf(text ?? ''));
  if (rows.size < FEWEST_ROWS) return null;
  return {
    holds: (element) => {
      if (element.end - element.start > LONGEST) return false;
      const own = rowsOf(textOf(element));
      const known = own.filter((row) => rows.has(row)).length;
      return own.length > 0 && known >= own.length * SHARE;
    },
  };
}

function rowsOf(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.slice(ROW - 1).map((_, index) => words.slice(index, index + ROW).join(' '));
}
