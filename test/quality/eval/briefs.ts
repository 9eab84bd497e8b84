import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { briefWords, type BriefWords } from './brief-words.ts';
import { share } from './counts.ts';
import { readDocuments } from './gold.ts';
import type { Report } from './report.ts';
import { withBriefs, withBriefsOf } from './run-pipeline.ts';
import { percent, table } from './table.ts';

const textDocument = z.object({ id: z.string(), text: z.string() });

/** Articles of about 600 words, of which a brief should be half as long. */
const MIDDLE = { from: 500, to: 700 } as const;

/**
 * Measures how long the briefs for people are, and how much of them is furniture: words that are
 * neither quoted nor summarised, such as names, headings, reasons and doubts.
 * @param path a JSON Lines file of documents, or a folder or file that the program reads
 */
export function evaluateBriefs(path: string, limit: number): Report {
  if (!path.endsWith('.jsonl')) return withBriefs(path, (folder) => reportOf(measured(folder), []));
  const documents = readDocuments(path, textDocument).slice(0, limit);
  return withBriefsOf(
    documents.map(({ text }) => text),
    [],
    (folder) => {
      const missing = documents.filter((_, i) => !existsSync(join(folder, `${i}.md`)));
      return reportOf(
        measured(folder),
        missing.map(({ id }) => id),
      );
    },
  );
}

function measured(folder: string): BriefWords[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && existsSync(jsonOf(join(folder, name))))
    .toSorted()
    .map((name) => {
      const markdown = readFileSync(join(folder, name), 'utf8');
      return briefWords(markdown, JSON.parse(readFileSync(jsonOf(join(folder, name)), 'utf8')));
    });
}

function jsonOf(markdownPath: string): string {
  return markdownPath.replace(/\.md$/, '.json');
}

function reportOf(briefs: readonly BriefWords[], missing: readonly string[]): Report {
  const middle = briefs.filter(({ document }) => document >= MIDDLE.from && document <= MIDDLE.to);
  const groups = { all: briefs, middle };
  const figures = Object.fromEntries(
    Object.entries(groups).map(([name, group]) => [name, figuresOf(group)]),
  );
  const rows = Object.values(groups).map((group, i) => {
    const { whole, visible, longest } = figuresOf(group);
    return [
      i === 0 ? 'all' : `of ${MIDDLE.from} to ${MIDDLE.to} words`,
      String(group.length),
      ...[visible, whole].flatMap(({ furniture, length }) => [percent(furniture), percent(length)]),
      percent(longest),
    ];
  });
  return {
    documents: briefs.length + missing.length,
    missing,
    figures,
    table: table(
      [
        'words of furniture for 100 of content; of the brief for 100 of the document',
        'briefs',
        'visible: furniture',
        'length',
        'whole: furniture',
        'length',
        'longest visible',
      ],
      rows,
    ),
  };
}

function figuresOf(briefs: readonly BriefWords[]) {
  const sum = (key: keyof BriefWords): number => briefs.reduce((all, each) => all + each[key], 0);
  const figure = (words: number, content: number) => ({
    furniture: share(words - content, content),
    length: share(words, sum('document')),
  });
  return {
    visible: figure(sum('visible'), sum('visibleContent')),
    whole: figure(sum('whole'), sum('content')),
    longest: Math.max(0, ...briefs.map(({ visible, document }) => share(visible, document))),
  };
}
