/** Each package called as its own README shows for so many sentences of a text, or quotations. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { SENTENCES, type Contend } from './contenders.ts';
import { sentencesOfSummary } from './node-summarizer.ts';

/** Has a package.json of its own: none of the packages is among our dependencies. */
export const PEERS_FOLDER = resolve('test/bench/peers');

const load = createRequire(join(PEERS_FOLDER, 'package.json'));

interface TsTextrank {
  readonly AbsoluteSummarizerConfig: new (
    sentences: number,
    similarity: object,
    parser: object,
    damping: number,
    sorting: number,
  ) => object;
  readonly SorensenDiceSimilarity: new () => object;
  readonly DefaultTextParser: new () => object;
  readonly NullLogger: new () => object;
  readonly Summarizer: {
    readonly SORT_OCCURENCE: number;
    new (
      config: object,
      logger: object,
    ): { summarize(text: string, language: string): readonly string[] };
  };
}

interface NodeSummarizer {
  readonly SummarizerManager: new (
    text: string,
    sentences: number,
  ) => {
    getSummaryByFrequency(): {
      readonly summary?: unknown;
      readonly sorted_sentences?: readonly (readonly [number, string])[];
    };
  };
}

interface Lexrank {
  summarize(
    text: string,
    sentences: number,
    callback: (error: unknown, top: readonly { readonly text: string }[]) => void,
  ): void;
}

type Compromise = (text: string) => { quotations(): { out(form: 'array'): readonly string[] } };

export function startTsTextrank(): Contend {
  const textrank: TsTextrank = load('ts-textrank');
  const config = new textrank.AbsoluteSummarizerConfig(
    SENTENCES,
    new textrank.SorensenDiceSimilarity(),
    new textrank.DefaultTextParser(),
    0.85,
    textrank.Summarizer.SORT_OCCURENCE,
  );
  const summarizer = new textrank.Summarizer(config, new textrank.NullLogger());
  return ({ text }) => {
    const summary = summarizer.summarize(text, 'en');
    return () => summary;
  };
}

/**
 * By frequency. Its other way, by rank, needs an index that an install script of `wordpos` makes,
 * and draws its walk at random.
 */
export function startNodeSummarizer(): Contend {
  const { SummarizerManager }: NodeSummarizer = load('node-summarizer');
  return ({ text }) => {
    const { summary, sorted_sentences: sorted } = new SummarizerManager(
      text,
      SENTENCES,
    ).getSummaryByFrequency();
    return () => {
      // An `Error` stands where the summary would where there is none.
      if (typeof summary !== 'string') return [];
      const cleaned = (sorted ?? []).slice(0, SENTENCES).map(([, sentence]) => sentence);
      return sentencesOfSummary(summary, cleaned);
    };
  };
}

export function startLexrank(): Contend {
  const lexrank: Lexrank = load('lexrank');
  return ({ text }) => {
    let summary: readonly string[] = [];
    lexrank.summarize(text, SENTENCES, (_, top) => {
      summary = top.map((sentence) => sentence.text);
    });
    return () => summary;
  };
}

export function startCompromise(): Contend {
  const nlp: Compromise = load('compromise');
  return ({ text }) => {
    const quotations = nlp(text).quotations().out('array');
    return () => quotations;
  };
}
