import type { CalibrationPoint } from '../../../stages/quotes/log-linear/calibration.ts';
import {
  attributePassage,
  type TokenAttribution,
} from '../../../stages/quotes/by-cue/attribute.ts';
import { LEAST_PROBABILITY, typeOf } from '../../../stages/quotes/by-cue/index.ts';
import { createWeighing, type Weighing } from '../../../stages/quotes/by-cue/weighing.ts';
import { calibrate, type Outcome } from './calibration.ts';
import { cueRates, goldPassages, type FindRegions } from './gold.ts';
import type { GoldDocument, GoldPassage, IsSpeech, TokenGold } from './gold.ts';
import { trainAttribution } from './quotes.ts';
import { SHAPE } from '../../../stages/words/shape.ts';

const FOLDS = 3;
const LEAST_OVERLAP = 0.5;

/**
 * How often the indirect quotations of the model are right by the probability that it gives them;
 * each article is judged by a model of the other articles.
 */
export function calibrateAttribution(
  documents: readonly GoldDocument[],
  findRegions: FindRegions,
  isSpeech: IsSpeech,
): CalibrationPoint[] {
  const rates = cueRates(documents);
  const outcomes: Outcome[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = documents.filter((_, i) => i % FOLDS !== fold);
    const weighing = createWeighing(trainAttribution(others, findRegions, isSpeech).model);
    documents.forEach((document, i) => {
      if (i % FOLDS !== fold) return;
      for (const passage of goldPassages(document, findRegions, isSpeech, rates)) {
        outcomes.push(...outcomesOf(passage, weighing));
      }
    });
  }
  return calibrate(outcomes);
}

/**
 * For each indirect quotation that counts, whether it shares half of the words in either with an
 * annotated one, and the source with it.
 */
function outcomesOf(
  { passage, attributions, isIgnored }: GoldPassage,
  weighing: Weighing,
): Outcome[] {
  const golds = attributions
    .filter(({ isSpeech }) => isSpeech)
    .map((gold) => ({ gold, words: wordsOf(passage, gold.content) }));
  const setAside = new Set<number>();
  isIgnored.forEach((is, i) => is === 1 && setAside.add(i));
  for (const { isSpeech, content } of attributions) {
    if (!isSpeech) for (const i of wordsOf(passage, content)) setAside.add(i);
  }
  for (const { words } of golds) for (const i of words) setAside.delete(i);

  return attributePassage(passage, weighing).flatMap((found): Outcome[] => {
    const { content, probability, sourceProbability } = found;
    if (content.length === 0 || probability < LEAST_PROBABILITY) return [];
    if (typeOf(passage, content) !== 'indirect') return [];
    const words = [...wordsOf(passage, content)];
    if (words.filter((i) => setAside.has(i)).length >= words.length / 2) return [];
    const isRight = golds.some(({ gold, words: wanted }) => {
      const shared = words.filter((i) => wanted.has(i)).length;
      const overlap = shared / (words.length + wanted.size - shared);
      return overlap >= LEAST_OVERLAP && haveSameSource(found, gold);
    });
    return [{ probability: probability * sourceProbability, isRight }];
  });
}

function haveSameSource(found: TokenAttribution, gold: TokenGold): boolean {
  if (found.sourceStart < 0 || gold.sourceStart < 0) return found.sourceStart === gold.sourceStart;
  return found.sourceStart < gold.sourceEnd && gold.sourceStart < found.sourceEnd;
}

function wordsOf(
  { shape }: GoldPassage['passage'],
  content: readonly (readonly [number, number])[],
): Set<number> {
  const words = new Set<number>();
  for (const [start, end] of content) {
    for (let i = start; i < end; i++) if (shape[i] !== SHAPE.mark) words.add(i);
  }
  return words;
}
