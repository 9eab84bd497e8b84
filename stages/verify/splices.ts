import type { Corpus } from './corpus.ts';
import { exactPlaces, type Place } from './exact.ts';
import { Mark } from './fold.ts';
import type { Element, Pattern } from './pattern.ts';

const LEAST_WORDS = 3;
const MOST_RUNS = 6;

/**
 * The whole sentences, or runs of sentences, of which a quotation without an ellipsis is put
 * together: each stands somewhere word for word. Undefined where it is not made so.
 */
export function splicedRuns(
  { parts }: Pattern,
  corpus: Corpus,
): readonly [Place, ...Place[]] | undefined {
  const runs: Place[] = [];
  for (const part of parts) {
    const sentences = sentencesOf(part);
    let from = 0;
    while (from < sentences.length) {
      let taken = 0;
      for (let to = sentences.length; to > from && taken === 0; to -= 1) {
        const run = sentences.slice(from, to).flat();
        const [place] = run.length < LEAST_WORDS ? [] : exactPlaces(run, corpus);
        if (place) {
          runs.push(place);
          taken = to - from;
        }
      }
      if (taken === 0 || runs.length > MOST_RUNS) return undefined;
      from += taken;
    }
  }
  const [first, ...rest] = runs;
  return first && rest.length > 0 ? [first, ...rest] : undefined;
}

function sentencesOf(part: readonly Element[]): readonly (readonly Element[])[] {
  const sentences: Element[][] = [[]];
  part.forEach((element, index) => {
    sentences.at(-1)?.push(element);
    const ends = element.kind === 'word' && (element.marks & Mark.sentence) !== 0;
    if (ends && index < part.length - 1) sentences.push([]);
  });
  // Longer ones are not put together by hand.
  return sentences.length > 20 ? [part] : sentences;
}
