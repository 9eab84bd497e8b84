import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { inertText } from '../../../stages/markdown/inert-text.ts';
import { encodedPath } from '../../../stages/markdown/links.ts';
import { heading, listOf, paragraph, text, writeMarkdown } from '../../../stages/markdown/nodes.ts';
import { quantity } from '../../../stages/text/quantity.ts';
import type { OverviewBrief } from './overview-brief.ts';

/** By this the program knows a README that it made. */
export const overviewMark = '<!-- verbatim: overview -->';

/** Code hosts cut long files; of more documents people search the table of quotations. */
const MOST_ROWS = 1000;
const MOST_SPEAKERS = 3;

/** A document that has no brief, and why. */
export interface Unbriefed {
  readonly path: string;
  readonly reason: string;
}

/** Collects the rows of the overview, a document at a time. */
export function createReadme(hasCsv: boolean) {
  const rows: TableRow[] = [];
  const records: PhrasingContent[][] = [];
  const unbriefed: Unbriefed[] = [];
  let documents = 0;
  let quotations = 0;
  return {
    /**
     * @param path of the source, from its input folder
     * @param markdown the path of its brief for people, from the output folder
     */
    add(path: string, markdown: string, brief: OverviewBrief): void {
      documents += 1;
      quotations += brief.quotes.length;
      if (rows.length < MOST_ROWS) rows.push(rowOf(path, markdown, brief));
    },
    /** @param briefs the path of the briefs of a file of records, from the output folder */
    addRecords(path: string, briefs: string): void {
      records.push([link(encodedPath(briefs), inertText(path))]);
    },
    addUnbriefed(failed: Unbriefed): void {
      unbriefed.push(failed);
    },
    toString: (): string => {
      const counts = [quantity(documents, 'document'), quantity(quotations, 'quotation')].join(', ');
      const all: PhrasingContent[] = [
        text(hasCsv ? `${counts}: ` : `${counts}.`),
        ...(hasCsv ? [link('quotes.csv', [text('all quotations as a table')]), text('.')] : []),
      ];
      const children: RootContent[] = [
        { type: 'html', value: overviewMark },
        heading(1, [text('Briefs')]),
        paragraph(all),
        ...(rows.length > 0 ? [tableOf(rows)] : []),
        ...notShown(documents - rows.length),
        ...recordFiles(records),
        ...failures(unbriefed),
      ];
      return writeMarkdown(children);
    },
  };
}

function rowOf(path: string, markdown: string, brief: OverviewBrief): TableRow {
  const { metadata, genre, summary, notices } = brief;
  return row([
    [link(encodedPath(markdown), inertText(metadata.title ?? path))],
    inertText(metadata.published ?? ''),
    [text(genre.name)],
    inertText(summary[0]?.text ?? ''),
    inertText(topSpeakers(brief)),
    [text(notices.length > 0 ? String(notices.length) : '')],
  ]);
}

/** The speaker with most quotations; of equals the one who appears first. */
function topSpeakers({ speakers }: OverviewBrief): string {
  const sorted = speakers.toSorted((one, other) => other.quotes.length - one.quotes.length);
  const names = sorted.slice(0, MOST_SPEAKERS).map(({ name, quotes }) => {
    return quotes.length > 1 ? `${name} (${quotes.length})` : name;
  });
  const left = sorted.length - names.length;
  return [...names, ...(left > 0 ? [`${left} more`] : [])].join('; ');
}

function tableOf(rows: readonly TableRow[]): RootContent {
  const head = ['Document', 'Date', 'Kind', 'Summary begins', 'Speakers', 'Warnings'];
  return {
    type: 'table',
    align: [null, null, null, null, null, 'right'],
    children: [row(head.map((title) => [text(title)])), ...rows],
  };
}

function recordFiles(files: readonly PhrasingContent[][]): RootContent[] {
  if (files.length === 0) return [];
  const shown = files.slice(0, MOST_ROWS);
  return [
    heading(2, [text('Files of many documents')]),
    paragraph([text('Their quotations are in their briefs only, a line of JSON each.')]),
    ...listOf(shown),
    ...notShown(files.length - shown.length),
  ];
}

function failures(unbriefed: readonly Unbriefed[]): RootContent[] {
  if (unbriefed.length === 0) return [];
  const shown = unbriefed
    .slice(0, MOST_ROWS)
    .map(({ path, reason }) => [
      ...inertText(path),
      text(': '),
      ...inertText(reason.replaceAll('`', '')),
    ]);
  return [
    heading(2, [text('Without a brief')]),
    ...listOf(shown),
    ...notShown(unbriefed.length - shown.length),
  ];
}

function notShown(count: number): RootContent[] {
  return count <= 0 ? [] : [paragraph([text(`And ${quantity(count, 'more document')}.`)])];
}

function row(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function link(url: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'link', url, children };
}
