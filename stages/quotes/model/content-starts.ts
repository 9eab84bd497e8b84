import { lastMark, quoteState, verbsIn } from './clauses.ts';
import { stemAt, tagAt, wordAt } from './cue-features.ts';
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
  const stem = stemAt(passage, cue);
  const cueTag = tagAt(passage, cue);
  const side = sourceSide(frame);
  const n1 = tagAt(passage, frame.end);
  const n2 = tagAt(passage, frame.end + 1);
  const p1 = tagAt(passage, frame.start - 1);
  if (at < 0) {
    addFeature(list, 100, 0);
    addFeature(list, 101, stem, side);
    addFeature(list, 102, n1, side, p1);
    addFeature(list, 103, n1, n2, side);
    addFeature(list, 104, p1, quoteState(passage, frame.start - 1), side);
    addFeature(list, 105, wordAt(passage, frame.end), side);
    addFeature(list, 106, bucket((passage.sentenceEnd[cue] ?? 0) - frame.end), side, p1);
    addFeature(list, 107, stem, n1, p1);
    addFeature(list, 108, stem, tagAt(passage, cue + 1), p1);
    return;
  }
  const { region } = passage;
  const gap = at - frame.end;
  const own = tagAt(passage, at);
  const before = tagAt(passage, at - 1);
  const exact = gap <= 4 ? sequence(passage, frame.end, at) : 1;
  const opensQuote =
    (region[at] ?? -1) >= 0 && region[at] !== region[cue] && region[at] !== region[at - 2] ? 1 : 0;
  const path = pathBetween(passage, frame.end, at);
  addFeature(list, 0, bucket(gap), side);
  addFeature(list, 1, bucket(at - cue), side);
  addFeature(list, 2, exact, side);
  addFeature(list, 3, own, before, side);
  addFeature(list, 4, wordAt(passage, at), bucket(gap));
  addFeature(list, 5, wordAt(passage, at - 1), bucket(gap));
  addFeature(list, 6, stem, exact);
  addFeature(list, 7, stem, own);
  addFeature(list, 8, stem, wordAt(passage, at - 1));
  addFeature(list, 9, opensQuote, before, bucket(gap));
  addFeature(list, 10, path, side, opensQuote);
  addFeature(list, 11, wordAt(passage, at), before);
  addFeature(list, 12, wordAt(passage, at - 1), own, tagAt(passage, at + 1));
  addFeature(list, 13, cueTag, own, bucket(gap));
  addFeature(list, 14, stem, wordAt(passage, at), gap === 0 ? 1 : 0);
  addFeature(list, 15, p1, own, bucket(gap));
  addFeature(list, 16, stem, opensQuote, side);
  addFeature(list, 17, cueTag, exact, own);
  addFeature(list, 18, stem, path);
  addFeature(list, 19, own, tagAt(passage, at + 1), before);
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
  const { region, sentenceStart } = passage;
  const stem = stemAt(passage, frame.cue);
  const previous = lastMark(passage, at);
  const before = tagAt(passage, at - 1);
  const own = tagAt(passage, at);
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
  addFeature(list, 3, wordAt(passage, at), isSentence);
  addFeature(list, 4, wordAt(passage, at - 1), own);
  addFeature(list, 5, quotes, same, before);
  addFeature(list, 6, stem, isSentence, isSame);
  addFeature(list, 7, isOther, before, isSentence);
  addFeature(list, 8, verbsIn(passage, at, end), isSentence, before);
  addFeature(list, 9, before, own, tagAt(passage, at + 1));
  addFeature(list, 10, wordAt(passage, at), before);
  addFeature(list, 11, tagAt(passage, at - 2), before, own);
  addFeature(list, 12, isOther, size);
}
