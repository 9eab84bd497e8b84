import {
  clauseVerbs,
  commasIn,
  quoteState,
  verbsAhead,
  verbsIn,
  pathBetween,
  tagSequence,
} from './stretches.ts';
import {
  addFeature,
  addFeatures,
  bucket,
  clear,
  type FeatureList,
  createTemplates,
} from '../log-linear/hashed-features.ts';
import { sourceSide, type Stretch } from './frame.ts';
import type { Passage } from './passage.ts';

/** What tells where a stretch of content ends: places in a row of values. */
const END = {
  isSentenceEnd: 1,
  quotes: 2,
  same: 3,
  own: 4,
  nextWord: 5,
  last: 6,
  nextTag: 7,
  size: 8,
  verbs: 9,
  startTag: 10,
  stem: 11,
  isOtherCue: 12,
  startWord: 13,
  afterNext: 14,
  lastWord: 15,
  path: 16,
  toEnd: 17,
  closesQuote: 18,
  cuts: 19,
  nextStem: 20,
  cueTag: 21,
  main: 22,
  commas: 23,
  ownAtEnd: 24,
  ahead: 25,
  twoBefore: 26,
} as const;

const END_TEMPLATES = createTemplates([
  [0, END.isSentenceEnd, END.quotes, END.same],
  [1, END.own, END.nextWord, END.isSentenceEnd],
  [2, END.own, END.last, END.nextTag],
  [3, END.size, END.isSentenceEnd],
  [4, END.verbs, END.isSentenceEnd, END.own],
  [5, END.startTag, END.isSentenceEnd, END.own],
  [6, END.stem, END.isSentenceEnd, END.own],
  [7, END.startTag, END.verbs, END.own],
  [8, END.isOtherCue, END.own, END.isSentenceEnd],
  [9, END.startWord, END.isSentenceEnd, END.own],
  [10, END.quotes, END.own, END.isSentenceEnd],
  [11, END.nextTag, END.afterNext, END.own],
  [12, END.lastWord, END.isSentenceEnd],
  [13, END.own, END.nextWord, END.startTag],
  [14, END.path, END.own, END.isSentenceEnd],
  [15, END.stem, END.startTag, END.own],
  [16, END.own, END.nextWord, END.afterNext],
  [17, END.toEnd, END.own, END.size],
  [18, END.isOtherCue, END.size, END.verbs],
  [19, END.stem, END.size, END.isSentenceEnd],
  [20, END.closesQuote, END.cuts, END.nextTag],
  [21, END.nextStem, END.own],
  [22, END.last, END.own, END.verbs],
  [23, END.cueTag, END.isSentenceEnd, END.own],
  [24, END.main, END.commas, END.ownAtEnd],
  [25, END.main, END.nextTag, END.own],
  [26, END.commas, END.own, END.isSentenceEnd],
  [27, END.ahead, END.own, END.isSentenceEnd],
  [28, END.ahead, END.main, END.own],
  [29, END.ahead, END.nextTag, END.commas],
  [30, END.twoBefore, END.last, END.own],
  [31, END.stem, END.nextWord, END.isSentenceEnd],
]);

/** What tells where the content before a cue ends: places in a row of values. */
const END_BEFORE = {
  size: 1,
  context: 2,
  exact: 3,
  own: 4,
  last: 5,
  stem: 6,
  closes: 7,
  lastWord: 8,
  word: 9,
  path: 10,
  isSameSentence: 11,
} as const;

const END_BEFORE_TEMPLATES = createTemplates([
  [0, END_BEFORE.size, END_BEFORE.context],
  [1, END_BEFORE.exact, END_BEFORE.context],
  [2, END_BEFORE.own, END_BEFORE.last, END_BEFORE.context],
  [3, END_BEFORE.stem, END_BEFORE.exact],
  [4, END_BEFORE.stem, END_BEFORE.own, END_BEFORE.context],
  [5, END_BEFORE.closes, END_BEFORE.own, END_BEFORE.size],
  [6, END_BEFORE.lastWord, END_BEFORE.own],
  [7, END_BEFORE.word, END_BEFORE.size],
  [8, END_BEFORE.path, END_BEFORE.context, END_BEFORE.closes],
  [9, END_BEFORE.closes, END_BEFORE.stem, END_BEFORE.size],
  [10, END_BEFORE.isSameSentence, END_BEFORE.own, END_BEFORE.closes],
]);

/** Where a stretch of content after the cue ends, given its start: features of an end before token `at`. */
export function endAfterFeatures(
  passage: Passage,
  { frame, edge: start, neighbour: other }: Stretch,
  at: number,
  list: FeatureList,
): void {
  clear(list);
  const { row } = list;
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
  const main = clauseVerbs(passage, start, at);
  const commas = commasIn(passage, start, at);
  const ahead = verbsAhead(passage, next);
  row[END.isSentenceEnd] = isSentenceEnd;
  row[END.quotes] = quotes;
  row[END.same] = same;
  row[END.own] = own;
  row[END.nextWord] = nextWord;
  row[END.last] = last;
  row[END.nextTag] = nextTag;
  row[END.size] = size;
  row[END.verbs] = verbs;
  row[END.startTag] = startTag;
  row[END.stem] = stem;
  row[END.isOtherCue] = isOtherCue;
  row[END.startWord] = wordKey[start] ?? 0;
  row[END.afterNext] = tag[next + 1] ?? 0;
  row[END.lastWord] = wordKey[at - 1] ?? 0;
  row[END.path] = pathBetween(passage, start + 1, at);
  row[END.toEnd] = bucket((sentenceEnd[at - 1] ?? 0) - at);
  row[END.closesQuote] = closesQuote;
  row[END.cuts] = cutsQuote * 2 + same;
  row[END.nextStem] = stemKey[next] ?? 0;
  row[END.cueTag] = tag[frame.cue] ?? 0;
  row[END.main] = main;
  row[END.commas] = commas;
  row[END.ownAtEnd] = own + 64 * isSentenceEnd;
  row[END.ahead] = ahead;
  row[END.twoBefore] = tag[at - 2] ?? 0;
  addFeatures(list, END_TEMPLATES);
}

/**
 * Where the content before the cue ends: before token `at`; -1: there is none.
 * @param frame with the start of the content after the cue, or -1
 */
export function endBeforeFeatures(
  passage: Passage,
  { frame, edge: afterStart }: Stretch,
  at: number,
  list: FeatureList,
): void {
  clear(list);
  const { row } = list;
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
  const exact = gap <= 4 ? tagSequence(passage, at, frame.start) : 1;
  const { region, sentenceStart } = passage;
  const closes = (region[at - 1] ?? -1) >= 0 && region[at - 1] !== region[at + 1] ? 1 : 0;
  const size = bucket(gap);
  const isSameSentence = sentenceStart[at - 1] === sentenceStart[frame.cue] ? 1 : 0;
  row[END_BEFORE.size] = size;
  row[END_BEFORE.context] = context;
  row[END_BEFORE.exact] = exact;
  row[END_BEFORE.own] = own;
  row[END_BEFORE.last] = tag[at - 1] ?? 0;
  row[END_BEFORE.stem] = stem;
  row[END_BEFORE.closes] = closes;
  row[END_BEFORE.lastWord] = wordKey[at - 1] ?? 0;
  row[END_BEFORE.word] = wordKey[at] ?? 0;
  row[END_BEFORE.path] = pathBetween(passage, at, frame.start);
  row[END_BEFORE.isSameSentence] = isSameSentence;
  addFeatures(list, END_BEFORE_TEMPLATES);
}
