import { VFile } from 'vfile';
import { clean } from '../../stages/clean/index.ts';
import { createComposer, type OutputFile } from '../../stages/compose/index.ts';
import type { Content } from '../../stages/extract/content.ts';
import { parse } from '../../stages/parse/index.ts';
import { createIdentifier } from '../../stages/genre/index.ts';
import { loadParsers } from '../../stages/parse/load.ts';
import { createQuotationFinder } from '../../stages/quotes/index.ts';
import { DEFAULT_QUOTATION_SETTINGS } from '../../stages/quotes/settings.ts';
import { createReader } from '../../stages/read/index.ts';
import { BACKGROUND } from '../../stages/score/terms/background.ts';
import { createScorer } from '../../stages/score/index.ts';
import { createSegmenter } from '../../stages/segment/index.ts';
import { createSelector } from '../../stages/select/index.ts';
import type { StageSettings } from '../../stages/index.ts';
import { processorTime } from './processor-time.ts';

const segment = createSegmenter();

/** A document of the bench. */
export interface BenchDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const benchSettings: StageSettings = {
  read: { maxBytes: 2 ** 30 },
  parse: await loadParsers(['text/markdown', 'text/html']),
  genre: { genre: null },
  quotes: DEFAULT_QUOTATION_SETTINGS,
  score: { documentFrequencies: BACKGROUND },
  select: { length: { sentences: 3 } },
  compose: { annotations: false, sure: 0.5 },
};

/** The order of the stages, as in `createBriefer`; a test holds the two together. */
export const stageNames = [
  'read',
  'parse',
  'clean',
  'genre',
  'segment',
  'quotes',
  'score',
  'select',
  'compose',
] as const;

export type StageName = (typeof stageNames)[number];

/** Milliseconds of processor time by stage. */
export type StageTimes = Record<StageName, number>;

/** Makes the function that briefs a document and adds to `times` what each stage took. */
export function createTimedBriefer(settings: StageSettings) {
  const read = createReader(settings.read);
  const identify = createIdentifier(settings.genre);
  const findQuotations = createQuotationFinder(settings.quotes);
  const score = createScorer(settings.score);
  const select = createSelector(settings.select);
  const compose = createComposer(settings.compose);
  return function brief(
    { path, content }: { readonly path: string; readonly content: Content },
    times: StageTimes,
  ): readonly OutputFile[] {
    const timed = <Result>(stage: StageName, work: () => Result): Result => {
      const began = processorTime();
      const result = work();
      times[stage] += processorTime() - began;
      return result;
    };
    const file = new VFile({ path });
    const decoded = timed('read', () => read(path, content, file));
    const parsed = timed('parse', () => parse(decoded, settings.parse));
    const cleaned = timed('clean', () => clean(parsed));
    const identified = timed('genre', () => identify(cleaned));
    const segmented = timed('segment', () => segment(identified));
    const quoted = timed('quotes', () => findQuotations(segmented));
    const scored = timed('score', () => score(quoted));
    const selected = timed('select', () => select(scored));
    return timed('compose', () => compose(selected, path));
  };
}

export function noTimes(): StageTimes {
  return {
    read: 0,
    parse: 0,
    clean: 0,
    genre: 0,
    segment: 0,
    quotes: 0,
    score: 0,
    select: 0,
    compose: 0,
  };
}

/** One pass over the documents; those that fail are left out of no time. */
export function timeStages(documents: readonly BenchDocument[]): StageTimes {
  const brief = createTimedBriefer(benchSettings);
  const times = noTimes();
  for (const { path, bytes } of documents) {
    try {
      brief({ path, content: bytes }, times);
    } catch (error) {
      // A binary file in the folder that was given: the run would name it and go on.
      if (!(error instanceof Error) || !('ruleId' in error)) throw error;
    }
  }
  return times;
}
