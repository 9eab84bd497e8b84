import { createNumberTable } from '../../words/number-table.ts';
import { wordHash } from '../../words/hash.ts';

export interface NumberSet {
  readonly has: (key: number) => boolean;
}

/** @param pair two words with a space between, or the `wordHash` of each */
export function pairKey(pair: string | readonly [number, number]): number {
  const [head, next] = typeof pair === 'string' ? pair.split(' ').map(wordHash) : pair;
  return Math.imul(head ?? 0, 31) ^ (next ?? 0);
}

export function numberSet(keys: readonly number[]): NumberSet {
  const { get } = createNumberTable(new Map(keys.map((key) => [key, 1])));
  return { has: (key) => get(key) !== undefined };
}
