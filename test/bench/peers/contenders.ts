/** A text as every contender gets it. */
export interface BenchText {
  readonly path: string;
  readonly text: string;
  /** The same in UTF-8: our stages begin with bytes, as a run does. */
  readonly bytes: Uint8Array;
}

/**
 * Does the work that is timed, and returns how to get at the sentences or quotations that were
 * found, which is not.
 */
export type Contend = (text: BenchText) => () => readonly string[];

export type Task = 'summaries' | 'quotations';

export interface Contender {
  /** Of a package its name in the registry. */
  readonly name: string;
  readonly isOurs: boolean;
  readonly tasks: readonly Task[];
  /** Loads what it needs, in the process where it will work. */
  readonly start: () => Promise<Contend>;
}

/** The length of every summary, in sentences. */
export const SENTENCES = 3;

/** All that are measured, ours first. */
export const contenders: readonly Contender[] = [
  {
    name: 'Verbatim, all stages',
    isOurs: true,
    tasks: ['summaries', 'quotations'],
    start: async () => (await import('./ours.ts')).startAllStages(),
  },
  {
    name: 'Verbatim, summary only',
    isOurs: true,
    tasks: ['summaries'],
    start: async () => (await import('./ours.ts')).startSummary(),
  },
  {
    name: 'Verbatim, quotations only',
    isOurs: true,
    tasks: ['quotations'],
    start: async () => (await import('./ours.ts')).startQuotations(),
  },
  {
    name: 'ts-textrank',
    isOurs: false,
    tasks: ['summaries'],
    start: async () => (await import('./packages.ts')).startTsTextrank(),
  },
  {
    name: 'node-summarizer',
    isOurs: false,
    tasks: ['summaries'],
    start: async () => (await import('./packages.ts')).startNodeSummarizer(),
  },
  {
    name: 'lexrank',
    isOurs: false,
    tasks: ['summaries'],
    start: async () => (await import('./packages.ts')).startLexrank(),
  },
  {
    name: 'compromise',
    isOurs: false,
    tasks: ['quotations'],
    start: async () => (await import('./packages.ts')).startCompromise(),
  },
];
