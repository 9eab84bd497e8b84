import { TAG } from '../grammar/tagger.ts';
import type { Mention } from '../grammar/mentions.ts';
import { createColumns } from '../../words/columns.ts';

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

/**
 * The items of blocks as columns: quoted regions and noun phrases whole, other tokens one by one.
 * The items of a block stand where its tokens stand, from its first token on, so that around them
 * are empty places too, of kind 0.
 */
export interface ItemColumns {
  /** A value of `ITEM` for each item. */
  readonly kind: Uint8Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** For each token its item. */
  readonly ofToken: Int32Array;
  /** For each item the number of sentence ends before it, as far as stops outside marks tell. */
  readonly sentence: Int32Array;
  /** For each item the first that is no adverb, from it on and back from it; 0 before all. */
  readonly solidAfter: Int32Array;
  readonly solidBefore: Int32Array;
  /** For some kinds, for each item how many of the kind stand before it; one more at the end. */
  readonly counts: Counts;
}

/** The items of a block. */
export interface Items extends ItemColumns {
  /** The first item and the place past the last. */
  readonly start: number;
  readonly stop: number;
}

export type Counts = Readonly<Record<CountedKind, Int32Array>>;
/** The kinds that features count: stretches between items may be as long as the block. */
export type CountedKind = 'comma' | 'stop' | 'verb' | 'region';

const KIND_OF_TAG = new Uint8Array(256).fill(ITEM.other);
KIND_OF_TAG[TAG.comma] = ITEM.comma;
KIND_OF_TAG[TAG.stop] = ITEM.stop;
KIND_OF_TAG[TAG.colon] = ITEM.colon;
KIND_OF_TAG[TAG.semicolon] = ITEM.dash;
KIND_OF_TAG[TAG.dash] = ITEM.dash;
KIND_OF_TAG[TAG.verbBase] = ITEM.verb;
KIND_OF_TAG[TAG.verbS] = ITEM.verb;
KIND_OF_TAG[TAG.verbPast] = ITEM.verb;
KIND_OF_TAG[TAG.participle] = ITEM.verb;
KIND_OF_TAG[TAG.gerund] = ITEM.verb;
KIND_OF_TAG[TAG.modal] = ITEM.auxiliary;
KIND_OF_TAG[TAG.be] = ITEM.auxiliary;
KIND_OF_TAG[TAG.have] = ITEM.auxiliary;
KIND_OF_TAG[TAG.do] = ITEM.auxiliary;
KIND_OF_TAG[TAG.not] = ITEM.adverb;
KIND_OF_TAG[TAG.preposition] = ITEM.preposition;
KIND_OF_TAG[TAG.to] = ITEM.preposition;
KIND_OF_TAG[TAG.conjunction] = ITEM.conjunction;
KIND_OF_TAG[TAG.that] = ITEM.linker;
KIND_OF_TAG[TAG.wh] = ITEM.linker;
KIND_OF_TAG[TAG.subordinator] = ITEM.linker;
KIND_OF_TAG[TAG.adverb] = ITEM.adverb;

function itemColumns(size: number): ItemColumns {
  const column = createColumns(10, size);
  return {
    kind: new Uint8Array(size),
    first: column(),
    end: column(),
    ofToken: column(),
    sentence: column(),
    solidAfter: column(),
    solidBefore: column(),
    counts: {
      comma: column(),
      stop: column(),
      verb: column(),
      region: column(),
    },
  };
}

/**
 * Makes the function that finds the items of a block, for the blocks of one document.
 * @param tags the tag of each token; read anew for each block
 * @param regionOf for each token the index of the region that holds it, or -1
 */
export function createItemFinder(tags: Uint8Array, regionOf: Int32Array) {
  const columns = itemColumns(tags.length);
  const { kind, first, end, ofToken, sentence, solidAfter, solidBefore, counts } = columns;
  /**
   * @param start first token of the block
   * @param limit the place past its last
   */
  return function findItems(mentions: readonly Mention[], start: number, limit: number): Items {
    let item = start;
    let sentences = 0;
    let mention = 0;
    let i = start;
    while (i < limit) {
      while ((mentions[mention]?.first ?? Infinity) < i) mention++;
      const phrase = mentions[mention];
      let next = i + 1;
      let itemKind: number = KIND_OF_TAG[tags[i] ?? 0] ?? ITEM.other;
      if (regionOf[i] !== -1) {
        while (next < limit && regionOf[next] === regionOf[i]) next++;
        itemKind = ITEM.region;
      } else if (phrase !== undefined && phrase.first === i) {
        next = phrase.end;
        itemKind = phrase.kind;
      }
      kind[item] = itemKind;
      first[item] = i;
      end[item] = next;
      sentence[item] = sentences;
      for (let token = i; token < next; token++) ofToken[token] = item;
      if (itemKind === ITEM.stop) sentences++;
      item++;
      i = next;
    }
    ofToken[limit] = start;
    markSolid(columns, start, item);
    count(columns, start, item);
    const stop = item;
    return {
      kind,
      first,
      end,
      ofToken,
      sentence,
      solidAfter,
      solidBefore,
      counts,
      start,
      stop,
    };
  };
}

function markSolid(
  { kind, solidAfter, solidBefore }: ItemColumns,
  start: number,
  stop: number,
): void {
  let solid = stop;
  solidAfter[stop] = stop;
  for (let i = stop - 1; i >= start; i--) {
    if (kind[i] !== ITEM.adverb) solid = i;
    solidAfter[i] = solid;
  }
  solid = 0;
  for (let i = start; i < stop; i++) {
    if (kind[i] !== ITEM.adverb) solid = i;
    solidBefore[i] = solid;
  }
}

function count({ kind, counts }: ItemColumns, start: number, stop: number): void {
  let comma = 0;
  let stops = 0;
  let verb = 0;
  let region = 0;
  for (let i = start; i <= stop; i++) {
    counts.comma[i] = comma;
    counts.stop[i] = stops;
    counts.verb[i] = verb;
    counts.region[i] = region;
    const own = kind[i] ?? 0;
    if (own === ITEM.comma) comma++;
    else if (own === ITEM.stop) stops++;
    else if (own === ITEM.verb) verb++;
    else if (own === ITEM.region) region++;
  }
}
