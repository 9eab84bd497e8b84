import type { Sentence } from '../document.ts';
import { STOPWORDS } from '../natural.ts';
import firstPerson from './language/first-person.json' with { type: 'json' };
import thirdPerson from './language/third-person.json' with { type: 'json' };
import { stem } from './stem.ts';
import { visitWords } from './words.ts';

/** The term of a function word, which tells nothing of the subject. */
export const FUNCTION_WORD = -1;

/** The word is `I`, `we`, `you` or a form of them. */
export const FIRST_PERSON = 4;
/** The word is `he`, `she` or a form of them. */
export const THIRD_PERSON = 8;

const FIRST_PERSONS: ReadonlySet<string> = new Set(firstPerson.entries);
const THIRD_PERSONS: ReadonlySet<string> = new Set(thirdPerson.entries);

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
  /** `CAPITALISED`, `NUMERIC`, `FIRST_PERSON` and `THIRD_PERSON` of each word. */
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
      const form = formOf(text.slice(wordFrom, wordTo));
      flags[count] = wordFlags | form.flags;
      term[count] = vocabulary.termOf(form);
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

/** What is known of a word as it is written. */
interface WordForm {
  /** What stands for it in tables and vocabularies; null for a function word. */
  readonly text: string | null;
  /** `FIRST_PERSON` or `THIRD_PERSON`, or 0. */
  readonly flags: number;
}

/** Some 20 MB at worst. */
const MOST_FORMS = 100_000;
const forms = new Map<string, WordForm>();

/** Remembered over documents, which share most of their words; emptied when full. */
function formOf(written: string): WordForm {
  const known = forms.get(written);
  if (known !== undefined) return known;
  if (forms.size >= MOST_FORMS) forms.clear();
  // A copy: a long slice would keep the whole text that it is cut from in memory.
  const own = Buffer.from(written, 'utf16le').toString('utf16le');
  const word = own.toLowerCase().replaceAll('’', "'");
  const form = { text: termText(word), flags: personOf(word) };
  forms.set(own, form);
  return form;
}

/** Numbers the stems. */
function createVocabulary() {
  const terms = new Map<string, number>();
  const stems: string[] = [];
  const termOf = ({ text }: WordForm): number => {
    if (text === null) return FUNCTION_WORD;
    const known = terms.get(text);
    if (known !== undefined) return known;
    terms.set(text, stems.length);
    return stems.push(text) - 1;
  };
  return { termOf, stems };
}

function personOf(word: string): number {
  if (FIRST_PERSONS.has(word)) return FIRST_PERSON;
  return THIRD_PERSONS.has(word) ? THIRD_PERSON : 0;
}

/** The stem of a lower-case word, or the number; null for a function word. */
function termText(word: string): string | null {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (STOPWORDS.has(bare) || CONTRACTION.test(bare)) return null;
  return HOLDS_DIGIT.test(bare) ? bare.replaceAll(',', '') : stem(bare);
}
