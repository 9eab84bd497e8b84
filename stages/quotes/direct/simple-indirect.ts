import type { Attribution } from '../attribution.ts';
import type { QuotedBlock } from './block-words.ts';
import { subjectBefore } from './link.ts';
import type { Mention } from './mentions.ts';

const SAYS = /^(?:said|says|say|announced|argued|added|noted|insisted|warned|testified|tweeted)$/u;
const LEAST_WORDS = 4;

/**
 * Indirect speech of the plainest kind: `X said (that) …` to the end of a sentence that holds no
 * quotation marks. Provisional, until the learned models for it are there.
 */
export function plainIndirect(
  block: QuotedBlock,
  mentions: readonly Mention[],
  sentenceStarts: readonly number[],
): Attribution[] {
  const { tokens, regionOf, sentenceOf } = block;
  const attributions: Attribution[] = [];
  let done = -1;
  for (const [i, token] of tokens.entries()) {
    const sentence = sentenceOf[i] ?? 0;
    if (regionOf[i] !== -1 || sentence === done || !SAYS.test(token.lower)) continue;
    const source = subjectBefore(block, mentions, i, sentenceStarts[sentence] ?? 0);
    let end = i + 1;
    while (end < tokens.length && sentenceOf[end] === sentence && regionOf[end] === -1) end += 1;
    const holdsMarks = end < tokens.length && sentenceOf[end] === sentence;
    const last = tokens[end - 1]?.kind === 'mark' ? end - 2 : end - 1;
    const first = tokens[i + 1];
    if (holdsMarks || source === null || first?.kind === 'mark' || last - i < LEAST_WORDS) continue;
    const range = (from: number, to: number) => ({
      block: block.index,
      from: tokens[from]?.from ?? 0,
      to: tokens[to]?.to ?? 0,
    });
    attributions.push({
      type: 'indirect',
      content: [range(i + 1, last)],
      cue: range(i, i),
      source: range(source.first, source.end - 1),
      rule: 'said-that',
      confidence: 0.7,
    });
    done = sentence;
  }
  return attributions;
}
