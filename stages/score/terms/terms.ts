import type { Sentence } from '../../document.ts';
import type { ScoreRules } from '../../language/language.ts';
import { createLexicons, FUNCTION_WORD, type Lexicon } from './lexicon.ts';
import { createWordVisitor } from './word-visitor.ts';

export { FIRST_PERSON, FUNCTION_WORD } from './lexicon.ts';

/**
 * The words of a document's sentences, and which terms they are instances of. A term is what words
 * of one stem have in common; numbers are terms as they stand. Words of one sentence lie next to
 * each other: those of sentence `i` are `starts[i]` to `starts[i + 1]`.
 */
export interface DocumentTerms {
  readonly starts: Int32Array;
  /** Where each word lies in its sentence's `text`, in UTF-16 code units. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The term of each word, an index into `vocabulary`, or `FUNCTION_WORD`. */
  readonly term: Int32Array;
  /** `CAPITALISED`, `NUMERIC`, `FIRST_PERSON` and `THIRD_PERSON` of each word. */
  readonly flags: Uint8Array;
  /** The stems, in the order in which the document first has them. */
  readonly vocabulary: readonly string[];
  /** The number of each stem of the vocabulary in the lexicon. */
  readonly stems: readonly number[];
  readonly lexicon: Lexicon;
  /** What the language of the document brings for scoring: the words were read by it. */
  readonly rules: ScoreRules;
}

/** Finds the terms of sentences, by the rules of their language. */
export type TermFinder = (
  sentences: readonly Pick<Sentence, 'text'>[],
  rules: ScoreRules,
) => DocumentTerms;

/** Makes the function that finds the terms of documents. It knows words of earlier ones again. */
export function createTermFinder(): TermFinder {
  const lexiconOf = createLexicons();
  const visitWords = createWordVisitor();
  const termOf = createTermNumbers();
  return function findTerms(sentences, rules) {
    const room = sentences.reduce((sum, { text }) => sum + ((text.length + 1) >> 1), 0);
    const starts = new Int32Array(sentences.length + 1);
    const from = new Int32Array(room);
    const to = new Int32Array(room);
    const term = new Int32Array(room);
    const flags = new Uint8Array(room);
    const lexicon = lexiconOf(rules);
    const stems: number[] = [];
    let count = 0;
    sentences.forEach(({ text }, sentence) => {
      visitWords(text, (wordFrom, wordTo, wordFlags, hash) => {
        const word = lexicon.wordAt(text, wordFrom, wordTo, hash);
        from[count] = wordFrom;
        to[count] = wordTo;
        flags[count] = wordFlags | lexicon.flagsOf(word);
        term[count] = termOf(lexicon.stemOf(word), stems);
        count += 1;
      });
      starts[sentence + 1] = count;
    });
    return {
      starts,
      from: from.subarray(0, count),
      to: to.subarray(0, count),
      term: term.subarray(0, count),
      flags: flags.subarray(0, count),
      vocabulary: stems.map((stem) => lexicon.stems[stem] ?? ''),
      lexicon,
      rules,
      stems,
    };
  };
}

/**
 * Makes the function that gives the term of a stem in the document at hand, the next one if the
 * document has not had the stem before.
 */
function createTermNumbers(): (stem: number, stems: number[]) => number {
  /**
   * Where the document at hand has a stem, if it has it: what stands there tells. So nothing must be
   * emptied between documents (P. Briggs, L. Torczon, An efficient representation for sparse sets,
   * 1993).
   */
  let places = new Int32Array(1 << 14);
  return (stem, stems) => {
    if (stem === FUNCTION_WORD) return FUNCTION_WORD;
    if (stem >= places.length) {
      const before = places;
      places = new Int32Array(2 * stem);
      places.set(before);
    }
    const place = places[stem] ?? 0;
    if (stems[place] === stem) return place;
    places[stem] = stems.length;
    return stems.push(stem) - 1;
  };
}

/** How often the document has each term: in words, and in sentences. */
export interface TermCounts {
  readonly words: Int32Array;
  readonly sentences: Int32Array;
}

export function countTerms({ starts, term, vocabulary }: DocumentTerms): TermCounts {
  const words = new Int32Array(vocabulary.length);
  const sentences = new Int32Array(vocabulary.length);
  const lastSeen = new Int32Array(vocabulary.length).fill(-1);
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    for (let word = starts[sentence] ?? 0; word < (starts[sentence + 1] ?? 0); word++) {
      const id = term[word] ?? FUNCTION_WORD;
      if (id === FUNCTION_WORD) continue;
      words[id] = (words[id] ?? 0) + 1;
      if (lastSeen[id] !== sentence) sentences[id] = (sentences[id] ?? 0) + 1;
      lastSeen[id] = sentence;
    }
  }
  return { words, sentences };
}

/** A word as the sentence has it. */
export function wordText(
  sentences: readonly Pick<Sentence, 'text'>[],
  { from, to }: DocumentTerms,
  sentence: number,
  word: number,
): string {
  return (sentences[sentence]?.text ?? '').slice(from[word], to[word]);
}
