import type { PageElement } from './page-node.ts';
import type { Span } from '../../document.ts';

/** A stretch of text without tags, a line break, or a tag that is shown as a quotation mark. */
export interface Leaf extends Span {
  readonly kind: 'text' | 'break' | 'mark';
  /** Leaves of one paragraph have the same number. */
  readonly paragraph: number;
  readonly place: Place;
  /** The element of a line that its text is in: a link to another page, or a time. */
  readonly within: 'link' | 'time' | null;
}

/** What a paragraph is in. */
export interface Place {
  /** 1 to 6; 0 for what is no heading. */
  readonly heading: number;
  /** The innermost of the list items and block quotations about it. */
  readonly container: PageElement | null;
  /** Whether an element about it is by its name what stands between a headline and the text. */
  readonly isIntroduction: boolean;
  readonly isFigure: boolean;
}

/** What was left out of a page, and what it is. */
export interface LeftOut extends Span {
  readonly what: string;
}

/** What a page says, piece by piece in the order of the source, and what was left out. */
export interface Leaves {
  readonly leaves: readonly Leaf[];
  readonly leftOut: readonly LeftOut[];
}

export const NOWHERE: Place = {
  heading: 0,
  container: null,
  isIntroduction: false,
  isFigure: false,
};
