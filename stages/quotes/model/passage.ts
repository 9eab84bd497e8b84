import { taggedText, type TextReader } from '../tagged.ts';
import { TAG, type Tags } from '../tagger.ts';
import { SHAPE, type TokenTable } from '../tokens.ts';
import { stemHash } from './stem.ts';

/** A stretch between quotation marks: a range of the block's text, the marks included. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** A block's text as tokens, tagged, with its quoted regions and its sentences. */
export interface Passage extends TokenTable, Tags {
  readonly stem: Int32Array;
  /** For each token the index of the quoted region that holds it, or -1. */
  readonly region: Int32Array;
  /** For each token the index of the first token of its sentence. */
  readonly sentenceStart: Int32Array;
  /** For each token the index past the last token of its sentence. */
  readonly sentenceEnd: Int32Array;
  /** For each region its first token and the one past its last, marks included. */
  readonly regionFirst: readonly number[];
  readonly regionEnd: readonly number[];
  // Each has one entry more than tokens. They answer in one step, however long a stretch is.
  /** For each token the first word from it on. */
  readonly wordFrom: Int32Array;
  /** For each token the index past the last word before it. */
  readonly wordTo: Int32Array;
  /** For each token how many stand before it: commas, words, words within regions. */
  readonly commasBefore: Int32Array;
  readonly wordsBefore: Int32Array;
  readonly quotedBefore: Int32Array;
}

/**
 * @param text of a block
 * @param regions in order, disjoint
 */
export function readPassage(
  text: string,
  regions: readonly Region[],
  read: TextReader = taggedText,
): Passage {
  const { tokens, tags } = read(text);
  const { length, from } = tokens;
  const stem = new Int32Array(length);
  for (let i = 0; i < length; i++) stem[i] = stemHash(tokens, i);
  const region = new Int32Array(length).fill(-1);
  const regionFirst: number[] = [];
  const regionEnd: number[] = [];
  let token = 0;
  regions.forEach((range, index) => {
    while (token < length && (from[token] ?? 0) < range.from) token++;
    regionFirst.push(token);
    while (token < length && (from[token] ?? 0) < range.to) region[token++] = index;
    regionEnd.push(token);
  });
  const sentences = sentencesOf(tokens, tags, region);
  const words = wordsOf(tokens, tags, region);
  return { ...tokens, ...tags, stem, region, ...sentences, regionFirst, regionEnd, ...words };
}

function wordsOf({ length, shape }: TokenTable, { tag }: Tags, region: Int32Array) {
  const wordFrom = new Int32Array(length + 1).fill(length);
  const wordTo = new Int32Array(length + 1);
  const commasBefore = new Int32Array(length + 1);
  const wordsBefore = new Int32Array(length + 1);
  const quotedBefore = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const count = shape[i] === SHAPE.mark ? 0 : 1;
    const quoted = (region[i] ?? -1) < 0 ? 0 : count;
    wordTo[i + 1] = count === 1 ? i + 1 : (wordTo[i] ?? 0);
    commasBefore[i + 1] = (commasBefore[i] ?? 0) + (tag[i] === TAG.comma ? 1 : 0);
    wordsBefore[i + 1] = (wordsBefore[i] ?? 0) + count;
    quotedBefore[i + 1] = (quotedBefore[i] ?? 0) + quoted;
  }
  for (let i = length - 1; i >= 0; i--) {
    wordFrom[i] = shape[i] === SHAPE.mark ? (wordFrom[i + 1] ?? length) : i;
  }
  return { wordFrom, wordTo, commasBefore, wordsBefore, quotedBefore };
}

/** A cheap division of its own, so that the model sees the same one whatever the segmenter does. */
function sentencesOf({ length, shape }: TokenTable, { tag }: Tags, region: Int32Array) {
  const sentenceStart = new Int32Array(length);
  const sentenceEnd = new Int32Array(length);
  let start = 0;
  for (let i = 0; i < length; i++) {
    sentenceStart[i] = start;
    if (tag[i] !== TAG.stop) continue;
    let next = i + 1;
    while (next < length && isCloser(tag, region, next)) next++;
    const follows = shape[next];
    const isNew = next >= length || (follows !== SHAPE.lower && tag[next] !== TAG.comma);
    if (!isNew || tag[next] === TAG.stop) continue;
    sentenceStart.fill(start, i, next);
    sentenceEnd.fill(next, start, next);
    start = next;
    i = next - 1;
  }
  sentenceEnd.fill(length, start, length);
  return { sentenceStart, sentenceEnd };
}

/** A closing mark or bracket, which still belongs to the sentence before it. */
function isCloser(tag: Uint8Array, region: Int32Array, i: number): boolean {
  if (tag[i] === TAG.close) return true;
  return tag[i] === TAG.quote && region[i] === region[i - 1];
}

export function isWord(passage: TokenTable, i: number): boolean {
  return i >= 0 && i < passage.length && passage.shape[i] !== SHAPE.mark;
}
