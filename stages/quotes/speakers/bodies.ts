import { nameIndexAt, type PlacedName, type Reading } from '../../names/index.ts';
import { isFirstName } from '../../names/word-lists.ts';
import type { Discourse } from './anaphor.ts';
import { opensSentence } from './antecedent-features.ts';
import type { Source } from './phrase/index.ts';

/** Names looked back over in the paragraph. */
const MOST_NAMES = 6;

/** Of whom a paragraph tells, and behind which of its tokens. */
export interface ToldOf {
  readonly names: readonly PlacedName[];
  readonly token: number;
}

/**
 * The body (for `it`) or the two people (for `they`) that the paragraph of a pronoun has named last
 * as the subject of a sentence, outside quoted words; null where it names none.
 */
export function toldOfBefore(
  reading: Reading,
  { block, from }: Source,
  pronoun: 'it' | 'they',
  { isQuoted }: Pick<Discourse, 'isQuoted'>,
): ToldOf | null {
  const end = nameIndexAt(reading, block, from);
  for (let i = end - 1; i >= Math.max(0, end - MOST_NAMES); i -= 1) {
    const placed = reading.names[i];
    if (placed?.name.block !== block) break;
    if (isQuoted(block, placed.name.nameFrom) || placed.name.isPossessive) continue;
    if (pronoun === 'it') {
      if (placed.entity.kind !== 'organization' || !opensSentence(reading, placed)) continue;
      return { names: [placed], token: placed.name.nameTo };
    }
    const other = reading.names[i - 1];
    if (other !== undefined && arePair(reading, other, placed)) {
      return { names: [other, placed], token: placed.name.nameTo };
    }
  }
  return null;
}

/** `Stan and Betty Crewe`, `Ann Orr and Bo Hale`. */
function arePair({ tokens }: Reading, one: PlacedName, other: PlacedName): boolean {
  const isNamed = [one, other].every(({ entity: { kind, words } }) => {
    return kind === 'person' || (kind === 'unknown' && isFirstName(words[0]?.toLowerCase() ?? ''));
  });
  const between = (tokens[one.name.block] ?? []).slice(one.name.nameTo, other.name.titleFrom);
  const isJoined = between.length === 1 && between[0]?.lower === 'and';
  return isNamed && isJoined && one.name.block === other.name.block && one.entity !== other.entity;
}
