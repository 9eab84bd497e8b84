import type { Corrected, Keyword, Scored, SentenceScore, SparseVector } from '../../document.ts';
import { termsOf } from './neutral-terms.ts';

const NEAR_THE_START = 5;
const MOST_KEYWORDS = 10;
const MOST_SHOWN = 2;
/** How much better the best sentence of a document is than one with nothing for it. */
const SPREAD = 3;
const FEWEST_TERMS = 3;

/**
 * The worth of the sentences of a text that is not English: half by how near the start it stands,
 * half by how frequent its terms are in the document (H. P. Luhn, 1958). Sentences of few terms and
 * headings are not chosen.
 */
export function scoreNeutrally(document: Corrected): Scored {
  const { sentences, blocks } = document;
  const terms = sentences.map(({ text }) => termsOf(text));
  const counts = new Map<string, number>();
  for (const term of terms.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const ids = new Map([...counts.keys()].map((term, id) => [term, id]));
  const most = Math.log(1 + Math.max(1, ...counts.values()));
  const frequency = (own: readonly string[]): number => {
    const sum = own.reduce((total, term) => total + Math.log(1 + (counts.get(term) ?? 0)), 0);
    return sum / own.length / most;
  };
  let position = 0;
  const scores = sentences.map(({ block }, index): SentenceScore => {
    const own = terms[index] ?? [];
    const vector = vectorOf(own, ids);
    if (own.length < FEWEST_TERMS || blocks[block]?.kind === 'heading') {
      return { score: 0, reasons: [], leansOn: null, vector };
    }
    const value = (1 / Math.sqrt(1 + position) + frequency(own)) / 2;
    const reasons = [...placeReason(position), ...termReason(own, counts)];
    position += 1;
    return { score: Math.exp(SPREAD * (value - 1)), reasons, leansOn: null, vector };
  });
  return { ...document, genre: 'prose', genreEvidence: [], scores, keywords: keywordsOf(counts) };
}

function placeReason(position: number): string[] {
  if (position === 0) return ['opens the document'];
  return position < NEAR_THE_START ? ['stands near the start'] : [];
}

function termReason(own: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const frequent = byCount([...new Set(own)], counts).slice(0, MOST_SHOWN);
  return frequent.length === 0 ? [] : [`frequent terms: ${frequent.join(', ')}`];
}

/** Those that stand more than once, the most frequent first, then in the order given. */
function byCount(terms: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const countOf = (term: string): number => counts.get(term) ?? 0;
  return terms.filter((term) => countOf(term) > 1).toSorted((a, b) => countOf(b) - countOf(a));
}

function keywordsOf(counts: ReadonlyMap<string, number>): Keyword[] {
  const best = byCount([...counts.keys()], counts).slice(0, MOST_KEYWORDS);
  const most = counts.get(best[0] ?? '') ?? 1;
  return best.map((term) => ({ term, weight: (counts.get(term) ?? 0) / most }));
}

/** The terms of a sentence, each once, as weights of length 1. */
function vectorOf(own: readonly string[], ids: ReadonlyMap<string, number>): SparseVector {
  const counts = new Map<number, number>();
  for (const term of own) {
    const id = ids.get(term) ?? 0;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const length = Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  return {
    terms: Int32Array.from(counts.keys()),
    weights: Float64Array.from(counts.values(), (count) => count / length),
  };
}
