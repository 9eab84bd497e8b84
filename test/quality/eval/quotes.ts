import { intervalsOfFigures } from './bootstrap.ts';
import { confidenceTable, countByConfidence } from './confidence.ts';
import { sumCounts } from './counts.ts';
import { quotationDocument, readDocuments } from './gold.ts';
import type { Report } from './report.ts';
import { runPipeline } from './run-pipeline.ts';
import { quotationFigures, scoreQuotations } from './score-quotations.ts';
import { speechView } from './speech-view.ts';
import { percentWithInterval, table } from './table.ts';

/**
 * Scores the quotations of annotated documents, in the full view and in the speech view; the table
 * by confidence is of the speech view.
 */
export function evaluateQuotations(path: string, limit: number): Report {
  const documents = readDocuments(path, quotationDocument).slice(0, limit);
  const outputs = runPipeline(
    documents.map(({ text }) => text),
    [],
  );
  const views = ([documents, documents.map(speechView)] as const).map((gold) => {
    const counts = gold.map((document, i) => scoreQuotations(document, outputs[i]?.quotes ?? []));
    const figures = quotationFigures(sumCounts(counts));
    return { figures, intervals: intervalsOfFigures(counts, quotationFigures) };
  });
  const [full, speech] = views;
  if (!full || !speech) throw new Error('two views are scored');
  const rows = Object.entries(full.figures).map(([name]) => [
    name,
    ...[full, speech].map(({ figures, intervals }) =>
      percentWithInterval(figures[name] ?? 0, intervals[name] ?? [0, 0]),
    ),
  ]);
  const byConfidence = sumCounts(
    documents.map((document, i) =>
      countByConfidence(speechView(document), outputs[i]?.quotes ?? []),
    ),
  );
  const headline = table(['', 'full view', 'speech view'], rows);
  return {
    documents: documents.length,
    missing: documents.filter((_, i) => !outputs[i]).map(({ id }) => id),
    figures: { full: full.figures, speech: speech.figures, byConfidence },
    table: `${headline}\n\n${confidenceTable(byConfidence)}`,
  };
}
