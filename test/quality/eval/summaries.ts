import { intervalOfMean, mean } from './bootstrap.ts';
import { readDocuments, summaryDocument } from './gold.ts';
import { lead, leadSentences, untilWords, type Length } from './lead.ts';
import type { Report } from './report.ts';
import { rouge, type RougeScore } from './rouge.ts';
import { runPipeline } from './run-pipeline.ts';
import { percentWithInterval, table } from './table.ts';

interface System {
  readonly name: string;
  readonly scores: readonly RougeScore[];
}

const meanOfMeasures = ({ r1, r2, rl }: RougeScore): number => (r1 + r2 + rl) / 3;

/**
 * Scores the summaries of documents with references, against two leads: by the same rule, and
 * until the pipeline's mean number of words is reached.
 */
export function evaluateSummaries(path: string, limit: number, length: Length): Report {
  const documents = readDocuments(path, summaryDocument).slice(0, limit);
  const [[option, value] = ['sentences', 3]] = Object.entries(length);
  const outputs = runPipeline(
    documents.map(({ text }) => text),
    [`--${option}`, String(value)],
  );
  const score = (candidates: readonly (readonly string[])[]): RougeScore[] =>
    documents.map(({ reference }, i) => rouge(reference, candidates[i] ?? []));
  const pipeline = score(outputs.map((brief) => (brief?.summary ?? []).map(({ text }) => text)));
  const words = mean(pipeline.map((scored) => scored.words));
  const sentences = documents.map(({ text, tokenised }) => leadSentences(text, tokenised));
  const systems: System[] = [
    { name: 'pipeline', scores: pipeline },
    { name: `lead, ${option} ${value}`, scores: score(sentences.map((all) => lead(all, length))) },
    { name: 'lead, same length', scores: score(sentences.map((all) => untilWords(all, words))) },
  ];
  const figures = systems.map((system) => figuresOf(system, pipeline));
  return {
    documents: documents.length,
    missing: documents.filter((_, i) => !outputs[i]).map(({ id }) => id),
    figures: { systems: figures },
    table: table(
      ['', 'R1 F1', 'R2 F1', 'RLsum F1', 'words', "pipeline's gain, mean of the three"],
      figures.map(({ name, r1, r2, rl, words: count, gain }, i) => [
        name,
        ...[r1, r2, rl].map((figure) => percentWithInterval(figure.mean, figure.interval, 2)),
        count.toFixed(0),
        i === 0
          ? ''
          : `${gain.mean < 0 ? '' : '+'}${percentWithInterval(gain.mean, gain.interval, 2)}`,
      ]),
    ),
  };
}

function figuresOf({ name, scores }: System, pipeline: readonly RougeScore[]) {
  const figure = (values: readonly number[]) => ({
    mean: mean(values),
    interval: intervalOfMean(values),
  });
  const gains = pipeline.map((scored, i) => {
    const other = scores[i];
    return other ? meanOfMeasures(scored) - meanOfMeasures(other) : 0;
  });
  return {
    name,
    r1: figure(scores.map(({ r1 }) => r1)),
    r2: figure(scores.map(({ r2 }) => r2)),
    rl: figure(scores.map(({ rl }) => rl)),
    words: mean(scores.map(({ words }) => words)),
    gain: figure(gains),
  };
}
