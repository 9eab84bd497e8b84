import { candidatesBetween } from './candidates.ts';
import type { NounPhrases } from '../grammar/noun-phrases.ts';
import { auxiliary, beforeVerbGroup, distanceToQuote } from './cue-features.ts';
import {
  addFeature,
  addFeatures,
  bucket,
  clear,
  type FeatureList,
  createTemplates,
} from '../log-linear/hashed-features.ts';
import type { Passage } from './passage.ts';
import { pathBetween, tagSequence } from './stretches.ts';

/** What tells whether a noun phrase is the source of a cue: places in a row of values. */
const SOURCE = {
  side: 1,
  gapSize: 2,
  others: 3,
  isAdjacent: 4,
  path: 5,
  exact: 6,
  shortGap: 7,
  headTag: 8,
  startTag: 9,
  headWord: 10,
  beforeTag: 11,
  afterTag: 12,
  cueStem: 13,
  cueTag: 14,
  aux: 15,
  place: 16,
  beforeWord: 17,
  isBefore: 18,
  length: 19,
  isRepeated: 20,
  beforeCue: 21,
  isFirst: 22,
  quoteBefore: 23,
  quoteAfter: 24,
  quotes: 25,
  afterCue: 26,
  startWord: 27,
  between: 28,
  twoBefore: 29,
  fromFirst: 30,
} as const;

const SOURCE_TEMPLATES = createTemplates([
  [0, SOURCE.side],
  [1, SOURCE.side, SOURCE.gapSize],
  [2, SOURCE.side, SOURCE.others, SOURCE.isAdjacent],
  [3, SOURCE.side, SOURCE.path],
  [4, SOURCE.side, SOURCE.exact, SOURCE.shortGap],
  [5, SOURCE.side, SOURCE.headTag, SOURCE.startTag],
  [6, SOURCE.side, SOURCE.headWord, SOURCE.isAdjacent],
  [7, SOURCE.side, SOURCE.beforeTag, SOURCE.isAdjacent],
  [8, SOURCE.side, SOURCE.afterTag, SOURCE.isAdjacent],
  [9, SOURCE.cueStem, SOURCE.side, SOURCE.isAdjacent],
  [10, SOURCE.cueTag, SOURCE.side, SOURCE.isAdjacent],
  [11, SOURCE.cueTag, SOURCE.aux, SOURCE.place],
  [12, SOURCE.cueStem, SOURCE.path, SOURCE.side],
  [13, SOURCE.cueTag, SOURCE.path, SOURCE.side],
  [14, SOURCE.beforeTag, SOURCE.afterTag, SOURCE.side],
  [15, SOURCE.beforeWord, SOURCE.side, SOURCE.isAdjacent],
  [16, SOURCE.beforeWord, SOURCE.cueTag, SOURCE.isBefore],
  [17, SOURCE.cueTag, SOURCE.beforeTag, SOURCE.path],
  [18, SOURCE.headTag, SOURCE.afterTag, SOURCE.path],
  [19, SOURCE.length, SOURCE.headTag, SOURCE.side],
  [20, SOURCE.isRepeated, SOURCE.cueTag, SOURCE.isAdjacent],
  [21, SOURCE.isRepeated, SOURCE.beforeCue, SOURCE.cueTag],
  [22, SOURCE.isFirst, SOURCE.cueTag, SOURCE.isAdjacent],
  [23, SOURCE.isFirst, SOURCE.beforeTag, SOURCE.side],
  [24, SOURCE.quoteBefore, SOURCE.side, SOURCE.isAdjacent],
  [25, SOURCE.quoteAfter, SOURCE.side, SOURCE.isAdjacent],
  [26, SOURCE.quotes, SOURCE.side, SOURCE.exact],
  [27, SOURCE.headTag, SOURCE.cueTag, SOURCE.place],
  [28, SOURCE.headWord, SOURCE.cueTag, SOURCE.isBefore],
  [29, SOURCE.headTag, SOURCE.exact, SOURCE.cueTag],
  [30, SOURCE.cueStem, SOURCE.exact, SOURCE.isBefore],
  [31, SOURCE.beforeCue, SOURCE.cueTag, SOURCE.place],
  [32, SOURCE.afterCue, SOURCE.cueTag, SOURCE.place],
  [33, SOURCE.cueStem, SOURCE.beforeTag, SOURCE.isBefore],
  [34, SOURCE.startTag, SOURCE.startWord, SOURCE.place],
  [35, SOURCE.cueTag, SOURCE.cueStem, SOURCE.between],
  [36, SOURCE.twoBefore, SOURCE.beforeTag, SOURCE.side],
  [37, SOURCE.fromFirst, SOURCE.side, SOURCE.isAdjacent],
]);

/** What is known before the candidates for the source of a cue are weighed. */
export interface SourceSetting {
  readonly cue: number;
  /** Tokens of the source of the cue before in the same sentence; -1 where there is none. */
  readonly previousSource: number;
  readonly candidates: NounPhrases;
  /** The token before the verb group of the cue, or -1, and the auxiliaries after it. */
  readonly subject: number;
  readonly aux: number;
  readonly quoteBefore: number;
  readonly quoteAfter: number;
}

export function sourceSetting(
  passage: Passage,
  cue: number,
  previousSource: number,
  candidates: NounPhrases,
): SourceSetting {
  const subject = beforeVerbGroup(passage, cue);
  return {
    cue,
    previousSource,
    candidates,
    subject,
    aux: auxiliary(passage, cue, subject),
    quoteBefore: distanceToQuote(passage, cue, -1),
    quoteAfter: distanceToQuote(passage, cue, 1),
  };
}

/** Features of one candidate, by its index: is this noun phrase the source of the cue? */
export function sourceFeatures(
  passage: Passage,
  setting: SourceSetting,
  index: number,
  list: FeatureList,
): void {
  clear(list);
  const { row } = list;
  const { cue, subject, aux, previousSource, candidates, quoteBefore, quoteAfter } = setting;
  const { region, tag, wordKey, stemKey } = passage;
  const start = candidates.start[index] ?? 0;
  const end = candidates.end[index] ?? 0;
  const firstStart = candidates.start[0] ?? -1;
  const others = candidatesBetween(candidates, index, cue);
  const head = end - 1;
  const isBefore = end <= cue ? 1 : 0;
  const inner = isBefore === 1 ? end : cue + 1;
  const outer = isBefore === 1 ? cue : start;
  const gap = outer - inner;
  const cueStem = stemKey[cue] ?? 0;
  const cueTag = tag[cue] ?? 0;
  const isSameQuote = region[start] === region[cue] ? 1 : 0;
  const side = isBefore + 2 * isSameQuote;
  const isAdjacent = isBefore === 1 ? (subject === head ? 1 : 0) : gap === 0 ? 1 : 0;
  const place = side + 4 * isAdjacent;
  row[SOURCE.side] = side;
  row[SOURCE.gapSize] = bucket(gap);
  row[SOURCE.others] = bucket(others);
  row[SOURCE.isAdjacent] = isAdjacent;
  row[SOURCE.path] = pathBetween(passage, inner, outer);
  row[SOURCE.exact] = gap <= 4 ? tagSequence(passage, inner, outer) : 1;
  row[SOURCE.shortGap] = gap <= 4 ? gap : 5;
  row[SOURCE.headTag] = tag[head] ?? 0;
  row[SOURCE.startTag] = tag[start] ?? 0;
  row[SOURCE.headWord] = wordKey[head] ?? 0;
  row[SOURCE.beforeTag] = tag[start - 1] ?? 0;
  row[SOURCE.afterTag] = tag[end] ?? 0;
  row[SOURCE.cueStem] = cueStem;
  row[SOURCE.cueTag] = cueTag;
  row[SOURCE.aux] = aux;
  row[SOURCE.place] = place;
  row[SOURCE.beforeWord] = wordKey[start - 1] ?? 0;
  row[SOURCE.isBefore] = isBefore;
  row[SOURCE.length] = end - start > 3 ? 4 : end - start;
  row[SOURCE.isRepeated] = start === previousSource ? 1 : previousSource < 0 ? 2 : 0;
  row[SOURCE.beforeCue] = tag[cue - 1] ?? 0;
  row[SOURCE.isFirst] = start === firstStart ? 1 : 0;
  row[SOURCE.quoteBefore] = quoteBefore;
  row[SOURCE.quoteAfter] = quoteAfter;
  row[SOURCE.quotes] = quoteBefore * 8 + quoteAfter;
  row[SOURCE.afterCue] = tag[cue + 1] ?? 0;
  row[SOURCE.startWord] = wordKey[start] ?? 0;
  row[SOURCE.between] = others;
  row[SOURCE.twoBefore] = tag[start - 2] ?? 0;
  row[SOURCE.fromFirst] = bucket(start - firstStart);
  addFeatures(list, SOURCE_TEMPLATES);
}

/** Features of the choice that a cue has no source. */
export function noSourceFeatures(
  passage: Passage,
  { cue, subject, aux, quoteBefore, quoteAfter }: SourceSetting,
  list: FeatureList,
): void {
  clear(list);
  const { tag, wordKey, stemKey } = passage;
  const cueTag = tag[cue] ?? 0;
  const cueStem = stemKey[cue] ?? 0;
  addFeature(list, 100, 0);
  addFeature(list, 101, cueStem);
  addFeature(list, 102, cueTag, aux);
  addFeature(list, 103, cueStem, aux);
  addFeature(list, 104, tag[cue - 1] ?? 0, cueTag);
  addFeature(list, 105, tag[cue + 1] ?? 0, cueTag);
  addFeature(list, 106, wordKey[cue - 1] ?? 0, cueTag);
  addFeature(list, 107, subject < 0 ? -1 : (tag[subject] ?? 0), cueTag, aux);
  addFeature(list, 108, passage.word[cue] ?? 0);
  addFeature(list, 109, passage.sentenceStart[cue] === cue ? 1 : 0, cueTag);
  addFeature(list, 110, quoteBefore, quoteAfter);
}
