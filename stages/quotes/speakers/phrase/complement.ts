import { isFunctionWord, isPreposition } from '../../../names/word-lists.ts';
import type { Token } from '../../../names/token.ts';

const LONGEST_COMPLEMENT = 16;

/** `an employee for Platte River Networks`: the capitalised words after a preposition belong to it. */
export function phraseEnd(words: readonly Token[], token: number): number {
  const after = token + 1;
  if (!isPreposition(words[after]?.lower ?? '')) return after;
  let i = after + 1;
  const limit = i + LONGEST_COMPLEMENT;
  while (i < limit && /^(?:the|both|former)$/.test(words[i]?.lower ?? '')) i += 1;
  const first = i;
  while (i < limit && isCapital(words[i])) i += 1;
  return i > first ? i : after;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.isCapital && !isFunctionWord(token.lower);
}
