import { clauseVerbs, commasIn, firstWord, quoteState, verbsAhead, verbsIn } from './clauses.ts';
import { stemAt, tagAt, wordAt } from './cue-features.ts';
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
  const { region, sentenceEnd } = passage;
  const next = firstWord(passage, at);
  const own = tagAt(passage, at);
  const last = tagAt(passage, at - 1);
  const stem = stemAt(passage, frame.cue);
  const isSentenceEnd = next >= (sentenceEnd[at - 1] ?? 0) ? 1 : 0;
  const startTag = tagAt(passage, start);
  const startRegion = region[start] ?? -1;
  const endRegion = region[at - 1] ?? -1;
  const closesQuote = endRegion >= 0 && (region[next] ?? -1) !== endRegion ? 1 : 0;
  const cutsQuote = endRegion >= 0 && (region[next] ?? -1) === endRegion ? 1 : 0;
  const quotes = closesQuote + 2 * cutsQuote + (startRegion >= 0 ? 4 : 0);
  const same = startRegion === endRegion ? 1 : 0;
  const verbs = verbsIn(passage, start, at);
  const size = bucket(at - start);
  const isOtherCue = next === other ? 1 : other >= 0 && other < at ? 2 : 0;
  addFeature(list, 0, isSentenceEnd, quotes, same);
  addFeature(list, 1, own, wordAt(passage, next), isSentenceEnd);
  addFeature(list, 2, own, last, tagAt(passage, next));
  addFeature(list, 3, size, isSentenceEnd);
  addFeature(list, 4, verbs, isSentenceEnd, own);
  addFeature(list, 5, startTag, isSentenceEnd, own);
  addFeature(list, 6, stem, isSentenceEnd, own);
  addFeature(list, 7, startTag, verbs, own);
  addFeature(list, 8, isOtherCue, own, isSentenceEnd);
  addFeature(list, 9, wordAt(passage, start), isSentenceEnd, own);
  addFeature(list, 10, quotes, own, isSentenceEnd);
  addFeature(list, 11, tagAt(passage, next), tagAt(passage, next + 1), own);
  addFeature(list, 12, wordAt(passage, at - 1), isSentenceEnd);
  addFeature(list, 13, own, wordAt(passage, next), startTag);
  addFeature(list, 14, pathBetween(passage, start + 1, at), own, isSentenceEnd);
  addFeature(list, 15, stem, startTag, own);
  addFeature(list, 16, own, wordAt(passage, next), tagAt(passage, next + 1));
  addFeature(list, 17, bucket((sentenceEnd[at - 1] ?? 0) - at), own, size);
  addFeature(list, 18, isOtherCue, size, verbs);
  addFeature(list, 19, stem, size, isSentenceEnd);
  addFeature(list, 20, closesQuote, cutsQuote * 2 + same, tagAt(passage, next));
  addFeature(list, 21, stemAt(passage, next), own);
  addFeature(list, 22, last, own, verbs);
  addFeature(list, 23, tagAt(passage, frame.cue), isSentenceEnd, own);
  const main = clauseVerbs(passage, start, at);
  const commas = commasIn(passage, start, at);
  addFeature(list, 24, main, commas, own + 64 * isSentenceEnd);
  addFeature(list, 25, main, tagAt(passage, next), own);
  addFeature(list, 26, commas, own, isSentenceEnd);
  const ahead = verbsAhead(passage, next);
  addFeature(list, 27, ahead, own, isSentenceEnd);
  addFeature(list, 28, ahead, main, own);
  addFeature(list, 29, ahead, tagAt(passage, next), commas);
  addFeature(list, 30, tagAt(passage, at - 2), last, own);
  addFeature(list, 31, stem, wordAt(passage, next), isSentenceEnd);
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
  const stem = stemAt(passage, frame.cue);
  const side = sourceSide(frame);
  const p1 = tagAt(passage, frame.start - 1);
  const n1 = tagAt(passage, frame.end);
  const hasAfter = afterStart < 0 ? 0 : 1;
  const context = hasAfter + 2 * side;
  if (at < 0) {
    addFeature(list, 100, context);
    addFeature(list, 101, stem, context);
    addFeature(list, 102, p1, context, n1);
    addFeature(list, 103, p1, quoteState(passage, frame.start - 1), context);
    addFeature(list, 104, tagAt(passage, frame.start - 2), p1, context);
    addFeature(list, 105, frame.start === passage.sentenceStart[frame.cue] ? 1 : 0, context);
    addFeature(list, 106, tagAt(passage, frame.cue), context, p1);
    addFeature(list, 107, stem, p1, n1);
    addFeature(list, 108, tagAt(passage, frame.start), p1, context);
    addFeature(list, 109, hasAfter === 0 ? 0 : wordAt(passage, afterStart - 1), p1);
    return;
  }
  const gap = frame.start - at;
  const own = tagAt(passage, at);
  const exact = gap <= 4 ? sequence(passage, at, frame.start) : 1;
  const closes =
    (passage.region[at - 1] ?? -1) >= 0 && passage.region[at - 1] !== passage.region[at + 1]
      ? 1
      : 0;
  addFeature(list, 0, bucket(gap), context);
  addFeature(list, 1, exact, context);
  addFeature(list, 2, own, tagAt(passage, at - 1), context);
  addFeature(list, 3, stem, exact);
  addFeature(list, 4, stem, own, context);
  addFeature(list, 5, closes, own, bucket(gap));
  addFeature(list, 6, wordAt(passage, at - 1), own);
  addFeature(list, 7, wordAt(passage, at), bucket(gap));
  addFeature(list, 8, pathBetween(passage, at, frame.start), context, closes);
  addFeature(list, 9, closes, stem, bucket(gap));
  addFeature(
    list,
    10,
    (passage.sentenceStart[at - 1] ?? 0) === passage.sentenceStart[frame.cue] ? 1 : 0,
    own,
    closes,
  );
}
