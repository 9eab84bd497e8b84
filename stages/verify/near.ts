import { pairKey, streamAt, type Corpus, type Postings, type Stream } from './corpus.ts';

/** The passage that is nearest to some words. */
export interface Near {
  readonly stream: Stream;
  readonly from: number;
  readonly to: number;
  /** 1 − edits / words: 1 where nothing differs. */
  readonly similarity: number;
  /** Words to put in, take out or change. */
  readonly edits: number;
}

/** Words, and pairs of words, that stand in more places tell little of where a passage is. */
const MOST_PLACES = 60;
const MOST_PAIR_PLACES = 300;
const MOST_WINDOWS = 8;
/** Longer quotations are aligned by their first words: time stays linear. */
const MOST_WORDS = 400;
const BUCKET = 16;

/** The nearest passage of all sources; undefined where no source has any rarer word in common. */
export function nearest(words: readonly string[], corpus: Corpus): Near | undefined {
  const own = words.slice(0, MOST_WORDS);
  let best: Near | undefined;
  for (const { stream, at } of windows(own, corpus)) {
    const slack = 8 + Math.floor(own.length / 4);
    const from = Math.max(stream.from, at - slack);
    const to = Math.min(stream.to, at + own.length + BUCKET + slack);
    const near = { stream, ...align(own, corpus, from, to) };
    if (best === undefined || isNearer(near, best, corpus)) best = near;
  }
  return best;
}

/** The order of the sources changes nothing. */
function isNearer(one: Near, other: Near, { sources }: Corpus): boolean {
  if (one.edits !== other.edits) return one.edits < other.edits;
  const [path = '', otherPath = ''] = [one, other].map(
    ({ stream }) => sources[stream.source]?.path,
  );
  return path < otherPath;
}

/** Where passages may begin, by the words that they share with a quotation, in their order. */
function windows(
  words: readonly string[],
  corpus: Corpus,
): readonly { stream: Stream; at: number }[] {
  const votes = new Map<number, number>();
  const vote = ({ firsts, places }: Postings, key: number, index: number, most: number): void => {
    const from = firsts[key] ?? 0;
    const to = firsts[key + 1] ?? from;
    const tried = Math.min(to, from + most);
    const weight = 1 / Math.log2(2 + to - from);
    for (let i = from; i < tried; i += 1) {
      const bucket = Math.floor(((places[i] ?? 0) - index) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  };
  const ids = words.map((word) => corpus.vocabulary.get(word));
  ids.forEach((id, index) => {
    if (id === undefined) return;
    vote(corpus.singles, id, index, MOST_PLACES);
    const next = ids[index + 1];
    if (next !== undefined) vote(corpus.pairs, pairKey(id, next), index, MOST_PAIR_PLACES);
  });
  return mostVoted(votes).map((bucket) => {
    const at = bucket * BUCKET;
    return { stream: streamAt(corpus, Math.max(0, at + Math.floor(words.length / 2))), at };
  });
}

/** The buckets that have the most votes together with the next one, the most first. */
function mostVoted(votes: ReadonlyMap<number, number>): readonly number[] {
  const best: { readonly bucket: number; readonly sum: number }[] = [];
  for (const [bucket, own] of votes) {
    const sum = own + (votes.get(bucket + 1) ?? 0);
    const last = best.at(-1);
    if (
      best.length === MOST_WINDOWS &&
      last &&
      (sum < last.sum || (sum === last.sum && bucket > last.bucket))
    ) {
      continue;
    }
    const at = best.findIndex(
      (each) => sum > each.sum || (sum === each.sum && bucket < each.bucket),
    );
    best.splice(at === -1 ? best.length : at, 0, { bucket, sum });
    if (best.length > MOST_WINDOWS) best.pop();
  }
  return best.map(({ bucket }) => bucket);
}

/** The stretch of some places that takes the fewest edits to become some words (Sellers 1980). */
function align(
  words: readonly string[],
  { ids, vocabulary }: Corpus,
  from: number,
  to: number,
): Pick<Near, 'from' | 'to' | 'similarity' | 'edits'> {
  const count = words.length;
  const wanted = Int32Array.from(words, (word) => vocabulary.get(word) ?? -1);
  // By number of words of the quotation that are behind: edits, and where the stretch begins.
  let edits = Int32Array.from({ length: count + 1 }, (_, i) => i);
  let begins = new Int32Array(count + 1).fill(from);
  let next = new Int32Array(count + 1);
  let nextBegins = new Int32Array(count + 1);
  let best = { from, to: from, edits: count };
  for (let place = from; place < to; place += 1) {
    next[0] = 0;
    nextBegins[0] = place + 1;
    for (let i = 1; i <= count; i += 1) {
      const change = (edits[i - 1] ?? 0) + (wanted[i - 1] === ids[place] ? 0 : 1);
      const more = (edits[i] ?? 0) + 1;
      const less = (next[i - 1] ?? 0) + 1;
      const least = Math.min(change, more, less);
      next[i] = least;
      if (least === change) nextBegins[i] = i === 1 ? place : (begins[i - 1] ?? place);
      else nextBegins[i] = (least === more ? begins[i] : nextBegins[i - 1]) ?? place;
    }
    [edits, next] = [next, edits];
    [begins, nextBegins] = [nextBegins, begins];
    const last = edits[count] ?? count;
    const found = { from: begins[count] ?? from, to: place + 1, edits: last };
    // Of two that take as many edits, that which has as many words.
    const isLike = Math.abs(found.to - found.from - count) < Math.abs(best.to - best.from - count);
    if (last < best.edits || (last === best.edits && isLike)) best = found;
  }
  return { ...best, similarity: Math.max(0, 1 - best.edits / Math.max(1, count)) };
}
