import type { Keyword, Sentence } from '../document.ts';
import { FUNCTION_WORD, type DocumentTerms } from './terms.ts';

const MOST_KEYWORDS = 10;

/**
 * The terms with the greatest weight, each in the form that the document has most often.
 * @param weights by term
 */
export function findKeywords(
  sentences: readonly Sentence[],
  { starts, from, to, term }: DocumentTerms,
  weights: Float64Array,
): Keyword[] {
  const best = Array.from(weights.keys())
    .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, MOST_KEYWORDS);
  const forms = new Map(best.map((id) => [id, new Map<string, number>()]));
  sentences.forEach(({ text }, sentence) => {
    for (let word = starts[sentence] ?? 0; word < (starts[sentence + 1] ?? 0); word++) {
      const counts = forms.get(term[word] ?? FUNCTION_WORD);
      if (counts === undefined) continue;
      const form = text.slice(from[word], to[word]);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  });
  return best.map((id) => {
    const counts = [...(forms.get(id) ?? [])];
    const [form] = counts.reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
    return { term: form, weight: weights[id] ?? 0 };
  });
}
