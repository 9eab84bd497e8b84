import type { Sentence } from '../document.ts';
import { STOPWORDS } from '../natural.ts';
import { stem } from './stem.ts';
import { visitWords } from './words.ts';

/** The term of a function word, which tells nothing of the subject. */
export const FUNCTION_WORD = -1;

/** `don't`, `we've`: a verb and its subject or negation, never a subject matter. */
const CONTRACTION = /(?:n't|'re|'ve|'ll|'d|'m)$/;
const HOLDS_DIGIT = /\d/;

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
  /** `CAPITALISED` and `NUMERIC` of each word. */
  readonly flags: Uint8Array;
  /** The stems, in the order in which the document first has them. */
  readonly vocabulary: readonly string[];
}

export function findTerms(sentences: readonly Pick<Sentence, 'text'>[]): DocumentTerms {
  const room = sentences.reduce((sum, { text }) => sum + ((text.length + 1) >> 1), 0);
  const starts = new Int32Array(sentences.length + 1);
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  const term = new Int32Array(room);
  const flags = new Uint8Array(room);
  const vocabulary = createVocabulary();
  let count = 0;
  sentences.forEach(({ text }, sentence) => {
    visitWords(text, (wordFrom, wordTo, wordFlags) => {
      from[count] = wordFrom;
      to[count] = wordTo;
      flags[count] = wordFlags;
      term[count] = vocabulary.termOf(text.slice(wordFrom, wordTo));
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
    vocabulary: vocabulary.stems,
  };
}

/**
 * What stands for a word in tables and vocabularies: its stem in lower case.
 * @returns null for a function word
 */
function termText(word: string): string | null {
  const lower = word.toLowerCase().replaceAll('’', "'");
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  if (STOPWORDS.has(bare) || CONTRACTION.test(bare)) return null;
  return HOLDS_DIGIT.test(bare) ? bare.replaceAll(',', '') : stem(bare);
}

/** Numbers the stems; each surface form is looked at once. */
function createVocabulary() {
  const bySurface = new Map<string, number>();
  const byStem = new Map<string, number>();
  const stems: string[] = [];
  const termOf = (word: string): number => {
    const known = bySurface.get(word);
    if (known !== undefined) return known;
    const text = termText(word);
    let term = text === null ? FUNCTION_WORD : byStem.get(text);
    if (text !== null && term === undefined) {
      term = stems.length;
      byStem.set(text, term);
      stems.push(text);
    }
    bySurface.set(word, term ?? FUNCTION_WORD);
    return term ?? FUNCTION_WORD;
  };
  return { termOf, stems };
}
