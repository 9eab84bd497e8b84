import { intervalsOfFigures } from './bootstrap.ts';
import { f1, share, sumCounts, type Counts } from './counts.ts';
import { readDocuments, sentenceDocument, type SentenceDocument } from './gold.ts';
import type { Report } from './report.ts';
import { runPipeline, type Outputs } from './run-pipeline.ts';
import { percentWithInterval, table } from './table.ts';
import type { Range } from './words.ts';

/** Scores where sentences end: each end but the last of a document is a boundary. */
export function evaluateSentences(path: string, limit: number): Report {
  const documents = readDocuments(path, sentenceDocument).slice(0, limit);
  const outputs = runPipeline(
    documents.map(({ text }) => text),
    ['--annotations'],
  );
  const counts = documents.map((document, i) => scoreBoundaries(document, outputs[i] ?? null));
  const figures = boundaryFigures(sumCounts(counts));
  const intervals = intervalsOfFigures(counts, boundaryFigures);
  const row = Object.entries(figures).map(([name, value]) =>
    percentWithInterval(value, intervals[name] ?? [0, 0]),
  );
  return {
    documents: documents.length,
    missing: documents.filter((_, i) => !outputs[i]).map(({ id }) => id),
    figures,
    table: table(['', ...Object.keys(figures)], [['sentence boundaries', ...row]]),
  };
}

function boundaryFigures(counts: Counts): Counts {
  const { right = 0, predicted = 0, gold = 0 } = counts;
  return {
    precision: share(right, predicted),
    recall: share(right, gold),
    F1: f1(right, predicted, gold),
  };
}

function scoreBoundaries({ text, spans }: SentenceDocument, outputs: Outputs | null): Counts {
  const toUtf16 = utf16Offsets(text);
  const found = (outputs?.sentences ?? []).map(({ start, end }): Range => [
    toUtf16(start),
    toUtf16(end),
  ]);
  const gold = boundariesOf(text, spans);
  const predicted = boundariesOf(text, found);
  const right = [...predicted].filter((end) => gold.has(end)).length;
  return { gold: gold.size, predicted: predicted.size, right };
}

/** Where each sentence but the last ends, white space trimmed. */
function boundariesOf(text: string, spans: readonly Range[]): Set<number> {
  const ends = spans
    .map(([start, end]) => start + text.slice(start, end).trimEnd().length)
    .filter((end, i) => end > (spans[i]?.[0] ?? 0))
    .toSorted((a, b) => a - b);
  return new Set(ends.slice(0, -1));
}

/** Makes a translator from offsets in code points to offsets in UTF-16 code units. */
function utf16Offsets(text: string): (codePoints: number) => number {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (codePoints) => offsets[Math.min(codePoints, offsets.length - 1)] ?? 0;
}
