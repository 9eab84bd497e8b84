import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { z } from 'zod';
import { clean } from '../../../stages/clean/index.ts';
import { createIdentifier } from '../../../stages/genre/index.ts';
import type { Genre } from '../../../stages/document.ts';
import { findLanguage } from '../../../stages/language/index.ts';
import { english } from '../../../stages/language/en/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { loadParsers } from '../../../stages/parse/load.ts';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createReader } from '../../../stages/read/index.ts';
import { BACKGROUND } from '../../../stages/score/terms/background.ts';
import { FEATURES } from '../../../stages/language/score-features.ts';
import type { Features } from '../../../stages/score/features.ts';
import { createMeasurer, type Measurement } from '../../../stages/score/measure.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { lead, leadSentences } from '../eval/lead.ts';
import { rouge, type RougeScore } from '../eval/rouge.ts';

const measure = createMeasurer();

const segment = createSegmenter();

/** The sentences of a document of which all triples are looked at. */
const POOL = 12;
/** What makes a sentence likely, roughly: no shipped weights, so that those fitted depend on none. */
const LIKELY: Readonly<Partial<Features>> = {
  logPosition: -2.5,
  inversePosition: 2,
  centrality: 2,
  logFrequency: 1,
  length: -1,
  title: 2,
  announces: 1.5,
  closes: 1.5,
  decides: 0.5,
};
const OPENING = 4;
const SENTENCES = 3;
const HAS_ENDING = /\.(?:txt|text|md|markdown|html?)$/;

const jsonLine = z.union([
  z.object({
    id: z.string(),
    text: z.string(),
    reference: z.string(),
    tokenised: z.boolean().default(false),
  }),
  // A whole document of any kind: its name, and the sentences that a reader chose.
  z
    .object({ file: z.string(), text: z.string(), summary: z.array(z.string()) })
    .transform(({ file, text, summary }) => {
      return { id: file, text, reference: summary.map(withoutLinks).join('\n'), tokenised: false };
    }),
]);

/** Of Markdown, as far as the words of a reference are concerned. */
function withoutLinks(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)|\]\[[^\]]*\]/g, ']').replaceAll('**', '');
}

/** The summaries that a document could have, each as numbers and with its worth. */
export interface Choices {
  readonly id: string;
  readonly genre: Genre;
  /** For each summary the sums of its sentences' features, then minus the likeness of its pairs. */
  readonly rows: readonly Float64Array[];
  /** The mean of the three ROUGE measures of each summary, in percent. */
  readonly rouges: readonly number[];
  /** That of the first three sentences of the cleaned text. */
  readonly lead: number;
}

/**
 * Every summary of three sentences from the most likely ones of each document, none without the
 * sentence that it leans on. Lower-case tokenised texts are left out.
 * @param path a file of documents and reference summaries, a JSON value a line
 */
export async function readChoices(path: string): Promise<Choices[]> {
  const parsers = await loadParsers(['text/plain', 'text/markdown', 'text/html']);
  const read = createReader({ maxBytes: 1 << 25 });
  const identify = createIdentifier({ genre: null });
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => jsonLine.parse(JSON.parse(line)))
    .filter(({ tokenised, reference }) => !tokenised && reference !== '')
    .map(({ id, text, reference }) => {
      const name = HAS_ENDING.test(id) ? id : `${id}.txt`;
      const decoded = read(name, Buffer.from(text), new VFile({ path: name }));
      const cleaned = findLanguage(clean(parse(decoded, parsers)));
      const document = findQuotations(segment(identify(cleaned)));
      const leading = lead(leadSentences(text), { sentences: SENTENCES });
      const choices = choicesOf(measure(document, BACKGROUND, english.score), reference);
      return { id, genre: document.genre, ...choices, lead: meanRouge(rouge(reference, leading)) };
    })
    .filter(({ rows }) => rows.length > 1);
}

function choicesOf(measured: Measurement, reference: string): Pick<Choices, 'rows' | 'rouges'> {
  const pool = poolOf(measured);
  const rows: Float64Array[] = [];
  const rouges: number[] = [];
  const likenesses = pool.map((a) => pool.map((b) => likeness(measured, a, b)));
  const near = (a: number, b: number): number => likenesses[a]?.[b] ?? 0;
  for (let a = 0; a < pool.length; a++) {
    for (let b = a + 1; b < pool.length; b++) {
      for (let c = b + 1; c < pool.length; c++) {
        const chosen = [pool[a] ?? 0, pool[b] ?? 0, pool[c] ?? 0];
        if (!chosen.every((sentence) => stands(measured, sentence, chosen))) continue;
        const row = new Float64Array(FEATURES.length + 1);
        for (const sentence of chosen) addFeatures(row, measured.features[sentence] ?? null);
        row[FEATURES.length] = -(near(a, b) + near(a, c) + near(b, c));
        rows.push(row);
        const texts = chosen.map((sentence) => measured.document.sentences[sentence]?.text ?? '');
        rouges.push(meanRouge(rouge(reference, texts)));
      }
    }
  }
  return { rows, rouges };
}

/** The first usable sentences and the likeliest of all, in document order. */
function poolOf({ features, standings }: Measurement): number[] {
  const usable = [...features.keys()].filter((sentence) => features[sentence] !== null);
  const value = (sentence: number): number => {
    const each = features[sentence];
    return FEATURES.reduce((sum, name) => sum + (LIKELY[name] ?? 0) * (each?.[name] ?? 0), 0);
  };
  const best = usable.toSorted((a, b) => value(b) - value(a) || a - b);
  const pool = new Set<number>();
  for (const sentence of [...usable.slice(0, OPENING), ...best]) {
    const support = standings[sentence]?.leansOn ?? null;
    if (support !== null && (features[support] ?? null) === null) continue;
    if (support !== null) pool.add(support);
    pool.add(sentence);
    if (pool.size >= POOL) break;
  }
  return [...pool].toSorted((a, b) => a - b);
}

function stands({ standings }: Measurement, sentence: number, chosen: readonly number[]): boolean {
  const support = standings[sentence]?.leansOn ?? null;
  return support === null || chosen.includes(support);
}

function addFeatures(row: Float64Array, features: Features | null): void {
  if (features === null) return;
  FEATURES.forEach((feature, column) => {
    row[column] = (row[column] ?? 0) + features[feature];
  });
}

/** The cosine of two sentences. */
function likeness({ vectors }: Measurement, a: number, b: number): number {
  const { starts, terms, weights } = vectors;
  const ofA = new Map<number, number>();
  for (let entry = starts[a] ?? 0; entry < (starts[a + 1] ?? 0); entry++) {
    ofA.set(terms[entry] ?? 0, weights[entry] ?? 0);
  }
  let sum = 0;
  for (let entry = starts[b] ?? 0; entry < (starts[b + 1] ?? 0); entry++) {
    sum += (ofA.get(terms[entry] ?? 0) ?? 0) * (weights[entry] ?? 0);
  }
  return sum;
}

function meanRouge({ r1, r2, rl }: RougeScore): number {
  return ((r1 + r2 + rl) / 3) * 100;
}
