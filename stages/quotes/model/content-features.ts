import { TAG } from '../tagger.ts';
import { stemAt, tagAt, wordAt } from './cue-features.ts';
import { addFeature, bucket, type FeatureList } from './features.ts';
import type { Passage } from './passage.ts';
import { pathBetween, sequence } from './source-features.ts';

/** The cue and its source, whose words stand outside the content. */
export interface Frame {
  readonly cue: number;
  /** Tokens, half-open; both -1 where the cue has no source. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** The first and the last token of cue and source together, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Frames whose parts lie further apart than this are taken as the cue alone. */
const WIDEST_FRAME = 12;
/** A source further behind the cue than this may have content between (`Having said that, he`). */
const NEAREST_AFTER = 3;

export function frameOf(cue: number, sourceStart: number, sourceEnd: number): Frame {
  const isAfter = sourceStart > cue && sourceStart - cue <= NEAREST_AFTER;
  const isBefore = sourceStart >= 0 && sourceEnd <= cue && cue - sourceEnd < WIDEST_FRAME;
  const start = isBefore ? sourceStart : cue;
  const end = isAfter ? sourceEnd : cue + 1;
  return { cue, sourceStart, sourceEnd, start, end };
}

function sourceSide({ cue, sourceStart }: Frame): number {
  return sourceStart < 0 ? 0 : sourceStart < cue ? 1 : 2;
}

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

function verbsIn({ tag }: Passage, from: number, to: number): number {
  let verbs = 0;
  for (let i = from; i < Math.min(to, from + 60) && verbs < 3; i++) {
    const own = tag[i];
    const isFinite = own === TAG.verbPast || own === TAG.verbS || own === TAG.be;
    if (isFinite || own === TAG.modal || own === TAG.have || own === TAG.verbBase) verbs++;
  }
  return verbs;
}

/** Finite verbs that no relative pronoun opens. */
function clauseVerbs({ tag }: Passage, from: number, to: number): number {
  let verbs = 0;
  for (let i = from; i < Math.min(to, from + 60) && verbs < 3; i++) {
    const own = tag[i];
    const isFinite = own === TAG.verbPast || own === TAG.verbS || own === TAG.be;
    if (!isFinite && own !== TAG.modal && own !== TAG.have && own !== TAG.verbBase) continue;
    const before = tag[i - 1];
    if (before !== TAG.who && before !== TAG.to && before !== TAG.modal) verbs++;
  }
  return verbs;
}

function commasIn({ tag }: Passage, from: number, to: number): number {
  let commas = 0;
  for (let i = from; i < to && commas < 3; i++) if (tag[i] === TAG.comma) commas++;
  return commas;
}

/** What comes first from a token on: a finite verb (1), a comma (2), both far (0). */
function verbsAhead({ tag, length }: Passage, from: number): number {
  for (let i = from; i < Math.min(length, from + 12); i++) {
    const own = tag[i];
    if (own === TAG.comma || own === TAG.semicolon || own === TAG.dash) return 2;
    if (own === TAG.stop) return 3;
    if (own === TAG.verbPast || own === TAG.verbS || own === TAG.be) return 1;
    if (own === TAG.modal || own === TAG.have) return 1;
  }
  return 0;
}

function quoteState({ region }: Passage, i: number): number {
  if ((region[i] ?? -1) >= 0) return 1;
  return (region[i - 1] ?? -1) >= 0 ? 2 : 0;
}

/** The next token that is no mark, from `i` on. */
function firstWord({ shape, length }: Passage, i: number): number {
  let at = i;
  while (at < length && shape[at] === 4) at++;
  return at;
}

/** The first of the opening marks just before a token, or the token. */
function lastMark({ tag, sentenceStart }: Passage, i: number): number {
  const limit = sentenceStart[i] ?? 0;
  let at = i;
  while (at > limit && (tag[at - 1] === TAG.quote || tag[at - 1] === TAG.open)) at--;
  return at;
}
