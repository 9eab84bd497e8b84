import { TAG, type Tags } from '../tagger.ts';
import type { TokenTable } from '../tokens.ts';
import type { Mention } from './mentions.ts';

/** What an item of a block is; mentions have the numbers of `MENTION`. */
export const ITEM = {
  pronoun: 1,
  name: 2,
  description: 3,
  comma: 4,
  stop: 5,
  colon: 6,
  dash: 7,
  verb: 8,
  auxiliary: 9,
  preposition: 10,
  conjunction: 11,
  linker: 12,
  region: 13,
  adverb: 14,
  other: 15,
} as const;

/** A block as a row of items: quoted regions and noun phrases whole, other tokens one by one. */
export interface Items {
  readonly length: number;
  /** A value of `ITEM` for each item. */
  readonly kind: Uint8Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** For each token its item. */
  readonly ofToken: Int32Array;
  /** For each item the number of sentence ends before it, as far as stops outside marks tell. */
  readonly sentence: Int32Array;
  /** The items that are verbs, ascending. */
  readonly verbs: readonly number[];
  /** For each item the first that is no adverb, from it on and back from it; -1 before all. */
  readonly solidAfter: Int32Array;
  readonly solidBefore: Int32Array;
  /** For some kinds, for each item how many of the kind stand before it; one more at the end. */
  readonly counts: Counts;
}

export type Counts = Readonly<Record<CountedKind, Int32Array>>;
/** The kinds that features count: stretches between items may be as long as the block. */
export type CountedKind = 'comma' | 'stop' | 'verb' | 'region';

const KIND_OF_TAG: Readonly<Record<number, number>> = {
  [TAG.comma]: ITEM.comma,
  [TAG.stop]: ITEM.stop,
  [TAG.colon]: ITEM.colon,
  [TAG.semicolon]: ITEM.dash,
  [TAG.dash]: ITEM.dash,
  [TAG.verbBase]: ITEM.verb,
  [TAG.verbS]: ITEM.verb,
  [TAG.verbPast]: ITEM.verb,
  [TAG.participle]: ITEM.verb,
  [TAG.gerund]: ITEM.verb,
  [TAG.modal]: ITEM.auxiliary,
  [TAG.be]: ITEM.auxiliary,
  [TAG.have]: ITEM.auxiliary,
  [TAG.do]: ITEM.auxiliary,
  [TAG.not]: ITEM.adverb,
  [TAG.preposition]: ITEM.preposition,
  [TAG.to]: ITEM.preposition,
  [TAG.conjunction]: ITEM.conjunction,
  [TAG.that]: ITEM.linker,
  [TAG.wh]: ITEM.linker,
  [TAG.subordinator]: ITEM.linker,
  [TAG.adverb]: ITEM.adverb,
};

export function itemsOf(
  tokens: TokenTable,
  tags: Tags,
  regionOf: Int32Array,
  mentions: readonly Mention[],
): Items {
  const kind = new Uint8Array(tokens.length);
  const first = new Int32Array(tokens.length);
  const end = new Int32Array(tokens.length);
  const sentence = new Int32Array(tokens.length);
  const ofToken = new Int32Array(tokens.length);
  const verbs: number[] = [];
  let length = 0;
  let sentences = 0;
  let mention = 0;
  let i = 0;
  while (i < tokens.length) {
    while ((mentions[mention]?.first ?? Infinity) < i) mention++;
    const phrase = mentions[mention];
    let next = i + 1;
    let itemKind: number = KIND_OF_TAG[tags.tag[i] ?? 0] ?? ITEM.other;
    if (regionOf[i] !== -1) {
      while (next < tokens.length && regionOf[next] === regionOf[i]) next++;
      itemKind = ITEM.region;
    } else if (phrase !== undefined && phrase.first === i) {
      next = phrase.end;
      itemKind = phrase.kind;
    }
    kind[length] = itemKind;
    first[length] = i;
    end[length] = next;
    sentence[length] = sentences;
    ofToken.fill(length, i, next);
    if (itemKind === ITEM.verb) verbs.push(length);
    if (itemKind === ITEM.stop) sentences++;
    length++;
    i = next;
  }
  const { solidAfter, solidBefore } = solidItems(kind, length);
  const counts = {
    comma: countsOf(kind, length, ITEM.comma),
    stop: countsOf(kind, length, ITEM.stop),
    verb: countsOf(kind, length, ITEM.verb),
    region: countsOf(kind, length, ITEM.region),
  };
  return { length, kind, first, end, ofToken, sentence, verbs, solidAfter, solidBefore, counts };
}

function solidItems(kind: Uint8Array, length: number) {
  const solidAfter = new Int32Array(length + 1).fill(length);
  const solidBefore = new Int32Array(length + 1).fill(-1);
  for (let i = length - 1; i >= 0; i--) {
    solidAfter[i] = kind[i] === ITEM.adverb ? (solidAfter[i + 1] ?? length) : i;
  }
  for (let i = 0; i < length; i++) {
    solidBefore[i] = kind[i] === ITEM.adverb ? (solidBefore[i - 1] ?? -1) : i;
  }
  return { solidAfter, solidBefore };
}

function countsOf(kind: Uint8Array, length: number, counted: number): Int32Array {
  const counts = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    counts[i + 1] = (counts[i] ?? 0) + (kind[i] === counted ? 1 : 0);
  }
  return counts;
}
