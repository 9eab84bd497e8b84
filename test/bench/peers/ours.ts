import { VFile } from 'vfile';
import { clean } from '../../../stages/clean/index.ts';
import { createStages } from '../../../stages/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { createQuotationFinder } from '../../../stages/quotes/index.ts';
import { createReader } from '../../../stages/read/index.ts';
import { createScorer } from '../../../stages/score/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { createSelector } from '../../../stages/select/index.ts';
import { benchSettings } from '../stage-times.ts';
import type { BenchText, Contend } from './contenders.ts';

const segment = createSegmenter();

interface Brief {
  readonly summary: readonly { readonly text: string }[];
}

const read = createReader(benchSettings.read);

/** Bytes in, both files of the brief out, as a run does it. */
export function startAllStages(): Contend {
  const brief = createStages(benchSettings);
  return ({ path, bytes }) => {
    const files = brief({ path, href: path }, bytes, new VFile({ path }));
    return () => {
      const written: Brief = JSON.parse(files[0]?.content ?? '');
      return written.summary.map(({ text }) => text);
    };
  };
}

/**
 * From reading to selecting, without the stages `quotes` and `compose`. The scorer is told of no
 * quotations: the summary may be another than that of all stages.
 */
export function startSummary(): Contend {
  const score = createScorer(benchSettings.score);
  const select = createSelector(benchSettings.select);
  return (text) => {
    const { summary } = select(score({ ...toSentences(text), quotes: [], speakers: [] }));
    return () => summary.map((sentence) => sentence.text);
  };
}

/** From reading to the quotations with their speakers. */
export function startQuotations(): Contend {
  const findQuotations = createQuotationFinder(benchSettings.quotes);
  return (text) => {
    const { quotes } = findQuotations(toSentences(text));
    return () => quotes.map((quotation) => quotation.text);
  };
}

function toSentences({ path, bytes }: BenchText) {
  return segment(clean(parse(read(path, bytes, new VFile({ path })))));
}
