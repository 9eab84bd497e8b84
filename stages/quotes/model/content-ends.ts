import { clauseVerbs, commasIn, quoteState, verbsAhead, verbsIn } from './clauses.ts';
import { addFeature, bucket, type FeatureList } from './features.ts';
import { sourceSide, type Frame } from './frame.ts';
import type { Passage } from './passage.ts';
import { pathBetween, sequence } from './source-features.ts';

/** Where a stretch of content ends: features of an end before token `at` given its start. */
export function endFeatures(
  passage: Passage,
  frame: Frame,
  start: number,
  at: number,
  other: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { region, sentenceEnd, tag, wordKey, stemKey } = passage;
  const next = passage.wordFrom[at] ?? 0;
  const nextTag = tag[next] ?? 0;
  const nextWord = wordKey[next] ?? 0;
  const nextRegion = region[next] ?? -1;
  const own = tag[at] ?? 0;
  const last = tag[at - 1] ?? 0;
  const stem = stemKey[frame.cue] ?? 0;
  const isSentenceEnd = next >= (sentenceEnd[at - 1] ?? 0) ? 1 : 0;
  const startTag = tag[start] ?? 0;
  const startRegion = region[start] ?? -1;
  const endRegion = region[at - 1] ?? -1;
  const closesQuote = endRegion >= 0 && nextRegion !== endRegion ? 1 : 0;
  const cutsQuote = endRegion >= 0 && nextRegion === endRegion ? 1 : 0;
  const quotes = closesQuote + 2 * cutsQuote + (startRegion >= 0 ? 4 : 0);
  const same = startRegion === endRegion ? 1 : 0;
  const verbs = verbsIn(passage, start, at);
  const size = bucket(at - start);
  const isOtherCue = next === other ? 1 : other >= 0 && other < at ? 2 : 0;
  addFeature(list, 0, isSentenceEnd, quotes, same);
  addFeature(list, 1, own, nextWord, isSentenceEnd);
  addFeature(list, 2, own, last, nextTag);
  addFeature(list, 3, size, isSentenceEnd);
  addFeature(list, 4, verbs, isSentenceEnd, own);
  addFeature(list, 5, startTag, isSentenceEnd, own);
  addFeature(list, 6, stem, isSentenceEnd, own);
  addFeature(list, 7, startTag, verbs, own);
  addFeature(list, 8, isOtherCue, own, isSentenceEnd);
  addFeature(list, 9, wordKey[start] ?? 0, isSentenceEnd, own);
  addFeature(list, 10, quotes, own, isSentenceEnd);
  addFeature(list, 11, nextTag, tag[next + 1] ?? 0, own);
  addFeature(list, 12, wordKey[at - 1] ?? 0, isSentenceEnd);
  addFeature(list, 13, own, nextWord, startTag);
  addFeature(list, 14, pathBetween(passage, start + 1, at), own, isSentenceEnd);
  addFeature(list, 15, stem, startTag, own);
  addFeature(list, 16, own, nextWord, tag[next + 1] ?? 0);
  addFeature(list, 17, bucket((sentenceEnd[at - 1] ?? 0) - at), own, size);
  addFeature(list, 18, isOtherCue, size, verbs);
  addFeature(list, 19, stem, size, isSentenceEnd);
  addFeature(list, 20, closesQuote, cutsQuote * 2 + same, nextTag);
  addFeature(list, 21, stemKey[next] ?? 0, own);
  addFeature(list, 22, last, own, verbs);
  addFeature(list, 23, tag[frame.cue] ?? 0, isSentenceEnd, own);
  const main = clauseVerbs(passage, start, at);
  const commas = commasIn(passage, start, at);
  addFeature(list, 24, main, commas, own + 64 * isSentenceEnd);
  addFeature(list, 25, main, nextTag, own);
  addFeature(list, 26, commas, own, isSentenceEnd);
  const ahead = verbsAhead(passage, next);
  addFeature(list, 27, ahead, own, isSentenceEnd);
  addFeature(list, 28, ahead, main, own);
  addFeature(list, 29, ahead, nextTag, commas);
  addFeature(list, 30, tag[at - 2] ?? 0, last, own);
  addFeature(list, 31, stem, nextWord, isSentenceEnd);
}

/** Where the content before the cue ends: before token `at`; -1: there is none. */
export function endBeforeFeatures(
  passage: Passage,
  frame: Frame,
  at: number,
  afterStart: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { tag, wordKey, stemKey } = passage;
  const stem = stemKey[frame.cue] ?? 0;
  const side = sourceSide(frame);
  const p1 = tag[frame.start - 1] ?? 0;
  const n1 = tag[frame.end] ?? 0;
  const hasAfter = afterStart < 0 ? 0 : 1;
  const context = hasAfter + 2 * side;
  if (at < 0) {
    addFeature(list, 100, context);
    addFeature(list, 101, stem, context);
    addFeature(list, 102, p1, context, n1);
    addFeature(list, 103, p1, quoteState(passage, frame.start - 1), context);
    addFeature(list, 104, tag[frame.start - 2] ?? 0, p1, context);
    addFeature(list, 105, frame.start === passage.sentenceStart[frame.cue] ? 1 : 0, context);
    addFeature(list, 106, tag[frame.cue] ?? 0, context, p1);
    addFeature(list, 107, stem, p1, n1);
    addFeature(list, 108, tag[frame.start] ?? 0, p1, context);
    addFeature(list, 109, hasAfter === 0 ? 0 : (wordKey[afterStart - 1] ?? 0), p1);
    return;
  }
  const gap = frame.start - at;
  const own = tag[at] ?? 0;
  const exact = gap <= 4 ? sequence(passage, at, frame.start) : 1;
  const { region, sentenceStart } = passage;
  const closes = (region[at - 1] ?? -1) >= 0 && region[at - 1] !== region[at + 1] ? 1 : 0;
  const size = bucket(gap);
  addFeature(list, 0, size, context);
  addFeature(list, 1, exact, context);
  addFeature(list, 2, own, tag[at - 1] ?? 0, context);
  addFeature(list, 3, stem, exact);
  addFeature(list, 4, stem, own, context);
  addFeature(list, 5, closes, own, size);
  addFeature(list, 6, wordKey[at - 1] ?? 0, own);
  addFeature(list, 7, wordKey[at] ?? 0, size);
  addFeature(list, 8, pathBetween(passage, at, frame.start), context, closes);
  addFeature(list, 9, closes, stem, size);
  const isSameSentence = sentenceStart[at - 1] === sentenceStart[frame.cue] ? 1 : 0;
  addFeature(list, 10, isSameSentence, own, closes);
}
