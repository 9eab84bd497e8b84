import { sourceSpan } from '../text/offset-map.ts';
import { Mark, wordsOf } from './fold.ts';
import type { Quotation, Span } from '../document.ts';
import type { Testimony } from './testimony.ts';

/** A run of words of one source, in which quotations are looked for. */
export interface Stream {
  /** Index into `Corpus.sources`. */
  readonly source: number;
  /** Half-open range of places in the arrays of the corpus. */
  readonly from: number;
  readonly to: number;
}

/** The words of all sources, one after the other, and where each stands. */
export interface Corpus {
  readonly sources: readonly Testimony[];
  readonly streams: readonly Stream[];
  /** By folded word: its number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  /** By place: the number of the word, its span in the source, its marks. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly marks: Uint8Array;
  /** The places of each word, by its number. */
  readonly singles: Postings;
  /** The same by two words that follow each other; see `pairKey`. */
  readonly pairs: Postings;
}

/** Places by key: those of key `k` are `places[firsts[k]]` to `places[firsts[k + 1]]`. */
export interface Postings {
  readonly firsts: Int32Array;
  readonly places: Int32Array;
}

const PAIR_KEYS = 2 ** 20;

/** Two words as a number; seldom the same for two others. */
export function pairKey(one: number, other: number): number {
  return ((Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b)) >>> 0) % PAIR_KEYS;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: number;
}

const FORM_FEED = /\f/u;
const FIGURES = /^\W*\d+\W*$/u;

/** Reads sources into a corpus; what it finds does not depend on their order. */
export function createCorpus(unordered: readonly Testimony[]): Corpus {
  const sources = unordered.toSorted(byName);
  const vocabulary = new Map<string, number>();
  const words: string[] = [];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: number[] = [];
  const streams: Stream[] = [];
  const numberOf = (text: string): number => {
    const known = vocabulary.get(text);
    if (known !== undefined) return known;
    vocabulary.set(text, words.length);
    return words.push(text) - 1;
  };
  sources.forEach((source, index) => {
    for (const tokens of streamsOf(source)) {
      if (tokens.length === 0) continue;
      const from = ids.length;
      for (const token of tokens) {
        ids.push(numberOf(token.text));
        starts.push(token.start);
        ends.push(token.end);
        marks.push(token.marks);
      }
      streams.push({ source: index, from, to: ids.length });
    }
  });
  return {
    sources,
    streams,
    vocabulary,
    words,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    marks: Uint8Array.from(marks),
    singles: postings(ids, words.length),
    pairs: postings(
      ids.map((id, place) => pairKey(id, ids[place + 1] ?? -1)),
      PAIR_KEYS,
    ),
  };
}

function byName(one: Testimony, other: Testimony): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return (one.record ?? 0) - (other.record ?? 0);
}

/** By counting: no list for each word. */
function postings(keys: readonly number[], count: number): Postings {
  const firsts = new Int32Array(count + 1);
  for (const key of keys) firsts[key + 1] = (firsts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key += 1) {
    firsts[key + 1] = (firsts[key + 1] ?? 0) + (firsts[key] ?? 0);
  }
  const next = firsts.slice();
  const places = new Int32Array(keys.length);
  keys.forEach((key, place) => {
    const at = next[key] ?? 0;
    places[at] = place;
    next[key] = at + 1;
  });
  return { firsts, places };
}

/**
 * The words of a source as they stand; as they stand without what divides its pages; and those of
 * each quotation that its own reporting words interrupt.
 */
function streamsOf(source: Testimony): readonly (readonly Token[])[] {
  const { passages, quotes, text } = source;
  const parts = passages.map((passage) => tokensOf(passage, text));
  const all = parts.flat();
  const streams = [all];
  if (FORM_FEED.test(text)) {
    const flowing = parts.filter((_, index) => !isPageEdge(source, index));
    streams.push(flowing.flat());
  }
  for (const spans of interrupted(quotes, text)) {
    streams.push(
      spans.flatMap(({ start, end }) => {
        const own = slice(all, start, end);
        return own.map((token, i) =>
          i === own.length - 1 ? { ...token, marks: token.marks | Mark.clause } : token,
        );
      }),
    );
  }
  return streams;
}

function tokensOf(passage: Testimony['passages'][number], text: string): Token[] {
  const isLineEnd = (offset: number): boolean => {
    const { start, end } = sourceSpan(passage, offset, offset + 1);
    return /[\n\r]/u.test(text.slice(Math.max(0, start - 1), end + 1));
  };
  return wordsOf(passage.text, isLineEnd).map(({ text: word, from, to, marks }) => {
    return { text: word, ...sourceSpan(passage, from, to), marks };
  });
}

/** Page numbers, and lines that stand right behind the end of a page. */
function isPageEdge({ passages, text }: Testimony, index: number): boolean {
  const passage = passages[index];
  if (passage === undefined) return false;
  if (FIGURES.test(passage.text)) return true;
  const before = text.slice(passages[index - 1]?.end ?? 0, passage.start + 1);
  return FORM_FEED.test(before) && passage.text.length < 100;
}

/** The spans of direct speech of one speaker within one paragraph, where there are several. */
function interrupted(quotes: readonly Quotation[], text: string): (readonly Span[])[] {
  const groups: { speaker: string | undefined; spans: Span[] }[] = [];
  for (const { type, spans, speaker } of quotes) {
    if (type !== 'direct') continue;
    const last = groups.at(-1);
    const name = speaker?.name;
    const end = last?.spans.at(-1)?.end ?? 0;
    const start = spans[0]?.start ?? 0;
    const follows = start >= end && !/\n\s*\n/u.test(text.slice(end, start));
    if (last && name !== undefined && last.speaker === name && follows) last.spans.push(...spans);
    else groups.push({ speaker: name, spans: [...spans] });
  }
  return groups.map(({ spans }) => spans).filter((spans) => spans.length > 1);
}

function slice(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.end ?? 0) <= end) to += 1;
  return tokens.slice(low, to);
}

/** The stream that holds a place. */
export function streamAt({ streams }: Corpus, place: number): Stream {
  let low = 0;
  let high = streams.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((streams[middle]?.from ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return streams[low] ?? { source: 0, from: 0, to: 0 };
}
