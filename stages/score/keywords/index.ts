import type { Keyword } from '../../document.ts';
import type { Measurement } from '../measure.ts';
import { FUNCTION_WORD, wordText } from '../terms/terms.ts';
import { CAPITALISED } from '../terms/word-visitor.ts';
import { isNumber, phrasesByTerm, bestPhrase, usualForm } from './keyword-phrases.ts';

const MOST_KEYWORDS = 10;
/** How many of the heaviest terms are looked at. */
const CANDIDATES = 40;
const SHORTEST_TERM = 3;
/** Terms below this share of the heaviest one's weight are words that most texts have. */
const LEAST_SHARE = 0.2;
/** Such words and those that stand only once fill the list up to so many, and in a longer document not at all. */
const FEW_KEYWORDS = 5;
const FEW_SENTENCES = 10;

/**
 * What the document is about, best first: its heaviest terms, each as the document writes it. A
 * term that mostly stands in one phrase (`lines of communication`) or in a name is given as that.
 */
export function findKeywords(measured: Measurement): Keyword[] {
  const { document, terms, termCounts, sentenceCounts, termWeights: weights } = measured;
  const { sentences } = document;
  const named = prominentNames(measured);
  const least = LEAST_SHARE * weights.reduce((most, weight) => Math.max(most, weight), 0);
  const isMinor = (term: number): boolean =>
    (weights[term] ?? 0) < least || ((termCounts[term] ?? 0) < 2 && !named.has(term));
  const candidates = Array.from(weights.keys())
    .filter((term) => {
      const stem = terms.vocabulary[term] ?? '';
      const isSpread =
        sentences.length <= FEW_SENTENCES || (sentenceCounts[term] ?? 0) > 1 || named.has(term);
      return isSpread && stem.length >= SHORTEST_TERM && !isNumber(stem, terms.rules);
    })
    .toSorted(
      (a, b) =>
        Number(isMinor(a)) - Number(isMinor(b)) || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
    )
    .slice(0, CANDIDATES);
  const phrases = phrasesByTerm(sentences, terms, candidates);
  const keywords: Keyword[] = [];
  const used = new Set<number>();
  for (const term of candidates) {
    const phrase = used.has(term) ? undefined : bestPhrase(term, phrases.get(term) ?? []);
    if (phrase === undefined) continue;
    if (isMinor(term) && keywords.length >= FEW_KEYWORDS) break;
    for (const each of phrase.terms) used.add(each);
    keywords.push({ term: usualForm(phrase, sentences, terms), weight: weights[term] ?? 0 });
    if (keywords.length === MOST_KEYWORDS) break;
  }
  return keywords;
}

/** Terms of names that stand once: in the first sentence, in the title too, or in a short text. */
function prominentNames(measured: Measurement): Set<number> {
  const { document, terms, termCounts, features, titleVocabulary } = measured;
  const opening = features.findIndex((each) => each !== null);
  const isShort = document.sentences.length <= FEW_SENTENCES;
  const named = new Set<number>();
  for (let sentence = 0; sentence + 1 < terms.starts.length; sentence++) {
    const first = terms.starts[sentence] ?? 0;
    for (let word = first + 1; word < (terms.starts[sentence + 1] ?? 0); word++) {
      const term = terms.term[word] ?? FUNCTION_WORD;
      if (((terms.flags[word] ?? 0) & CAPITALISED) === 0 || (termCounts[term] ?? 0) !== 1) continue;
      const isProminent =
        isShort || sentence === opening || titleVocabulary.has(terms.vocabulary[term] ?? '');
      if (!isProminent) continue;
      const written = wordText(document.sentences, terms, sentence, word);
      if (!terms.rules.calendar.has(written.toLowerCase())) named.add(term);
    }
  }
  return named;
}
