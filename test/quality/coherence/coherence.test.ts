import { expect, test } from 'vitest';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { BACKGROUND } from '../../../stages/score/terms/background.ts';
import { createScorer } from '../../../stages/score/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { createSelector } from '../../../stages/select/index.ts';
import { identifiedOf } from '../../stages/documents.ts';
import cases from './cases.json' with { type: 'json' };

const segment = createSegmenter();

/**
 * Short documents, each with a sentence that must not be in its summary: a reader of the summary
 * alone would be misled or left with nothing.
 */

interface Case {
  readonly name: string;
  readonly why: string;
  readonly path?: string;
  readonly sentences?: number;
  readonly text: string;
  /** A part of the sentence. */
  readonly never: string;
}

const CASES: readonly Case[] = cases;
const score = createScorer({ documentFrequencies: BACKGROUND });

function summarise({ text, path = 'a.txt', sentences = 3 }: Case): string[] {
  const scored = score(findQuotations(segment(identifiedOf(text, path))));
  const select = createSelector({ length: { sentences } });
  return select(scored).summary.map((sentence) => sentence.text);
}

test('there are twenty cases and more', () => {
  expect(CASES).toHaveLength(26);
  for (const { text, never } of CASES) expect(text).toContain(never);
});

test.each(CASES)('$name: $why', (each) => {
  const summary = summarise(each);
  expect(summary.length).toBeGreaterThan(0);
  expect(summary.filter((sentence) => sentence.includes(each.never))).toEqual([]);
});
