import type { Keyword, Sentence } from '../document.ts';
import calendar from './language/calendar.json' with { type: 'json' };
import type { Measurement } from './measure.ts';
import { nameRuns } from './names.ts';
import { FUNCTION_WORD, findTerms, wordText, type DocumentTerms } from './terms.ts';
import { CAPITALISED } from './words.ts';

const CALENDAR: ReadonlySet<string> = new Set(calendar.entries);
const MOST_KEYWORDS = 10;
/** How many of the heaviest terms are looked at. */
const CANDIDATES = 40;
const SHORTEST_TERM = 3;
const LONGEST_PHRASE = 3;
/** A phrase stands for its term when it has so much of the term's use; a name needs less. */
const PHRASE_SHARE = 0.5;
const NAME_SHARE = 0.2;
/** Terms below this share of the heaviest one's weight are words that most texts have. */
const LEAST_SHARE = 0.2;
/** Such words and those that stand only once fill the list up to so many, and in a longer document not at all. */
const FEW_KEYWORDS = 5;
const FEW_SENTENCES = 10;
/** May stand within a phrase, not at its edges: `lines of communication`. */
const INNER_WORDS: ReadonlySet<string> = new Set(['of', 'for']);
const WITHIN_PHRASE = /^(?: |[-‐‑])$/u;
const HAS_DIGIT = /\d/;

/** A word, phrase or name of the document. */
interface Phrase {
  readonly terms: readonly number[];
  readonly isName: boolean;
  count: number;
  /** The ways in which it is written, and how often. */
  readonly forms: Map<string, number>;
}

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
      return isSpread && stem.length >= SHORTEST_TERM && !HAS_DIGIT.test(stem);
    })
    .toSorted(
      (a, b) =>
        Number(isMinor(a)) - Number(isMinor(b)) || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
    )
    .slice(0, CANDIDATES);
  const phrases = phrasesByTerm(sentences, terms, new Set(candidates));
  const keywords: Keyword[] = [];
  const used = new Set<number>();
  for (const term of candidates) {
    const phrase = used.has(term) ? undefined : bestPhrase(term, phrases.get(term) ?? []);
    if (phrase === undefined) continue;
    if (isMinor(term) && keywords.length >= FEW_KEYWORDS) break;
    for (const each of phrase.terms) used.add(each);
    keywords.push({ term: usualForm(phrase.forms), weight: weights[term] ?? 0 });
    if (keywords.length === MOST_KEYWORDS) break;
  }
  return keywords;
}

/** Terms of names that stand once: in the first sentence, in the title too, or in a short text. */
function prominentNames({ document, terms, termCounts, features }: Measurement): Set<number> {
  const { title } = document.metadata;
  const inTitle = new Set(title === null ? [] : findTerms([{ text: title }]).vocabulary);
  const opening = features.findIndex((each) => each !== null);
  const isShort = document.sentences.length <= FEW_SENTENCES;
  const named = new Set<number>();
  for (let sentence = 0; sentence + 1 < terms.starts.length; sentence++) {
    const first = terms.starts[sentence] ?? 0;
    for (let word = first + 1; word < (terms.starts[sentence + 1] ?? 0); word++) {
      const term = terms.term[word] ?? FUNCTION_WORD;
      if (((terms.flags[word] ?? 0) & CAPITALISED) === 0 || (termCounts[term] ?? 0) !== 1) continue;
      const isProminent =
        isShort || sentence === opening || inTitle.has(terms.vocabulary[term] ?? '');
      if (!isProminent) continue;
      const written = wordText(document.sentences, terms, sentence, word);
      if (!CALENDAR.has(written.toLowerCase())) named.add(term);
    }
  }
  return named;
}

/** The words, phrases and names that hold each of some terms, in order of first appearance. */
function phrasesByTerm(
  sentences: readonly Sentence[],
  terms: DocumentTerms,
  wanted: ReadonlySet<number>,
): Map<number, Phrase[]> {
  const byKey = new Map<string, Phrase>();
  const byTerm = new Map<number, Phrase[]>();
  const add = (ids: readonly number[], form: string, isName: boolean): void => {
    const key = `${isName ? 'n' : ''}${ids.join(' ')}`;
    let phrase = byKey.get(key);
    if (phrase === undefined) {
      phrase = { terms: ids, isName, count: 0, forms: new Map() };
      byKey.set(key, phrase);
      for (const id of new Set(ids)) {
        if (!wanted.has(id)) continue;
        const known = byTerm.get(id);
        if (known === undefined) byTerm.set(id, [phrase]);
        else known.push(phrase);
      }
    }
    phrase.count += 1;
    phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
  };
  sentences.forEach(({ text }, sentence) => {
    const first = terms.starts[sentence] ?? 0;
    const end = terms.starts[sentence + 1] ?? first;
    const isWanted = (word: number): boolean => wanted.has(terms.term[word] ?? FUNCTION_WORD);
    let hasWanted = false;
    for (let word = first; word < end; word++) {
      if (!isWanted(word)) continue;
      hasWanted = true;
      visitPhrases(text, terms, word, { first, end }, (range) => {
        // A phrase of two wanted words is met at its first one.
        if (range.first < word && isWanted(range.first)) return;
        add(termsIn(terms, range), formOf(text, terms, range, first), false);
      });
    }
    if (!hasWanted) return;
    for (const run of nameRuns(text, terms, sentence)) {
      if (run.end - run.first < 2) continue;
      const ids = termsIn(terms, run);
      if (ids.some((id) => wanted.has(id))) {
        add(ids, text.slice(terms.from[run.first], terms.to[run.end - 1]), true);
      }
    }
  });
  return byTerm;
}

interface Range {
  readonly first: number;
  readonly end: number;
}

/** The terms of a range of words, without function words. */
function termsIn({ term }: DocumentTerms, { first, end }: Range): number[] {
  const ids: number[] = [];
  for (let word = first; word < end; word++) {
    const id = term[word] ?? FUNCTION_WORD;
    if (id !== FUNCTION_WORD) ids.push(id);
  }
  return ids;
}

/** Visits a word alone, and the phrases of up to three words that begin or end with it. */
function visitPhrases(
  text: string,
  terms: DocumentTerms,
  word: number,
  sentence: Range,
  visit: (range: Range) => void,
): void {
  visit({ first: word, end: word + 1 });
  for (let length = 2; length <= LONGEST_PHRASE; length++) {
    for (const first of [word, word + 1 - length]) {
      const end = first + length;
      const isInside = first >= sentence.first && end <= sentence.end;
      if (isInside && isPhrase(text, terms, first, end)) visit({ first, end });
    }
  }
}

function isPhrase(
  text: string,
  { from, to, term, flags }: DocumentTerms,
  first: number,
  end: number,
): boolean {
  if (term[first] === FUNCTION_WORD || term[end - 1] === FUNCTION_WORD) return false;
  for (let at = first + 1; at < end; at++) {
    if (!WITHIN_PHRASE.test(text.slice(to[at - 1], from[at]))) return false;
    if (term[at] === FUNCTION_WORD) {
      if (!INNER_WORDS.has(text.slice(from[at], to[at]))) return false;
      // A name and a common word are no phrase: `Smith announced`.
    } else if ((((flags[at] ?? 0) ^ (flags[first] ?? 0)) & CAPITALISED) !== 0) return false;
  }
  return true;
}

/** The words as written; a capital that only opens the sentence is no part of the word. */
function formOf(
  text: string,
  { from, to, flags }: DocumentTerms,
  { first, end }: Range,
  sentenceFirst: number,
): string {
  const form = text.slice(from[first], to[end - 1]);
  const isSure = first > sentenceFirst || ((flags[first] ?? 0) & CAPITALISED) === 0;
  // Capitals throughout are an abbreviation or a label.
  return isSure || form === form.toUpperCase()
    ? form
    : `${form.charAt(0).toLowerCase()}${form.slice(1)}`;
}

/** The longest phrase that stands for a term, or the term alone; undefined for a lone capital. */
function bestPhrase(term: number, phrases: readonly Phrase[]): Phrase | undefined {
  const alone = phrases.find(({ terms }) => terms.length === 1 && terms[0] === term);
  const uses = alone?.count ?? 1;
  const fitting = phrases.filter(({ terms, isName, count }) => {
    if (terms.length === 1) return false;
    return isName ? count >= uses * NAME_SHARE : count > 1 && count >= uses * PHRASE_SHARE;
  });
  const value = ({ terms, isName, count }: Phrase): number =>
    (isName ? 1 : 0) + terms.length / 8 + count / (uses * 4);
  return (
    fitting.reduce<Phrase | undefined>(
      (best, phrase) => (best === undefined || value(phrase) > value(best) ? phrase : best),
      undefined,
    ) ?? alone
  );
}

function usualForm(forms: ReadonlyMap<string, number>): string {
  let usual = '';
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most) [usual, most] = [form, count];
  }
  return usual.replace(/['’]s$/u, '');
}
