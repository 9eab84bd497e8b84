import type { Segmented } from '../document.ts';
import type { Prose } from './prose.ts';
import { whyNot, type Refuse } from './refusals.ts';
import type { SummaryCorrection } from './schema.ts';
import { createSelection, placesOf } from './selector.ts';
import { sentenceReadings } from './readings.ts';

/** What a person wants of the summary: indexes into `sentences`. */
export interface SummaryChoices {
  readonly keep: ReadonlySet<number>;
  readonly drop: ReadonlySet<number>;
}

/** Finds the sentences that corrections of the summary name. */
export function chooseByHand(
  { sentences }: Segmented,
  prose: Prose,
  corrections: readonly SummaryCorrection[],
  refuse: Refuse,
): SummaryChoices {
  const keep = new Set<number>();
  const drop = new Set<number>();
  const lineOf = new Map<number, number>();
  const select = createSelection(prose, [...sentences.keys()], (index) => {
    return sentenceReadings(prose, sentences[index]);
  });
  for (const correction of corrections) {
    const found = select(correction);
    const [index] = found;
    if (index === undefined || found.length > 1) {
      const isInText = placesOf(prose, correction).length > 0;
      refuse(correction.line, whyNot(correction, found.length, isInText, 'sentence'));
      continue;
    }
    const earlier = lineOf.get(index);
    if (earlier !== undefined) {
      refuse(correction.line, `line ${earlier} is about the same sentence`);
      continue;
    }
    lineOf.set(index, correction.line);
    (correction.action === 'keep' ? keep : drop).add(index);
  }
  return { keep, drop };
}
