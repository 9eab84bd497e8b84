import { TAG } from '../tagger.ts';
import {
  auxiliary,
  beforeVerbGroup,
  distanceToQuote,
  stemAt,
  tagAt,
  wordAt,
} from './cue-features.ts';
import { addFeature, bucket, type FeatureList } from './features.ts';
import type { Passage } from './passage.ts';

/** What is known before the candidates for the source of a cue are weighed. */
export interface SourceSetting {
  readonly cue: number;
  /** Tokens of the source of the cue before in the same sentence; -1 where there is none. */
  readonly previousSource: number;
  readonly firstStart: number;
}

/** Features of one candidate: is this noun phrase the source of the cue? */
export function sourceFeatures(
  passage: Passage,
  setting: SourceSetting,
  start: number,
  end: number,
  between: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { cue } = setting;
  const { region } = passage;
  const head = end - 1;
  const isBefore = end <= cue ? 1 : 0;
  const inner = isBefore === 1 ? end : cue + 1;
  const outer = isBefore === 1 ? cue : start;
  const gap = outer - inner;
  const cueStem = stemAt(passage, cue);
  const cueTag = tagAt(passage, cue);
  const headTag = tagAt(passage, head);
  const headWord = wordAt(passage, head);
  const startTag = tagAt(passage, start);
  const beforeTag = tagAt(passage, start - 1);
  const afterTag = tagAt(passage, end);
  const subject = beforeVerbGroup(passage, cue);
  const aux = auxiliary(passage, cue, subject);
  const path = pathBetween(passage, inner, outer);
  const isSameQuote = (region[start] ?? -1) === (region[cue] ?? -1) ? 1 : 0;
  const side = isBefore + 2 * isSameQuote;
  const isAdjacent = isBefore === 1 ? (subject === head ? 1 : 0) : gap === 0 ? 1 : 0;
  const exact = gap <= 4 ? sequence(passage, inner, outer) : 1;

  addFeature(list, 0, side);
  addFeature(list, 1, side, bucket(gap));
  addFeature(list, 2, side, bucket(between), isAdjacent);
  addFeature(list, 3, side, path);
  addFeature(list, 4, side, exact, gap <= 4 ? gap : 5);
  addFeature(list, 5, side, headTag, startTag);
  addFeature(list, 6, side, headWord, isAdjacent);
  addFeature(list, 7, side, beforeTag, isAdjacent);
  addFeature(list, 8, side, afterTag, isAdjacent);
  addFeature(list, 9, cueStem, side, isAdjacent);
  addFeature(list, 10, cueTag, side, isAdjacent);
  addFeature(list, 11, cueTag, aux, side + 4 * isAdjacent);
  addFeature(list, 12, cueStem, path, side);
  addFeature(list, 13, cueTag, path, side);
  addFeature(list, 14, beforeTag, afterTag, side);
  addFeature(list, 15, wordAt(passage, start - 1), side, isAdjacent);
  addFeature(list, 16, wordAt(passage, start - 1), cueTag, isBefore);
  addFeature(list, 17, cueTag, beforeTag, path);
  addFeature(list, 18, headTag, afterTag, path);
  addFeature(list, 19, end - start > 3 ? 4 : end - start, headTag, side);
  const isRepeated = start === setting.previousSource ? 1 : setting.previousSource < 0 ? 2 : 0;
  addFeature(list, 20, isRepeated, cueTag, isAdjacent);
  addFeature(list, 21, isRepeated, tagAt(passage, cue - 1), cueTag);
  const isFirst = start === setting.firstStart ? 1 : 0;
  addFeature(list, 22, isFirst, cueTag, isAdjacent);
  addFeature(list, 23, isFirst, beforeTag, side);
  const quoteBefore = distanceToQuote(passage, cue, -1);
  const quoteAfter = distanceToQuote(passage, cue, 1);
  addFeature(list, 24, quoteBefore, side, isAdjacent);
  addFeature(list, 25, quoteAfter, side, isAdjacent);
  addFeature(list, 26, quoteBefore * 8 + quoteAfter, side, exact);
  addFeature(list, 27, headTag, cueTag, side + 4 * isAdjacent);
  addFeature(list, 28, headWord, cueTag, isBefore);
  addFeature(list, 29, headTag, exact, cueTag);
  addFeature(list, 30, cueStem, exact, isBefore);
  addFeature(list, 31, tagAt(passage, cue - 1), cueTag, side + 4 * isAdjacent);
  addFeature(list, 32, tagAt(passage, cue + 1), cueTag, side + 4 * isAdjacent);
  addFeature(list, 33, cueStem, beforeTag, isBefore);
  addFeature(list, 34, startTag, wordAt(passage, start), side + 4 * isAdjacent);
  addFeature(list, 35, cueTag, cueStem, between);
  addFeature(list, 36, tagAt(passage, start - 2), beforeTag, side);
  addFeature(list, 37, bucket(start - setting.firstStart), side, isAdjacent);
}

/** Features of the choice that a cue has no source. */
export function noSourceFeatures(passage: Passage, cue: number, list: FeatureList): void {
  list.length = 0;
  const subject = beforeVerbGroup(passage, cue);
  const aux = auxiliary(passage, cue, subject);
  const cueTag = tagAt(passage, cue);
  const cueStem = stemAt(passage, cue);
  addFeature(list, 100, 0);
  addFeature(list, 101, cueStem);
  addFeature(list, 102, cueTag, aux);
  addFeature(list, 103, cueStem, aux);
  addFeature(list, 104, tagAt(passage, cue - 1), cueTag);
  addFeature(list, 105, tagAt(passage, cue + 1), cueTag);
  addFeature(list, 106, wordAt(passage, cue - 1), cueTag);
  addFeature(list, 107, subject < 0 ? -1 : tagAt(passage, subject), cueTag, aux);
  addFeature(list, 108, passage.word[cue] ?? 0);
  addFeature(list, 109, passage.sentenceStart[cue] === cue ? 1 : 0, cueTag);
  addFeature(list, 110, distanceToQuote(passage, cue, -1), distanceToQuote(passage, cue, 1));
}

/** What lies between candidate and cue, as bits: verbs, commas, conjunctions, marks, clauses. */
export function pathBetween({ tag, region }: Passage, from: number, to: number): number {
  let bits = 0;
  let commas = 0;
  let verbs = 0;
  for (let i = from; i < Math.min(to, from + 40); i++) {
    const own = tag[i];
    if (own === TAG.comma) commas++;
    else if (own === TAG.conjunction) bits |= 1;
    else if (own === TAG.who) bits |= 2;
    else if (own === TAG.that || own === TAG.wh || own === TAG.subordinator) bits |= 4;
    else if (own === TAG.preposition) bits |= 8;
    else if (own === TAG.semicolon || own === TAG.colon || own === TAG.dash) bits |= 16;
    else if (own === TAG.verbPast || own === TAG.verbS || own === TAG.be) verbs++;
    else if (own === TAG.verbBase || own === TAG.have || own === TAG.modal) verbs++;
    if (own === TAG.subject) bits |= 32;
    if ((region[i] ?? -1) !== (region[from - 1] ?? -1)) bits |= 64;
  }
  return bits | (Math.min(commas, 3) << 7) | (Math.min(verbs, 3) << 9);
}

/** A hash of the parts of speech of a short stretch. */
export function sequence({ tag }: Passage, from: number, to: number): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (tag[i] ?? 0), 0x01000193);
  return hash;
}
