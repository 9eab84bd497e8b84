import { expect, test } from 'vitest';
import { centrality } from '../../../../stages/score/terms/centrality.ts';
import { createTermFinder } from '../../../../stages/score/terms/terms.ts';
import { english } from '../../../../stages/language/en/index.ts';
import { sentenceVectors } from '../../../../stages/score/terms/vectors.ts';

const findTerms = createTermFinder();

function ranksOf(texts: readonly string[]): number[] {
  const terms = findTerms(
    texts.map((text) => ({ text })),
    english.score,
  );
  return Array.from(centrality(sentenceVectors(terms, new Float64Array(99).fill(1))));
}

test('sentences that share terms are central, one without terms is not', () => {
  const [bridge = 0, river = 0, both = 0, empty] = ranksOf([
    'Bridge repairs start.',
    'River levels rise.',
    'Bridge and river repairs start.',
    'And so on.',
  ]);
  expect(both).toBeGreaterThan(bridge);
  expect(bridge).toBeGreaterThan(river);
  expect(empty).toBe(0);
});

test('agrees with the power method over all pairs', () => {
  const words = ['ash', 'birch', 'cedar', 'elm', 'fir', 'larch', 'maple'];
  const texts = Array.from({ length: 20 }, (_, i) =>
    words.filter((_word, j) => (i * 7 + j * j + (i >> 2)) % 3 !== 0).join(' '),
  );
  const sets = texts.map((text) => new Set(text.split(' ')));
  const cosines = sets.map((a) =>
    sets.map((b) => [...a].filter((word) => b.has(word)).length / Math.sqrt(a.size * b.size)),
  );
  const degrees = cosines.map((row) => row.reduce((sum, cosine) => sum + cosine, 0));
  let expected = degrees.map(() => 1);
  for (let round = 0; round < 50; round++) {
    const last = expected;
    expected = cosines.map(
      (row) =>
        0.15 + 0.85 * row.reduce((sum, x, j) => sum + (x * (last[j] ?? 0)) / (degrees[j] ?? 1), 0),
    );
  }
  ranksOf(texts).forEach((rank, i) => expect(rank).toBeCloseTo(expected[i] ?? 0, 3));
});
