import { z } from 'zod';
import { english } from '../../language/en/index.ts';
import type { DocumentFrequencies } from '../../public.ts';
import type { Lexicon } from './lexicon.ts';
import { createTermFinder, type DocumentTerms, type TermFinder } from './terms.ts';

export type { DocumentFrequencies } from '../../public.ts';

/**
 * The file of document frequencies: each row is a number of documents and the terms that occur in
 * that many, in code-unit order, with spaces between.
 */
const documentFrequenciesSchema = z.strictObject({
  origin: z.string().default(''),
  documents: z.int().min(0),
  rows: z.array(z.tuple([z.int().min(1), z.string()])),
});

/**
 * Numbers weigh like a term of every twentieth document: as text each number is rare, but a number
 * is not a subject.
 */
const NUMBER_SHARE = 0.05;
/** Terms that are in no table count as if half a document had them. */
const UNSEEN_FREQUENCY = 0.5;

/**
 * Counts in how many documents each term occurs. Numbers are not counted. Words are stemmed by the
 * rules of English, whatever the language: there is one table of all documents.
 * @param documents the texts of each document's sentences or blocks
 * @param findTerms knows words again from call to call
 */
export function countDocumentFrequencies(
  documents: Iterable<readonly string[]>,
  findTerms: TermFinder = createTermFinder(),
): DocumentFrequencies {
  const frequencies = new Map<string, number>();
  let count = 0;
  for (const texts of documents) {
    count += 1;
    const sentences = texts.map((text) => ({ text }));
    for (const term of findTerms(sentences, english.score).vocabulary) {
      if (!isNumber(term)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  return { documents: count, frequencies };
}

/**
 * The JSON of document frequencies, the most frequent terms first, one row a line.
 * @param origin says where the documents come from
 * @param rarest terms of fewer documents are left out
 */
export function serialiseDocumentFrequencies(
  { documents, frequencies }: DocumentFrequencies,
  origin: string,
  rarest = 1,
): string {
  const terms = new Map<number, string[]>();
  for (const [term, frequency] of frequencies) {
    if (frequency < rarest) continue;
    const row = terms.get(frequency);
    if (row === undefined) terms.set(frequency, [term]);
    else row.push(term);
  }
  const rows = [...terms]
    .toSorted(([a], [b]) => b - a)
    .map(([frequency, row]) => `    ${JSON.stringify([frequency, row.toSorted().join(' ')])}`);
  const head = `{\n  "origin": ${JSON.stringify(origin)},\n  "documents": ${documents},\n`;
  return `${head}  "rows": [${rows.length > 0 ? `\n${rows.join(',\n')}\n  ` : ''}]\n}\n`;
}

/**
 * Reads what `serialiseDocumentFrequencies` wrote.
 * @param json the parsed file
 * @throws a `ZodError` when it is something else
 */
export function parseDocumentFrequencies(json: unknown): DocumentFrequencies {
  const { documents, rows } = documentFrequenciesSchema.parse(json);
  const frequencies = new Map<string, number>();
  for (const [frequency, terms] of rows) {
    for (const term of terms.split(' ')) frequencies.set(term, frequency);
  }
  return { documents, frequencies };
}

/**
 * The weight of each term of a vocabulary: the inverse document frequency, smoothed,
 * ln((N + 1) / (df + 0.5)), never below 0.
 */
export function inverseDocumentFrequencies(
  vocabulary: readonly string[],
  { documents, frequencies }: DocumentFrequencies,
): Float64Array {
  return Float64Array.from(vocabulary, (term) => {
    const frequency = isNumber(term)
      ? documents * NUMBER_SHARE
      : (frequencies.get(term) ?? UNSEEN_FREQUENCY);
    return Math.max(0, Math.log((documents + 1) / (frequency + 0.5)));
  });
}

/** What was looked up before: the weights by number of the stem, NaN for those not yet asked for. */
interface KnownWeights {
  readonly lexicon: Lexicon;
  byStem: Float64Array;
}

/** The weight of each term of a document, by its number. */
export type TermWeigher = (
  terms: Pick<DocumentTerms, 'vocabulary' | 'stems' | 'lexicon'>,
  frequencies: DocumentFrequencies,
) => Float64Array<ArrayBuffer>;

/** Makes the function of `inverseDocumentFrequencies` that remembers over documents. */
export function createTermWeigher(): TermWeigher {
  const knownWeights = new WeakMap<DocumentFrequencies, KnownWeights>();
  return function weighTerms({ vocabulary, stems, lexicon }, frequencies) {
    let known = knownWeights.get(frequencies);
    if (known?.lexicon !== lexicon) {
      known = { lexicon, byStem: new Float64Array(0) };
      knownWeights.set(frequencies, known);
    }
    if (known.byStem.length < lexicon.stems.length) {
      const { byStem } = known;
      known.byStem = new Float64Array(2 * lexicon.stems.length).fill(NaN);
      known.byStem.set(byStem);
    }
    const weights = new Float64Array(stems.length);
    for (const [term, stem] of stems.entries()) {
      let weight = known.byStem[stem] ?? NaN;
      if (Number.isNaN(weight)) {
        [weight = 0] = inverseDocumentFrequencies([vocabulary[term] ?? ''], frequencies);
        known.byStem[stem] = weight;
      }
      weights[term] = weight;
    }
    return weights;
  };
}

function isNumber(term: string): boolean {
  const first = term.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}
