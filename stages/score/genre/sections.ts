import type { Segmented } from '../../document.ts';
import type { ScoreRules } from '../../language/language.ts';

/** A Markdown heading in a document that is not called Markdown. */
const WRITTEN_HEADING = /^#{1,6} /;
const WORD = /\p{L}+/gu;

/** Where a sentence stands in the sections of its document. */
export interface SectionPlace {
  readonly isHeading: boolean;
  /** Counts from 0; -1 before the first heading. */
  readonly section: number;
  /** The heading's text; empty before the first. */
  readonly heading: string;
  /** How many sentences of the section stand before this one. */
  readonly index: number;
  /** Whether the heading says that the section sums up, such as `Conclusions`. */
  readonly isClosing: boolean;
}

/** The section place of each sentence. */
export function sectionPlaces(
  { sentences, blocks }: Segmented,
  { closingHeadings }: Pick<ScoreRules, 'closingHeadings'>,
): SectionPlace[] {
  let place: SectionPlace = {
    isHeading: false,
    section: -1,
    heading: '',
    index: -1,
    isClosing: false,
  };
  return sentences.map(({ text, block }) => {
    const isHeading =
      blocks[block]?.kind === 'heading' || (text.startsWith('#') && WRITTEN_HEADING.test(text));
    if (!isHeading) {
      const { section, heading, index, isClosing } = place;
      return (place = { isHeading, section, heading, index: index + 1, isClosing });
    }
    const heading = text.replace(WRITTEN_HEADING, '');
    const isClosing = (heading.toLowerCase().match(WORD) ?? []).some((word) =>
      closingHeadings.has(word),
    );
    return (place = { isHeading, section: place.section + 1, heading, index: -1, isClosing });
  });
}

/** So many sections with prose make a document that is read by its sections. */
const FEWEST_SECTIONS = 3;

/** Whether a document is read by its sections, so that the first sentence of each counts. */
export function hasSections(places: readonly SectionPlace[]): boolean {
  const sections = new Set(
    places
      .filter(({ isHeading, section }) => !isHeading && section >= 0)
      .map(({ section }) => section),
  );
  return sections.size >= FEWEST_SECTIONS;
}
