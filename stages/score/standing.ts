import type { Genre, Quoted } from '../document.ts';
import { habitsOf, isFit } from './fitness.ts';
import { leansBack } from './leaning.ts';
import { UNQUOTED, quotednessOf } from './quoted.ts';
import type { SectionPlace } from './sections.ts';
import type { DocumentTerms } from './terms.ts';

/** Whether a reader can use a sentence outside its document. */
export interface Standing {
  /** False for what no summary should hold: headings, fragments, questions, unattributed speech. */
  readonly isFit: boolean;
  /** The sentence without which this one cannot be understood; null for none. */
  readonly leansOn: number | null;
}

/** Kinds of documents in which words are somebody's without more being said. */
const ALL_SPOKEN: ReadonlySet<Genre> = new Set(['speech', 'transcript']);

/** How each sentence of a document stands. */
export function standingsOf(
  document: Quoted,
  places: readonly SectionPlace[],
  { starts }: DocumentTerms,
  genre: Genre,
): Standing[] {
  const { sentences } = document;
  const needsAttribution = !ALL_SPOKEN.has(genre);
  const habits = habitsOf(sentences.map(({ text }) => text));
  const quotedness = quotednessOf(document);
  let before: number | null = null;
  return sentences.map(({ text }, index): Standing => {
    const { isAnonymous, attribution } = quotedness[index] ?? UNQUOTED;
    const previous = before;
    const isHeading = places[index]?.isHeading === true;
    if (!isHeading) before = index;
    const words = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    const isUnattributed = needsAttribution && isAnonymous && attribution === null;
    if (isHeading || isUnattributed || !isFit(text, words, habits)) {
      return { isFit: false, leansOn: null };
    }
    const isElsewhere = needsAttribution && attribution !== null && attribution !== index;
    if (isElsewhere) return { isFit: true, leansOn: attribution };
    return { isFit: true, leansOn: leansBack(text) ? previous : null };
  });
}
