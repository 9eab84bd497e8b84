import { TAG } from '../grammar/tagger.ts';
import {
  addFeature,
  addFeatures,
  bucket,
  clear,
  type FeatureList,
  NOTHING,
  createTemplates,
} from '../log-linear/hashed-features.ts';
import type { Passage } from './passage.ts';

/** What tells whether a word is the head of a cue: places in a row of values. */
const CUE = {
  word: 1,
  isQuoted: 2,
  stem: 3,
  tag: 4,
  classes: 5,
  t1: 6,
  p1: 7,
  subjectTag: 8,
  that: 9,
  next: 10,
  previous: 11,
  t2: 12,
  p2: 13,
  before: 14,
  opened: 15,
  closed: 16,
  fromStart: 17,
  toEnd: 18,
  ownShape: 19,
  nextShape: 20,
  stemBefore: 21,
  afterNext: 22,
  subjectWord: 23,
  verbBefore: 24,
  aux: 25,
  beforeWord: 26,
  clause: 27,
  hasThat: 28,
} as const;

const CUE_TEMPLATES = createTemplates([
  [0, NOTHING],
  [1, CUE.word, CUE.isQuoted],
  [2, CUE.stem, CUE.isQuoted],
  [3, CUE.tag, CUE.classes],
  [4, CUE.stem, CUE.tag],
  [5, CUE.word, CUE.t1],
  [6, CUE.word, CUE.p1],
  [7, CUE.stem, CUE.subjectTag],
  [8, CUE.stem, CUE.that],
  [9, CUE.next, CUE.tag],
  [10, CUE.previous, CUE.tag],
  [11, CUE.stem, CUE.next],
  [12, CUE.stem, CUE.previous],
  [13, CUE.t1, CUE.t2, CUE.tag],
  [14, CUE.p1, CUE.p2, CUE.tag],
  [15, CUE.subjectTag, CUE.before, CUE.tag],
  [16, CUE.subjectTag, CUE.t1, CUE.tag],
  [17, CUE.opened, CUE.closed, CUE.tag],
  [18, CUE.stem, CUE.opened],
  [19, CUE.stem, CUE.closed],
  [20, CUE.opened, CUE.t1, CUE.tag],
  [21, CUE.closed, CUE.p1, CUE.tag],
  [22, CUE.that, CUE.subjectTag, CUE.tag],
  [23, CUE.isQuoted, CUE.subjectTag, CUE.tag],
  [24, CUE.fromStart, CUE.tag],
  [25, CUE.toEnd, CUE.tag],
  [26, CUE.ownShape, CUE.nextShape, CUE.tag],
  [27, CUE.previous, CUE.next, CUE.stem],
  [28, CUE.stemBefore, CUE.p1, CUE.tag],
  [29, CUE.afterNext, CUE.t1, CUE.tag],
  [30, CUE.t1, CUE.p1, CUE.stem],
  [31, CUE.subjectWord, CUE.tag, CUE.isQuoted],
  [32, CUE.stem, CUE.t1, CUE.t2],
  [33, CUE.classes, CUE.t1, CUE.p1],
  [34, CUE.verbBefore, CUE.tag, CUE.p1],
  [35, CUE.aux, CUE.tag, CUE.t1],
  [36, CUE.aux, CUE.stem],
  [37, CUE.stem, CUE.subjectWord],
  [38, CUE.stem, CUE.toEnd],
  [40, CUE.stem, CUE.before, CUE.subjectTag],
  [41, CUE.stem, CUE.beforeWord, CUE.subjectTag],
  [42, CUE.clause, CUE.tag, CUE.t1],
  [43, CUE.stem, CUE.clause, CUE.hasThat],
  [44, CUE.stem, CUE.t1, CUE.subjectTag],
  [45, CUE.tag, CUE.next, CUE.afterNext],
]);

const FAR = 12;

const IN_VERB_GROUP = new Uint8Array(256);
for (const tag of [TAG.adverb, TAG.not, TAG.modal, TAG.have, TAG.be, TAG.do, TAG.time]) {
  IN_VERB_GROUP[tag] = 1;
}

/** The token before the auxiliaries and adverbs that belong to a verb. */
export function beforeVerbGroup(passage: Passage, i: number): number {
  let at = i - 1;
  const limit = Math.max(passage.sentenceStart[i] ?? 0, i - FAR);
  while (at >= limit && IN_VERB_GROUP[passage.tag[at] ?? 0] === 1) at--;
  return at >= limit ? at : -1;
}

/** Stands for the part of speech past the ends of a sentence. */
const OUTSIDE = 62;

/** Whether a token is the head of a reporting expression: features of it and its neighbours. */
export function cueFeatures(passage: Passage, i: number, list: FeatureList): void {
  const { open, region, shape, tag: tags, wordKey, stemKey } = passage;
  clear(list);
  const { row } = list;
  const word = passage.word[i] ?? 0;
  const stem = stemKey[i] ?? 0;
  const tag = tags[i] ?? 0;
  const classes = open[i] ?? 0;
  const isQuoted = (region[i] ?? -1) >= 0 ? 1 : 0;
  const start = passage.sentenceStart[i] ?? 0;
  const end = passage.sentenceEnd[i] ?? 0;
  const t1 = i + 1 < end ? (tags[i + 1] ?? 0) : OUTSIDE;
  const t2 = i + 2 < end ? (tags[i + 2] ?? 0) : OUTSIDE;
  const p1 = i > start ? (tags[i - 1] ?? 0) : OUTSIDE;
  const p2 = i - 1 > start ? (tags[i - 2] ?? 0) : OUTSIDE;
  const next = wordKey[i + 1] ?? 0;
  const previous = wordKey[i - 1] ?? 0;
  const subject = beforeVerbGroup(passage, i);
  const subjectTag = subject < 0 ? OUTSIDE : (tags[subject] ?? 0);
  const subjectWord = subject < 0 ? 0 : (wordKey[subject] ?? 0);
  const before = subject < 0 ? OUTSIDE : (tags[subject - 1] ?? 0);
  const that = thatWithin(passage, i, end);
  const opened = distanceToQuote(passage, i, 1);
  const closed = distanceToQuote(passage, i, -1);
  const aux = auxiliary(passage, i, subject);
  const clause = verbsAfter(passage, i, end);
  const toEnd = bucket(end - i);

  row[CUE.word] = word;
  row[CUE.isQuoted] = isQuoted;
  row[CUE.stem] = stem;
  row[CUE.tag] = tag;
  row[CUE.classes] = classes;
  row[CUE.t1] = t1;
  row[CUE.p1] = p1;
  row[CUE.subjectTag] = subjectTag;
  row[CUE.that] = that;
  row[CUE.next] = next;
  row[CUE.previous] = previous;
  row[CUE.t2] = t2;
  row[CUE.p2] = p2;
  row[CUE.before] = before;
  row[CUE.opened] = opened;
  row[CUE.closed] = closed;
  row[CUE.fromStart] = bucket(i - start);
  row[CUE.toEnd] = toEnd;
  row[CUE.ownShape] = shape[i] ?? 0;
  row[CUE.nextShape] = i + 1 < passage.end ? (shape[i + 1] ?? 0) : 0;
  row[CUE.stemBefore] = stemKey[i - 2] ?? 0;
  row[CUE.afterNext] = wordKey[i + 2] ?? 0;
  row[CUE.subjectWord] = subjectWord;
  row[CUE.verbBefore] = hasVerbBefore(passage, i, start);
  row[CUE.aux] = aux;
  row[CUE.beforeWord] = subject < 0 ? 0 : (wordKey[subject - 1] ?? 0);
  row[CUE.clause] = clause;
  row[CUE.hasThat] = that === 0 ? 0 : 1;
  addFeatures(list, CUE_TEMPLATES);
  if (isQuoted === 0) addFeature(list, 39, stem, start === i ? 1 : 0);
}

/** Finite verbs in the clause after a token, and the part of speech before the first: 0 none. */
function verbsAfter({ tag, verbsBefore }: Passage, i: number, end: number): number {
  const limit = Math.min(end, i + 16);
  for (let at = i + 1; at < limit; at++) {
    if (verbsBefore[at] !== verbsBefore[at + 1]) return 1 + (tag[at - 1] ?? 0);
    const own = tag[at];
    if (own === TAG.semicolon || own === TAG.colon) return 0;
  }
  return 0;
}

/** 0: no "that" close after; else how many tokens after, 1 to 4. */
function thatWithin({ tag }: Passage, i: number, end: number): number {
  const limit = Math.min(end, i + 5);
  for (let at = i + 1; at < limit; at++) {
    if (tag[at] === TAG.that) return at - i;
  }
  return 0;
}

/** How far the next quoted region is in a direction: 0 to 5 tokens, 6 in the sentence, 7 none. */
export function distanceToQuote(passage: Passage, i: number, step: 1 | -1): number {
  const { region, sentenceStart, sentenceEnd } = passage;
  const own = region[i] ?? -1;
  // one token past the sentence is looked at too: its quotation may open there
  const farthest = step > 0 ? (sentenceEnd[i] ?? 0) + 1 - i : i - ((sentenceStart[i] ?? 0) - 1);
  const limit = Math.min(16, farthest);
  for (let count = 1; count <= limit; count++) {
    const found = region[i + step * count] ?? -1;
    if (found >= 0 && found !== own) return count <= 5 ? count - 1 : 6;
  }
  return 7;
}

/** Whether a finite verb stands before in the sentence, and behind a comma. */
function hasVerbBefore(passage: Passage, i: number, start: number): number {
  const { tag: tags, commasBefore } = passage;
  const from = Math.max(start, i - 25);
  let verbs = 0;
  for (let at = i - 1; at >= from && verbs < 2; at--) {
    const tag = tags[at];
    const isFinite = tag === TAG.verbPast || tag === TAG.verbS || tag === TAG.modal;
    if (isFinite || tag === TAG.be || tag === TAG.have) verbs++;
  }
  return verbs * 2 + (commasBefore[i] === commasBefore[from] ? 0 : 1);
}

/** The auxiliaries of a verb, as a set of bits. */
export function auxiliary({ tag: tags }: Passage, i: number, subject: number): number {
  if (subject < 0) return -1;
  let bits = 0;
  for (let at = subject + 1; at < i; at++) {
    const tag = tags[at];
    if (tag === TAG.be) bits |= 1;
    else if (tag === TAG.have) bits |= 2;
    else if (tag === TAG.modal) bits |= 4;
    else if (tag === TAG.do) bits |= 8;
    else if (tag === TAG.not) bits |= 16;
  }
  return bits;
}
