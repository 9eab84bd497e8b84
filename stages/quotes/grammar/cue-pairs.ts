import { wordHash } from '../../words/hash.ts';

/** @param pair two words with a space between, or the `wordHash` of each */
export function pairKey(pair: string | readonly [number, number]): number {
  const [head, next] = typeof pair === 'string' ? pair.split(' ').map(wordHash) : pair;
  return Math.imul(head ?? 0, 31) ^ (next ?? 0);
}
