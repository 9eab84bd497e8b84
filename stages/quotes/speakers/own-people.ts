import {
  genderOfNoun,
  isDeterminer,
  isFunctionWord,
  isPersonNoun,
} from '../../names/word-lists.ts';
import { nameIndexAt, type Reading } from '../../names/index.ts';
import type { Token } from '../../names/token.ts';
import type { Anaphor, Discourse } from './antecedents.ts';

/** Words looked back over, about two sentences. */
const FARTHEST = 40;
const MOST_MODIFIERS = 3;

/**
 * `I rang my sister and she said`: the phrase with `my` or `our` that a pronoun of its gender
 * follows, where nobody who is named stands nearer; token indices of the block, half-open.
 */
export function ownPersonBefore(
  reading: Reading,
  { block, token, gender }: Anaphor,
  discourse: Discourse,
): { readonly from: number; readonly to: number } | null {
  const tokens = reading.tokens[block] ?? [];
  const named = reading.names[nameIndexAt(reading, block, token) - 1];
  const isHere = named?.name.block === block && named.entity.kind !== 'organization';
  const nearest = isHere ? named.name.nameTo : 0;
  const isQuoted = discourse.isQuoted(block, token);
  /** `My boss`: of either gender, where nobody of the right one stands before the pronoun. */
  let either: { from: number; to: number } | null = null;
  for (let i = token - 1; i >= Math.max(nearest, token - FARTHEST); i -= 1) {
    const lower = tokens[i]?.lower ?? '';
    const own = genderOfNoun(lower);
    const isOther = own !== null && own !== gender;
    if (!isPersonNoun(lower) || isOther || discourse.isQuoted(block, i) !== isQuoted) continue;
    const from = ownerAt(tokens, i);
    const phrase = from === null ? null : { from, to: i + 1 };
    // Of the gender, whoever it is is the nearest.
    if (own !== null) return phrase;
    either ??= phrase;
  }
  return either;
}

/** The `my` or `our` of a noun; null where another word opens its phrase. */
function ownerAt(tokens: readonly Token[], noun: number): number | null {
  for (let from = noun - 1; from >= Math.max(0, noun - 1 - MOST_MODIFIERS); from -= 1) {
    const before = tokens[from]?.lower ?? '';
    if (/^(?:my|our)$/.test(before)) return from;
    if (isDeterminer(before) || isFunctionWord(before) || tokens[from]?.kind === 'mark') break;
  }
  return null;
}
