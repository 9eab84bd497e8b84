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
const OWN = /^(?:my|our)$/;
const OF_ANYBODY = /^(?:an?|the|this|that|his|her|their|one|some)$/;

/**
 * `I rang my sister and she said`: the phrase with `my` or `our` that a pronoun of its gender
 * follows, where nobody who is named stands nearer; token indices of the block, half-open.
 */
export function ownPersonBefore(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): NounRange | null {
  const { block, token } = anaphor;
  const named = reading.names[nameIndexAt(reading, block, token) - 1];
  const isHere = named?.name.block === block && named.entity.kind !== 'organization';
  return personBefore(reading, anaphor, discourse, {
    opener: OWN,
    nearest: isHere ? named.name.nameTo : 0,
  });
}

/** `A customer walked in. He said`: for a pronoun that nobody who is named fits. */
export function strangerBefore(
  reading: Reading,
  anaphor: Anaphor,
  discourse: Discourse,
): NounRange | null {
  return personBefore(reading, anaphor, discourse, { opener: OF_ANYBODY, nearest: 0 });
}

/** Token indices of a block, half-open. */
export interface NounRange {
  readonly from: number;
  readonly to: number;
}

function personBefore(
  { tokens: ofBlocks }: Reading,
  { block, token, gender }: Anaphor,
  discourse: Discourse,
  { opener, nearest }: { readonly opener: RegExp; readonly nearest: number },
): NounRange | null {
  const tokens = ofBlocks[block] ?? [];
  const isQuoted = discourse.isQuoted(block, token);
  /** `My boss`: of either gender, where nobody of the right one stands before the pronoun. */
  let either: { from: number; to: number } | null = null;
  for (let i = token - 1; i >= Math.max(nearest, token - FARTHEST); i -= 1) {
    const lower = tokens[i]?.lower ?? '';
    const own = genderOfNoun(lower);
    const isOther = own !== null && own !== gender;
    if (!isPersonNoun(lower) || isOther || discourse.isQuoted(block, i) !== isQuoted) continue;
    const from = openerAt(tokens, i, opener);
    const phrase = from === null ? null : { from, to: i + 1 };
    // Of the gender, whoever it is is the nearest.
    if (own !== null) return phrase;
    either ??= phrase;
  }
  return either;
}

/** The word that opens the phrase of a noun; null where it is another one. */
function openerAt(tokens: readonly Token[], noun: number, opener: RegExp): number | null {
  for (let from = noun - 1; from >= Math.max(0, noun - 1 - MOST_MODIFIERS); from -= 1) {
    const before = tokens[from]?.lower ?? '';
    if (opener.test(before)) return from;
    if (isDeterminer(before) || isFunctionWord(before) || tokens[from]?.kind === 'mark') break;
  }
  return null;
}
