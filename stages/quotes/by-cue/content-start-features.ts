import { lastMark, quoteState, verbsIn, pathBetween, tagSequence } from './stretches.ts';
import {
  addFeature,
  addFeatures,
  bucket,
  clear,
  type FeatureList,
  createTemplates,
} from '../log-linear/hashed-features.ts';
import { sourceSide, type Frame, type Stretch } from './frame.ts';
import type { Passage } from './passage.ts';

/** What tells where the content after a cue starts: places in a row of values. */
const START = {
  size: 1,
  side: 2,
  fromCue: 3,
  exact: 4,
  own: 5,
  before: 6,
  word: 7,
  previous: 8,
  stem: 9,
  opensQuote: 10,
  path: 11,
  after: 12,
  cueTag: 13,
  isClose: 14,
  p1: 15,
} as const;

const START_TEMPLATES = createTemplates([
  [0, START.size, START.side],
  [1, START.fromCue, START.side],
  [2, START.exact, START.side],
  [3, START.own, START.before, START.side],
  [4, START.word, START.size],
  [5, START.previous, START.size],
  [6, START.stem, START.exact],
  [7, START.stem, START.own],
  [8, START.stem, START.previous],
  [9, START.opensQuote, START.before, START.size],
  [10, START.path, START.side, START.opensQuote],
  [11, START.word, START.before],
  [12, START.previous, START.own, START.after],
  [13, START.cueTag, START.own, START.size],
  [14, START.stem, START.word, START.isClose],
  [15, START.p1, START.own, START.size],
  [16, START.stem, START.opensQuote, START.side],
  [17, START.cueTag, START.exact, START.own],
  [18, START.stem, START.path],
  [19, START.own, START.after, START.before],
]);

/** What tells where the content before a cue starts: places in a row of values. */
const START_BEFORE = {
  isSentence: 1,
  isSame: 2,
  quotesAndSame: 3,
  before: 4,
  own: 5,
  size: 6,
  word: 7,
  wordBefore: 8,
  quotes: 9,
  same: 10,
  stem: 11,
  isOther: 12,
  verbs: 13,
  after: 14,
  twoBefore: 15,
} as const;

const START_BEFORE_TEMPLATES = createTemplates([
  [0, START_BEFORE.isSentence, START_BEFORE.isSame, START_BEFORE.quotesAndSame],
  [1, START_BEFORE.before, START_BEFORE.own, START_BEFORE.isSentence],
  [2, START_BEFORE.size, START_BEFORE.isSentence, START_BEFORE.isSame],
  [3, START_BEFORE.word, START_BEFORE.isSentence],
  [4, START_BEFORE.wordBefore, START_BEFORE.own],
  [5, START_BEFORE.quotes, START_BEFORE.same, START_BEFORE.before],
  [6, START_BEFORE.stem, START_BEFORE.isSentence, START_BEFORE.isSame],
  [7, START_BEFORE.isOther, START_BEFORE.before, START_BEFORE.isSentence],
  [8, START_BEFORE.verbs, START_BEFORE.isSentence, START_BEFORE.before],
  [9, START_BEFORE.before, START_BEFORE.own, START_BEFORE.after],
  [10, START_BEFORE.word, START_BEFORE.before],
  [11, START_BEFORE.twoBefore, START_BEFORE.before, START_BEFORE.own],
  [12, START_BEFORE.isOther, START_BEFORE.size],
]);

/** Where the content after the cue starts: features of a start at token `at`; -1: there is none. */
export function startAfterFeatures(
  passage: Passage,
  frame: Frame,
  at: number,
  list: FeatureList,
): void {
  clear(list);
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
  const { row } = list;
  const gap = at - frame.end;
  const own = tag[at] ?? 0;
  const before = tag[at - 1] ?? 0;
  const after = tag[at + 1] ?? 0;
  const word = wordKey[at] ?? 0;
  const previous = wordKey[at - 1] ?? 0;
  const size = bucket(gap);
  const exact = gap <= 4 ? tagSequence(passage, frame.end, at) : 1;
  const opensQuote =
    (region[at] ?? -1) >= 0 && region[at] !== region[cue] && region[at] !== region[at - 2] ? 1 : 0;
  const path = pathBetween(passage, frame.end, at);
  row[START.size] = size;
  row[START.side] = side;
  row[START.fromCue] = bucket(at - cue);
  row[START.exact] = exact;
  row[START.own] = own;
  row[START.before] = before;
  row[START.word] = word;
  row[START.previous] = previous;
  row[START.stem] = stem;
  row[START.opensQuote] = opensQuote;
  row[START.path] = path;
  row[START.after] = after;
  row[START.cueTag] = cueTag;
  row[START.isClose] = gap === 0 ? 1 : 0;
  row[START.p1] = p1;
  addFeatures(list, START_TEMPLATES);
}

/** Where a stretch of content before the cue starts, given its end: features of token `at`. */
export function startBeforeFeatures(
  passage: Passage,
  { frame, edge: end, neighbour: other }: Stretch,
  at: number,
  list: FeatureList,
): void {
  clear(list);
  const { row } = list;
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
  row[START_BEFORE.isSentence] = isSentence;
  row[START_BEFORE.isSame] = isSame;
  row[START_BEFORE.quotesAndSame] = quotes * 2 + same;
  row[START_BEFORE.before] = before;
  row[START_BEFORE.own] = own;
  row[START_BEFORE.size] = size;
  row[START_BEFORE.word] = wordKey[at] ?? 0;
  row[START_BEFORE.wordBefore] = wordKey[at - 1] ?? 0;
  row[START_BEFORE.quotes] = quotes;
  row[START_BEFORE.same] = same;
  row[START_BEFORE.stem] = stem;
  row[START_BEFORE.isOther] = isOther;
  row[START_BEFORE.verbs] = verbsIn(passage, at, end);
  row[START_BEFORE.after] = tag[at + 1] ?? 0;
  row[START_BEFORE.twoBefore] = tag[at - 2] ?? 0;
  addFeatures(list, START_BEFORE_TEMPLATES);
}
