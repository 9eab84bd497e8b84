import { lastMark, quoteState, verbsIn } from './clauses.ts';
import { addFeature, bucket, type FeatureList } from './features.ts';
import { sourceSide, type Frame } from './frame.ts';
import type { Passage } from './passage.ts';
import { pathBetween, sequence } from './source-features.ts';

/** Where the content after the cue starts: features of a start at token `at`; -1: there is none. */
export function startAfterFeatures(
  passage: Passage,
  frame: Frame,
  at: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { cue } = frame;
  const { region, tag, wordKey, stemKey } = passage;
  const stem = stemKey[cue] ?? 0;
  const cueTag = tag[cue] ?? 0;
  const side = sourceSide(frame);
  const n1 = tag[frame.end] ?? 0;
  const n2 = tag[frame.end + 1] ?? 0;
  const p1 = tag[frame.start - 1] ?? 0;
  if (at < 0) {
    addFeature(list, 100, 0);
    addFeature(list, 101, stem, side);
    addFeature(list, 102, n1, side, p1);
    addFeature(list, 103, n1, n2, side);
    addFeature(list, 104, p1, quoteState(passage, frame.start - 1), side);
    addFeature(list, 105, wordKey[frame.end] ?? 0, side);
    addFeature(list, 106, bucket((passage.sentenceEnd[cue] ?? 0) - frame.end), side, p1);
    addFeature(list, 107, stem, n1, p1);
    addFeature(list, 108, stem, tag[cue + 1] ?? 0, p1);
    return;
  }
  const gap = at - frame.end;
  const own = tag[at] ?? 0;
  const before = tag[at - 1] ?? 0;
  const after = tag[at + 1] ?? 0;
  const word = wordKey[at] ?? 0;
  const previous = wordKey[at - 1] ?? 0;
  const size = bucket(gap);
  const exact = gap <= 4 ? sequence(passage, frame.end, at) : 1;
  const opensQuote =
    (region[at] ?? -1) >= 0 && region[at] !== region[cue] && region[at] !== region[at - 2] ? 1 : 0;
  const path = pathBetween(passage, frame.end, at);
  addFeature(list, 0, size, side);
  addFeature(list, 1, bucket(at - cue), side);
  addFeature(list, 2, exact, side);
  addFeature(list, 3, own, before, side);
  addFeature(list, 4, word, size);
  addFeature(list, 5, previous, size);
  addFeature(list, 6, stem, exact);
  addFeature(list, 7, stem, own);
  addFeature(list, 8, stem, previous);
  addFeature(list, 9, opensQuote, before, size);
  addFeature(list, 10, path, side, opensQuote);
  addFeature(list, 11, word, before);
  addFeature(list, 12, previous, own, after);
  addFeature(list, 13, cueTag, own, size);
  addFeature(list, 14, stem, word, gap === 0 ? 1 : 0);
  addFeature(list, 15, p1, own, size);
  addFeature(list, 16, stem, opensQuote, side);
  addFeature(list, 17, cueTag, exact, own);
  addFeature(list, 18, stem, path);
  addFeature(list, 19, own, after, before);
}

/** Where a stretch of content that ends before `end` starts: features of token `at`. */
export function startBeforeFeatures(
  passage: Passage,
  frame: Frame,
  at: number,
  end: number,
  other: number,
  list: FeatureList,
): void {
  list.length = 0;
  const { region, sentenceStart, tag, wordKey, stemKey } = passage;
  const stem = stemKey[frame.cue] ?? 0;
  const previous = lastMark(passage, at);
  const before = tag[at - 1] ?? 0;
  const own = tag[at] ?? 0;
  const isSentence = sentenceStart[at] === at || sentenceStart[at] === previous ? 1 : 0;
  const isSame = sentenceStart[at] === sentenceStart[end - 1] ? 1 : 0;
  const startRegion = region[at] ?? -1;
  const endRegion = region[end - 1] ?? -1;
  const opensQuote = startRegion >= 0 && region[previous - 1] !== startRegion ? 1 : 0;
  const cutsQuote = startRegion >= 0 && opensQuote === 0 ? 1 : 0;
  const quotes = opensQuote + 2 * cutsQuote + (endRegion >= 0 ? 4 : 0);
  const same = startRegion === endRegion ? 1 : 0;
  const size = bucket(end - at);
  const isOther = other >= 0 && other >= at ? 1 : other >= 0 ? 2 : 0;
  addFeature(list, 0, isSentence, isSame, quotes * 2 + same);
  addFeature(list, 1, before, own, isSentence);
  addFeature(list, 2, size, isSentence, isSame);
  addFeature(list, 3, wordKey[at] ?? 0, isSentence);
  addFeature(list, 4, wordKey[at - 1] ?? 0, own);
  addFeature(list, 5, quotes, same, before);
  addFeature(list, 6, stem, isSentence, isSame);
  addFeature(list, 7, isOther, before, isSentence);
  addFeature(list, 8, verbsIn(passage, at, end), isSentence, before);
  addFeature(list, 9, before, own, tag[at + 1] ?? 0);
  addFeature(list, 10, wordKey[at] ?? 0, before);
  addFeature(list, 11, tag[at - 2] ?? 0, before, own);
  addFeature(list, 12, isOther, size);
}
