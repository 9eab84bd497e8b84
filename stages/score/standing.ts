import type { Quoted } from '../document.ts';
import { habitsOf, isFit } from './fitness.ts';
import { leansBack } from './leaning.ts';
import { quotednessOf } from './quoted.ts';

/** Whether a reader can use a sentence outside its document. */
export interface Standing {
  /** False for what no summary should hold: headings, fragments, questions, unattributed speech. */
  readonly isFit: boolean;
  /** The sentence without which this one cannot be understood; null for none. */
  readonly leansOn: number | null;
}

/**
 * How each sentence of a document stands.
 * @param wordCounts the words of each sentence
 * @param needsAttribution whether words are somebody's only where the document says so; in a
 *   speech or a transcript all are
 */
export function standingsOf(
  document: Quoted,
  wordCounts: readonly number[],
  needsAttribution: boolean,
): Standing[] {
  const { sentences, blocks } = document;
  const habits = habitsOf(sentences.map(({ text }) => text));
  const quotedness = quotednessOf(document);
  let before: number | null = null;
  return sentences.map(({ text, block }, index): Standing => {
    const { isWhole, attribution } = quotedness[index] ?? { isWhole: false, attribution: null };
    const previous = before;
    if (blocks[block]?.kind !== 'heading') before = index;
    const fit = isFit(text, wordCounts[index] ?? 0, blocks[block], habits);
    if (needsAttribution && isWhole && attribution === null) return { isFit: false, leansOn: null };
    const speakerElsewhere = needsAttribution && attribution !== null && attribution !== index;
    if (speakerElsewhere) return { isFit: fit, leansOn: attribution };
    return { isFit: fit, leansOn: leansBack(text) ? previous : null };
  });
}
