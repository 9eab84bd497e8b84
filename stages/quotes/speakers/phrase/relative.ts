import {
  isDeterminer,
  isDocumentNoun,
  isFunctionWord,
  isGroupNoun,
  isOrganizationNoun,
  isPersonNoun,
} from '../../../names/word-lists.ts';
import { nameIndexAt, type PlacedName, type Reading } from '../../../names/index.ts';

/** A name, or a noun phrase as tokens of the block, half-open, with its head. */
export type Antecedent =
  | { readonly name: PlacedName }
  | { readonly from: number; readonly to: number; readonly head: string };

const FARTHEST = 25;
/** Names looked back at. */
const FARTHEST_NAME = 60;
const LONGEST_PHRASE = 7;

/**
 * What a relative pronoun follows: `Ada Holm, who …`, `Ada Holm, the mayor, who …`, `29 others,
 * who …`, `a study of rivers, which …`. Looks back a bounded number of words.
 * @param isPerson `who`, not `which` or `that`
 */
export function antecedentOf(
  reading: Reading,
  block: number,
  pronoun: number,
  isPerson: boolean,
): Antecedent | null {
  const tokens = reading.tokens[block] ?? [];
  const name = nameBefore(reading, block, pronoun, isPerson);
  const nameEnd = name?.name.nameTo ?? 0;
  for (let i = pronoun - 1; i >= Math.max(nameEnd, pronoun - FARTHEST); i -= 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.text !== token.lower) continue;
    const { lower } = token;
    const fits = isPerson
      ? isPersonNoun(lower) || isGroupNoun(lower)
      : isDocumentNoun(lower) || isOrganizationNoun(lower);
    if (!fits) continue;
    const from = phraseStart(reading, block, i, nameEnd);
    // An apposition: the name before its comma is who they are.
    const isApposed =
      name !== null && from > 0 && tokens[from - 1]?.text === ',' && nameEnd >= from - 1;
    if (isApposed) return { name };
    return { from, to: i + 1, head: lower };
  }
  return name === null ? null : { name };
}

function nameBefore(
  reading: Reading,
  block: number,
  pronoun: number,
  isPerson: boolean,
): PlacedName | null {
  const first = reading.firstName[block] ?? 0;
  const last = nameIndexAt(reading, block, pronoun) - 1;
  for (let i = last; i >= first && last - i < FARTHEST_NAME; i -= 1) {
    const placed = reading.names[i];
    if (placed === undefined) break;
    const { kind } = placed.entity;
    const fits = isPerson
      ? kind === 'person' || kind === 'unknown'
      : kind === 'organization' || kind === 'document';
    if (fits && !placed.name.isPossessive) return placed;
  }
  return null;
}

function phraseStart({ tokens }: Reading, block: number, noun: number, farthest: number): number {
  const words = tokens[block] ?? [];
  let from = noun;
  while (from > farthest && noun - from < LONGEST_PHRASE) {
    const before = words[from - 1];
    if (before === undefined || before.kind === 'mark') break;
    if (isDeterminer(before.lower) || before.kind === 'number') return from - 1;
    if (isFunctionWord(before.lower)) break;
    from -= 1;
  }
  return from;
}
