import type { Frame } from './frame.ts';
import { nounPhrases, type NounPhrases } from '../grammar/noun-phrases.ts';
import { isWord, type Passage } from './passage.ts';

/** How far from a cue its source is looked for, in tokens. */
const SOURCE_REACH = 60;
/** How far from cue and source content may begin or end, in tokens. */
const CONTENT_GAP = 16;
/** The most tokens of one sentence that are weighed as ends of content. */
const CONTENT_REACH = 90;

/** Candidates further off than so many others are alike. */
const MOST_BETWEEN = 8;

/** The noun phrases of the cue's sentence that could be its source. */
export function sourceCandidates(passage: Passage, cue: number): NounPhrases {
  const first = Math.max(passage.sentenceStart[cue] ?? 0, cue - SOURCE_REACH);
  const limit = Math.min(passage.sentenceEnd[cue] ?? 0, cue + SOURCE_REACH);
  const before = nounPhrases(passage, first, cue);
  const after = nounPhrases(passage, cue + 1, limit);
  return { start: [...before.start, ...after.start], end: [...before.end, ...after.end] };
}

/** How many other candidates stand between candidate `i` and the cue, counted up to `MOST_BETWEEN`. */
export function candidatesBetween({ start, end }: NounPhrases, i: number, cue: number): number {
  let count = 0;
  const from = start[i] ?? 0;
  const to = end[i] ?? 0;
  if (to <= cue) {
    for (let j = i + 1; j < start.length && count < MOST_BETWEEN && (end[j] ?? 0) <= cue; j++) {
      if ((start[j] ?? 0) >= to) count++;
    }
  } else {
    for (let j = i - 1; j >= 0 && count < MOST_BETWEEN && (start[j] ?? 0) > cue; j--) {
      if ((end[j] ?? 0) <= from) count++;
    }
  }
  return count;
}

/** Tokens at which content after the cue may start. */
export function startsAfter(passage: Passage, { cue, end }: Frame): number[] {
  const sentence = passage.sentenceEnd[cue] ?? 0;
  // what a colon announces may stand in the next sentence
  const limit = Math.min(passage.end, end + CONTENT_GAP, sentence + 2);
  const starts: number[] = [];
  for (let at = end; at < limit; at++) if (isWord(passage, at)) starts.push(at);
  return starts;
}

/** Tokens before which content that starts at `start` may end. */
export function endsAfter(passage: Passage, start: number): number[] {
  const sentence = passage.sentenceEnd[start] ?? 0;
  const limit = Math.min(sentence, start + CONTENT_REACH);
  const ends: number[] = [];
  for (let at = start + 1; at <= limit; at++) if (isWord(passage, at - 1)) ends.push(at);
  const region = passage.region[sentence - 1] ?? -1;
  const past = region < 0 ? 0 : (passage.wordTo[passage.regionEnd[region] ?? 0] ?? 0);
  if (past > sentence) ends.push(past);
  return ends;
}

/** Tokens before which content before the cue may end. */
export function endsBefore(passage: Passage, { start }: Frame): number[] {
  const limit = Math.max(passage.first + 1, start - CONTENT_GAP);
  const ends: number[] = [];
  for (let at = start; at >= limit; at--) if (isWord(passage, at - 1)) ends.push(at);
  return ends;
}

/** Tokens at which content that ends before `end` may start. */
export function startsBefore(passage: Passage, end: number): number[] {
  const sentence = passage.sentenceStart[end - 1] ?? 0;
  const limit = Math.max(sentence, end - CONTENT_REACH);
  const starts: number[] = [];
  for (let at = end - 1; at >= limit; at--) if (isWord(passage, at)) starts.push(at);
  const region = passage.region[end - 1] ?? -1;
  const first = region < 0 ? end : (passage.wordFrom[passage.regionFirst[region] ?? end] ?? end);
  if (first < sentence) starts.push(first);
  return starts;
}
