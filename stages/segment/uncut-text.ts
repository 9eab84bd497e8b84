import type { SegmentRules } from '../language/language.ts';

/** A block that is cut into sentences, and what the language brings for it. */
export interface UncutText {
  readonly text: string;
  readonly rules: SegmentRules;
  /** Where the text ends, trailing white space apart. */
  readonly contentEnd: number;
  /** Written without capitals, as in chats: a sentence may start with a lower-case letter. */
  readonly isUncased: () => boolean;
}
