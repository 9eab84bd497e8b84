import { TAG } from '../tagger.ts';
import { addFeature, bucket, type FeatureList } from './features.ts';
import type { Passage } from './passage.ts';

const FAR = 12;

/** The part of speech at a token, or 63 outside the passage. */
export function tagAt({ tag }: Passage, i: number): number {
  return tag[i] ?? 63;
}

/** The identity of a token where it may tell: names and numbers are all alike, by their tag. */
export function wordAt({ word, tag }: Passage, i: number): number {
  const own = tag[i];
  if (own === undefined) return -1;
  return own === TAG.name || own === TAG.number ? own : (word[i] ?? 0);
}

/** As `wordAt`, without inflection. */
export function stemAt({ stem, tag }: Passage, i: number): number {
  const own = tag[i];
  if (own === undefined) return -1;
  return own === TAG.name || own === TAG.number ? own : (stem[i] ?? 0);
}

const VERB_GROUP: ReadonlySet<number> = new Set([
  TAG.adverb,
  TAG.not,
  TAG.modal,
  TAG.have,
  TAG.be,
  TAG.do,
  TAG.time,
]);

/** The token before the auxiliaries and adverbs that belong to a verb. */
export function beforeVerbGroup(passage: Passage, i: number): number {
  let at = i - 1;
  const limit = Math.max(passage.sentenceStart[i] ?? 0, i - FAR);
  while (at >= limit && VERB_GROUP.has(tagAt(passage, at))) at--;
  return at >= limit ? at : -1;
}

/** Whether a token is the head of a reporting expression: features of it and its neighbours. */
export function cueFeatures(passage: Passage, i: number, list: FeatureList): void {
  const { open, region, shape } = passage;
  list.length = 0;
  const word = passage.word[i] ?? 0;
  const stem = stemAt(passage, i);
  const tag = tagAt(passage, i);
  const classes = open[i] ?? 0;
  const isQuoted = (region[i] ?? -1) >= 0 ? 1 : 0;
  const start = passage.sentenceStart[i] ?? 0;
  const end = passage.sentenceEnd[i] ?? passage.length;
  const t1 = i + 1 < end ? tagAt(passage, i + 1) : 62;
  const t2 = i + 2 < end ? tagAt(passage, i + 2) : 62;
  const p1 = i > start ? tagAt(passage, i - 1) : 62;
  const p2 = i - 1 > start ? tagAt(passage, i - 2) : 62;
  const subject = beforeVerbGroup(passage, i);
  const subjectTag = subject < 0 ? 62 : tagAt(passage, subject);
  const before = subject < 0 ? 62 : tagAt(passage, subject - 1);
  const that = thatWithin(passage, i, end);
  const opened = distanceToQuote(passage, i, 1);
  const closed = distanceToQuote(passage, i, -1);

  addFeature(list, 0, 0);
  addFeature(list, 1, word, isQuoted);
  addFeature(list, 2, stem, isQuoted);
  addFeature(list, 3, tag, classes);
  addFeature(list, 4, stem, tag);
  addFeature(list, 5, word, t1);
  addFeature(list, 6, word, p1);
  addFeature(list, 7, stem, subjectTag);
  addFeature(list, 8, stem, that);
  addFeature(list, 9, wordAt(passage, i + 1), tag);
  addFeature(list, 10, wordAt(passage, i - 1), tag);
  addFeature(list, 11, stem, wordAt(passage, i + 1));
  addFeature(list, 12, stem, wordAt(passage, i - 1));
  addFeature(list, 13, t1, t2, tag);
  addFeature(list, 14, p1, p2, tag);
  addFeature(list, 15, subjectTag, before, tag);
  addFeature(list, 16, subjectTag, t1, tag);
  addFeature(list, 17, opened, closed, tag);
  addFeature(list, 18, stem, opened);
  addFeature(list, 19, stem, closed);
  addFeature(list, 20, opened, t1, tag);
  addFeature(list, 21, closed, p1, tag);
  addFeature(list, 22, that, subjectTag, tag);
  addFeature(list, 23, isQuoted, subjectTag, tag);
  addFeature(list, 24, bucket(i - start), tag);
  addFeature(list, 25, bucket(end - i), tag);
  addFeature(list, 26, shape[i] ?? 0, shape[i + 1] ?? 0, tag);
  addFeature(list, 27, wordAt(passage, i - 1), wordAt(passage, i + 1), stem);
  addFeature(list, 28, stemAt(passage, i - 2), p1, tag);
  addFeature(list, 29, wordAt(passage, i + 2), t1, tag);
  addFeature(list, 30, t1, p1, stem);
  addFeature(list, 31, subject < 0 ? 0 : wordAt(passage, subject), tag, isQuoted);
  addFeature(list, 32, stem, t1, t2);
  addFeature(list, 33, classes, t1, p1);
  addFeature(list, 34, hasVerbBefore(passage, i, start), tag, p1);
  addFeature(list, 35, auxiliary(passage, i, subject), tag, t1);
  addFeature(list, 36, auxiliary(passage, i, subject), stem);
  addFeature(list, 37, stem, subject < 0 ? 0 : wordAt(passage, subject));
  addFeature(list, 38, stem, bucket(end - i));
  addFeature(list, 40, stem, before, subjectTag);
  addFeature(list, 41, stem, subject < 0 ? 0 : wordAt(passage, subject - 1), subjectTag);
  const clause = verbsAfter(passage, i, end);
  addFeature(list, 42, clause, tag, t1);
  addFeature(list, 43, stem, clause, that === 0 ? 0 : 1);
  addFeature(list, 44, stem, t1, subjectTag);
  addFeature(list, 45, tag, wordAt(passage, i + 1), wordAt(passage, i + 2));
  if (isQuoted === 0) addFeature(list, 39, stem, start === i ? 1 : 0);
}

/** Finite verbs in the clause after a token, and the part of speech before the first: 0 none. */
function verbsAfter(passage: Passage, i: number, end: number): number {
  for (let at = i + 1; at < Math.min(end, i + 16); at++) {
    const own = tagAt(passage, at);
    const isFinite = own === TAG.verbPast || own === TAG.verbS || own === TAG.be;
    if (isFinite || own === TAG.modal || own === TAG.have || own === TAG.verbBase) {
      return 1 + tagAt(passage, at - 1);
    }
    if (own === TAG.semicolon || own === TAG.colon) return 0;
  }
  return 0;
}

/** 0: no "that" close after; else how many tokens after, 1 to 4. */
function thatWithin(passage: Passage, i: number, end: number): number {
  for (let at = i + 1; at < Math.min(end, i + 5); at++) {
    if (passage.tag[at] === TAG.that) return at - i;
  }
  return 0;
}

/** How far the next quoted region is in a direction: 0 to 5 tokens, 6 in the sentence, 7 none. */
export function distanceToQuote(passage: Passage, i: number, step: 1 | -1): number {
  const { region, sentenceStart, sentenceEnd, length } = passage;
  const own = region[i] ?? -1;
  const sentence = sentenceStart[i];
  const limit = step > 0 ? (sentenceEnd[i] ?? length) : (sentence ?? 0);
  for (let count = 1; count <= 16; count++) {
    const at = i + step * count;
    if (at < 0 || at >= length) return 7;
    const found = region[at] ?? -1;
    if (found >= 0 && found !== own) return count <= 5 ? count - 1 : 6;
    const isOut = step > 0 ? at > limit : at < limit;
    if (isOut) return 7;
  }
  return 7;
}

/** Whether a finite verb stands before in the sentence, and behind a comma. */
function hasVerbBefore(passage: Passage, i: number, start: number): number {
  let verbs = 0;
  let commas = 0;
  for (let at = i - 1; at >= Math.max(start, i - 25); at--) {
    const tag = tagAt(passage, at);
    if (tag === TAG.comma) commas = 1;
    const isFinite = tag === TAG.verbPast || tag === TAG.verbS || tag === TAG.modal;
    if (isFinite || tag === TAG.be || tag === TAG.have) verbs = Math.min(2, verbs + 1);
  }
  return verbs * 2 + commas;
}

/** The auxiliaries of a verb, as a set of bits. */
export function auxiliary(passage: Passage, i: number, subject: number): number {
  if (subject < 0) return -1;
  let bits = 0;
  for (let at = subject + 1; at < i; at++) {
    const tag = tagAt(passage, at);
    if (tag === TAG.be) bits |= 1;
    else if (tag === TAG.have) bits |= 2;
    else if (tag === TAG.modal) bits |= 4;
    else if (tag === TAG.do) bits |= 8;
    else if (tag === TAG.not) bits |= 16;
  }
  return bits;
}
