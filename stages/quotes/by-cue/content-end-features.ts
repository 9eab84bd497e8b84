import { clauseVerbs, commasIn, quoteState, verbsAhead, verbsIn } from './clauses.ts';
import { END, END_TEMPLATES } from './content-end-templates.ts';
import { END_BEFORE, END_BEFORE_TEMPLATES } from './content-end-templates.ts';
import {
  addFeature,
  addFeatures,
  bucket,
  valueRow,
  type FeatureList,
} from '../log-linear/hashed-features.ts';
import { sourceSide, type Frame } from './frame.ts';
import type { Passage } from './passage.ts';
import { pathBetween, sequence } from './source-features.ts';

/** The values of the choice at hand. */
const row = valueRow();

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
  addFeatures(list, END_TEMPLATES, row);
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
  addFeatures(list, END_BEFORE_TEMPLATES, row);
}
