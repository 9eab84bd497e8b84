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

/** Words that stand in more places tell nothing of where a passage is. */
const MOST_PLACES = 400;
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
  const vote = ({ firsts, places }: Postings, key: number, index: number): void => {
    const from = firsts[key] ?? 0;
    const to = firsts[key + 1] ?? from;
    const tried = Math.min(to, from + MOST_PLACES);
    const weight = 1 / Math.log2(2 + to - from);
    for (let i = from; i < tried; i += 1) {
      const bucket = Math.floor(((places[i] ?? 0) - index) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  };
  const ids = words.map((word) => corpus.vocabulary.get(word));
  ids.forEach((id, index) => {
    if (id === undefined) return;
    vote(corpus.singles, id, index);
    const next = ids[index + 1];
    if (next !== undefined) vote(corpus.pairs, pairKey(id, next), index);
  });
  const summed = [...votes].map(([bucket, own]): readonly [number, number] => [
    bucket,
    own + (votes.get(bucket + 1) ?? 0),
  ]);
  const best = summed.toSorted(
    ([one, votesOfOne], [other, votesOfOther]) => votesOfOther - votesOfOne || one - other,
  );
  return best.slice(0, MOST_WINDOWS).map(([bucket]) => {
    const at = bucket * BUCKET;
    return { stream: streamAt(corpus, Math.max(0, at + Math.floor(words.length / 2))), at };
  });
}

/** The stretch of some places that takes the fewest edits to become some words (Sellers 1980). */
function align(
  words: readonly string[],
  { ids, vocabulary }: Corpus,
  from: number,
  to: number,
): Pick<Near, 'from' | 'to' | 'similarity' | 'edits'> {
  const count = words.length;
  const wanted = words.map((word) => vocabulary.get(word) ?? -1);
  // By number of words of the quotation that are behind: edits, and where the stretch begins.
  let edits = Array.from({ length: count + 1 }, (_, i) => i);
  let begins = Array.from({ length: count + 1 }, () => from);
  let best = { from, to: from, edits: count };
  for (let place = from; place < to; place += 1) {
    const next = [0];
    const nextBegins = [place + 1];
    for (let i = 1; i <= count; i += 1) {
      const change = (edits[i - 1] ?? 0) + (wanted[i - 1] === ids[place] ? 0 : 1);
      const more = (edits[i] ?? 0) + 1;
      const less = (next[i - 1] ?? 0) + 1;
      const least = Math.min(change, more, less);
      next.push(least);
      const begin =
        least === change
          ? i === 1
            ? place
            : begins[i - 1]
          : least === more
            ? begins[i]
            : nextBegins[i - 1];
      nextBegins.push(begin ?? place);
    }
    [edits, begins] = [next, nextBegins];
    const last = edits[count] ?? count;
    if (last < best.edits) best = { from: begins[count] ?? from, to: place + 1, edits: last };
  }
  return { ...best, similarity: Math.max(0, 1 - best.edits / Math.max(1, count)) };
}
