import { pairKey, streamAt, type Corpus, type Postings, type Stream } from './corpus.ts';
import { Mark } from './fold.ts';
import type { Element } from './pattern.ts';

/** Where a part of a quotation stands, word for word. */
export interface Place {
  readonly stream: Stream;
  /** Half-open range of places in the corpus. */
  readonly from: number;
  readonly to: number;
  /** What brackets stand for that are not the source's own. */
  readonly replaced: readonly Replaced[];
}

export interface Replaced {
  readonly brackets: readonly string[];
  /** Half-open range of places; empty where the brackets only add something. */
  readonly from: number;
  readonly to: number;
}

/** So many places are looked at; more have only quotations of the commonest words. */
const MOST_TRIED = 5000;
/** Where a word stands in more places, it is looked up with the next one. */
const MANY = 500;
const MOST_FOUND = 200;
/** So many words of a source may brackets stand for. */
const MOST_REPLACED = 4;

/** All places where a part of a quotation stands, brackets apart, word for word. */
export function exactPlaces(part: readonly Element[], corpus: Corpus): readonly Place[] {
  const anchor = rarest(part, corpus);
  if (anchor === undefined) return [];
  const { at, postings, from, to } = anchor;
  const found: Place[] = [];
  const seen = new Set<number>();
  const last = Math.min(to, from + MOST_TRIED);
  for (let index = from; index < last && found.length < MOST_FOUND; index += 1) {
    const place = postings.places[index] ?? 0;
    const stream = streamAt(corpus, place);
    const walk = { part, corpus, stream };
    const right = walkRight(walk, at, place);
    const left = right && walkLeft(walk, at - 1, place);
    if (right && left && !seen.has(left.end)) {
      seen.add(left.end);
      const replaced = [...left.replaced.toReversed(), ...right.replaced];
      found.push({ stream, from: left.end, to: right.end, replaced });
    }
  }
  return found;
}

interface Anchor {
  readonly at: number;
  readonly postings: Postings;
  readonly from: number;
  readonly to: number;
}

/** The word of a part that stands in the fewest places; undefined where none stands anywhere. */
function rarest(part: readonly Element[], corpus: Corpus): Anchor | undefined {
  // A word that is not known may be half of one that a line's end divides.
  const ids = part.map((element) =>
    element.kind === 'word' ? corpus.vocabulary.get(element.text) : undefined,
  );
  const single = fewest(ids, corpus.singles);
  if (single === undefined || single.to - single.from <= MANY) return single;
  const pairs = ids.map((id, at) => {
    const next = ids[at + 1];
    return id === undefined || next === undefined ? undefined : pairKey(id, next);
  });
  return fewest(pairs, corpus.pairs) ?? single;
}

/** Which of some keys has the fewest places, of those that have any. */
function fewest(keys: readonly (number | undefined)[], postings: Postings): Anchor | undefined {
  let best: Anchor | undefined;
  for (const [at, key] of keys.entries()) {
    if (key === undefined) continue;
    const from = postings.firsts[key] ?? 0;
    const to = postings.firsts[key + 1] ?? from;
    const isFewer = best === undefined || to - from < best.to - best.from;
    if (to > from && isFewer) best = { at, postings, from, to };
  }
  return best;
}

interface Walk {
  readonly part: readonly Element[];
  readonly corpus: Corpus;
  readonly stream: Stream;
}

interface Reached {
  readonly end: number;
  readonly replaced: readonly Replaced[];
}

function walkRight(walk: Walk, at: number, place: number): Reached | undefined {
  const { part, corpus, stream } = walk;
  let [index, end] = [at, place];
  while (index < part.length) {
    const element = part[index];
    if (element?.kind !== 'word') return overBrackets(walk, index, end, 1);
    if (end >= stream.to) return undefined;
    const step = stepAt(element.text, part[index + 1], corpus, end);
    if (step === 0) return undefined;
    index += step;
    end += 1;
  }
  return { end, replaced: [] };
}

/** How many words of a quotation a word of a source is: 2 where a line's end divides `well-known`. */
function stepAt(word: string, next: Element | undefined, corpus: Corpus, place: number): 0 | 1 | 2 {
  const own = corpus.words[corpus.ids[place] ?? -1];
  if (own === word) return 1;
  const isDivided = ((corpus.marks[place] ?? 0) & Mark.divided) !== 0;
  return isDivided && next?.kind === 'word' && own === word + next.text ? 2 : 0;
}

function walkLeft(walk: Walk, at: number, place: number): Reached | undefined {
  const { part, corpus, stream } = walk;
  let [index, end] = [at, place];
  while (index >= 0) {
    const element = part[index];
    if (element?.kind !== 'word') return overBrackets(walk, index, end, -1);
    if (end <= stream.from) return undefined;
    const own = corpus.words[corpus.ids[end - 1] ?? -1];
    const before = part[index - 1];
    const isDivided = ((corpus.marks[end - 1] ?? 0) & Mark.divided) !== 0;
    if (own === element.text) index -= 1;
    else if (isDivided && before?.kind === 'word' && own === before.text + element.text) index -= 2;
    else return undefined;
    end -= 1;
  }
  return { end, replaced: [] };
}

/** Brackets stand for themselves, or else for as few words as may be. */
function overBrackets(walk: Walk, at: number, place: number, way: 1 | -1): Reached | undefined {
  const { part, corpus, stream } = walk;
  const element = part[at];
  if (element?.kind !== 'brackets') return undefined;
  const next = (from: number): Reached | undefined =>
    way === 1 ? walkRight(walk, at + 1, from) : walkLeft(walk, at - 1, from);
  const length = element.words.length;
  const first = way === 1 ? place : place - length;
  const isOwn =
    first >= stream.from &&
    first + length <= stream.to &&
    element.words.every((word, i) => corpus.words[corpus.ids[first + i] ?? -1] === word);
  const asItStands = isOwn ? next(place + way * length) : undefined;
  if (asItStands) return asItStands;
  const isEdge = way === 1 ? at === part.length - 1 : at === 0;
  const lengths = isEdge
    ? edgeLengths(element.words, walk, place, way)
    : [0, 1, 2, 3, MOST_REPLACED];
  for (const count of lengths) {
    const from = place + way * count;
    if (from < stream.from || from > stream.to) break;
    const reached = next(from);
    if (!reached) continue;
    const own = { brackets: element.words, from: Math.min(place, from), to: Math.max(place, from) };
    const replaced = way === 1 ? [own, ...reached.replaced] : [...reached.replaced, own];
    return { end: reached.end, replaced: way === 1 ? replaced : [own, ...reached.replaced] };
  }
  return undefined;
}

/** At an edge nothing tells how much is replaced: a word, unless the brackets explain what stands. */
function edgeLengths(
  words: readonly string[],
  { corpus }: Walk,
  place: number,
  way: 1 | -1,
): readonly number[] {
  const beside = corpus.words[corpus.ids[way === 1 ? place : place - 1] ?? -1] ?? '';
  const isForm = words.length === 1 && words[0]?.slice(0, 4) === beside.slice(0, 4);
  return way === 1 && !isForm ? [0] : [1, 0];
}
