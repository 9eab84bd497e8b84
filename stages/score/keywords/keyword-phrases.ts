import type { Sentence } from '../../document.ts';
import type { ScoreRules } from '../../language/language.ts';
import { isWithinPhrase, nameRuns, type WordRange } from './name-runs.ts';
import { FUNCTION_WORD, type DocumentTerms } from '../terms/terms.ts';
import { CAPITALISED } from '../terms/word-visitor.ts';

const LONGEST_PHRASE = 3;

/** A phrase stands for its term when it has so much of the term's use; a name needs less. */
const PHRASE_SHARE = 0.5;

const NAME_SHARE = 0.2;

const HAS_DIGIT = /\d/;

/** A number is not a subject, be it written as a word. */
export function isNumber(stem: string, { numberStems }: ScoreRules): boolean {
  return HAS_DIGIT.test(stem) || numberStems.has(stem);
}

/** A word, phrase or name of the document. */
interface Phrase {
  readonly terms: readonly number[];
  readonly isName: boolean;
  /** Where it stands, in document order. */
  readonly uses: Use[];
}

/** A range of words, and the sentence that they stand in. */
interface Use extends WordRange {
  readonly sentence: number;
}

/** The words, phrases and names that hold each of some terms, in order of first appearance. */
export function phrasesByTerm(
  sentences: readonly Sentence[],
  terms: DocumentTerms,
  candidates: readonly number[],
): ReadonlyMap<number, readonly Phrase[]> {
  const wanted = new Uint8Array(terms.vocabulary.length);
  for (const term of candidates) wanted[term] = 1;
  const isWanted = (word: number): boolean => wanted[terms.term[word] ?? FUNCTION_WORD] === 1;
  const phrases = createPhrases(terms, wanted);
  sentences.forEach(({ text }, sentence) => {
    const first = terms.starts[sentence] ?? 0;
    const end = terms.starts[sentence + 1] ?? first;
    let hasWanted = false;
    for (let word = first; word < end; word++) {
      if (!isWanted(word)) continue;
      hasWanted = true;
      phrases.add(word, word + 1, sentence, false);
      for (let length = 2; length <= LONGEST_PHRASE; length++) {
        if (word + length <= end && isPhrase(text, terms, word, word + length)) {
          phrases.add(word, word + length, sentence, false);
        }
        const start = word + 1 - length;
        // A phrase of two wanted words is met at its first one.
        if (start >= first && !isWanted(start) && isPhrase(text, terms, start, word + 1)) {
          phrases.add(start, word + 1, sentence, false);
        }
      }
    }
    if (!hasWanted) return;
    for (const run of nameRuns(text, terms, sentence)) {
      if (run.end - run.first < 2) continue;
      for (let word = run.first; word < run.end; word++) {
        if (!isWanted(word)) continue;
        phrases.add(run.first, run.end, sentence, true);
        break;
      }
    }
  });
  return phrases.byTerm;
}

/**
 * Collects phrases, alike when their terms are, function words apart: a tree in which each step from
 * the root is a term. Its nodes are numbered, so that no key is made of the terms.
 */
function createPhrases({ term, vocabulary }: DocumentTerms, wanted: Uint8Array) {
  /** Of a node and a term the next node; the roots are 0 for phrases, 1 for names. */
  const nextNodes = new Map<number, number>();
  let nodes = 2;
  const byNode = new Map<number, Phrase>();
  const byTerm = new Map<number, Phrase[]>();
  const add = (first: number, end: number, sentence: number, isName: boolean): void => {
    let node = isName ? 1 : 0;
    for (let word = first; word < end; word++) {
      const id = term[word] ?? FUNCTION_WORD;
      if (id === FUNCTION_WORD) continue;
      const key = node * vocabulary.length + id;
      let next = nextNodes.get(key);
      if (next === undefined) nextNodes.set(key, (next = nodes++));
      node = next;
    }
    let phrase = byNode.get(node);
    if (phrase === undefined) {
      phrase = { terms: termsIn(term, first, end), isName, uses: [] };
      byNode.set(node, phrase);
      for (const id of new Set(phrase.terms)) {
        if (wanted[id] !== 1) continue;
        const known = byTerm.get(id);
        if (known === undefined) byTerm.set(id, [phrase]);
        else known.push(phrase);
      }
    }
    phrase.uses.push({ first, end, sentence });
  };
  return { add, byTerm };
}

/** The terms of a range of words, without function words. */
function termsIn(term: Int32Array, first: number, end: number): number[] {
  const ids: number[] = [];
  for (let word = first; word < end; word++) {
    const id = term[word] ?? FUNCTION_WORD;
    if (id !== FUNCTION_WORD) ids.push(id);
  }
  return ids;
}

function isPhrase(
  text: string,
  { from, to, term, flags, vocabulary, rules }: DocumentTerms,
  first: number,
  end: number,
): boolean {
  const opener = term[first] ?? FUNCTION_WORD;
  if (opener === FUNCTION_WORD || term[end - 1] === FUNCTION_WORD) return false;
  if (isNumber(vocabulary[opener] ?? '', rules)) return false;
  for (let at = first + 1; at < end; at++) {
    if (!isWithinPhrase(text, to[at - 1] ?? 0, from[at] ?? 0)) return false;
    if (term[at] === FUNCTION_WORD) {
      if (!rules.innerWords.has(text.slice(from[at], to[at]))) return false;
      // A name and a common word are no phrase: `Smith announced`.
    } else if ((((flags[at] ?? 0) ^ (flags[first] ?? 0)) & CAPITALISED) !== 0) return false;
  }
  return true;
}

/** The words as written; a capital that only opens the sentence is no part of the word. */
function formOf(
  text: string,
  { starts, from, to, flags }: DocumentTerms,
  { first, end, sentence }: Use,
): string {
  const form = text.slice(from[first], to[end - 1]);
  const isSure = first > (starts[sentence] ?? 0) || ((flags[first] ?? 0) & CAPITALISED) === 0;
  // Capitals throughout are an abbreviation or a label.
  return isSure || form === form.toUpperCase()
    ? form
    : `${form.charAt(0).toLowerCase()}${form.slice(1)}`;
}

/** The longest phrase that stands for a term, or the term alone; undefined for a lone capital. */
export function bestPhrase(term: number, phrases: readonly Phrase[]): Phrase | undefined {
  const alone = phrases.find(({ terms }) => terms.length === 1 && terms[0] === term);
  const count = alone?.uses.length ?? 1;
  const fitting = phrases.filter(({ terms, isName, uses: { length } }) => {
    if (terms.length === 1) return false;
    return isName ? length >= count * NAME_SHARE : length > 1 && length >= count * PHRASE_SHARE;
  });
  const value = ({ terms, isName, uses }: Phrase): number =>
    (isName ? 1 : 0) + terms.length / 8 + uses.length / (count * 4);
  return (
    fitting.reduce<Phrase | undefined>(
      (best, phrase) => (best === undefined || value(phrase) > value(best) ? phrase : best),
      undefined,
    ) ?? alone
  );
}

/** The way in which a phrase is written most often; of equals the first. */
export function usualForm(
  { isName, uses }: Phrase,
  sentences: readonly Sentence[],
  terms: DocumentTerms,
): string {
  const forms = new Map<string, number>();
  for (const use of uses) {
    const text = sentences[use.sentence]?.text ?? '';
    const form = isName
      ? text.slice(terms.from[use.first], terms.to[use.end - 1])
      : formOf(text, terms, use);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  let usual = '';
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most) [usual, most] = [form, count];
  }
  return usual.replace(/['’]s$/u, '');
}
