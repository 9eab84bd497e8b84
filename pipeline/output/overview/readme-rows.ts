import type { PhrasingContent, TableRow } from 'mdast';
import { inertText } from '../../../stages/markdown/inert-text.ts';
import { encodedPath } from '../../../stages/markdown/links.ts';
import { listOf, text, writeMarkdown } from '../../../stages/markdown/nodes.ts';
import type { ManifestSource } from '../../document.ts';
import type { OverviewBrief } from './overview-brief.ts';
import { sectionOf, targetOf } from './readme.ts';

const MOST_SPEAKERS = 3;

/** The row of a source in the table of its README, or its item in a list there. */
export function readmeRows(
  source: ManifestSource,
  brief: OverviewBrief | undefined,
  sure: number,
): string {
  const { path, failure } = source;
  const url = encodedPath(targetOf(source));
  switch (sectionOf(source)) {
    case 'failures': {
      const reason = inertText((failure?.reason ?? '').replaceAll('`', ''));
      return writeMarkdown(listOf([[link(url, inertText(path)), text(': '), ...reason]]));
    }
    case 'records':
      return writeMarkdown(listOf([[link(url, inertText(path))]]));
    case 'briefs':
      return brief === undefined ? '' : tableRow(rowOf(path, url, brief, sure));
  }
}

function rowOf(path: string, url: string, brief: OverviewBrief, sure: number): TableRow {
  const { metadata, genre, summary } = brief;
  const doubts = toCheck(brief, sure);
  const cells = [
    [link(url, inertText(metadata.title ?? path))],
    inertText(metadata.publishedISO ?? metadata.published ?? ''),
    [text(genre.name)],
    inertText(summary[0]?.text ?? ''),
    inertText(topSpeakers(brief)),
    [text(doubts > 0 ? String(doubts) : '')],
  ];
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

/** How many quotations are not sure, and what else was noticed. */
function toCheck({ quotes, notices }: OverviewBrief, sure: number): number {
  return quotes.filter(({ confidence }) => confidence < sure).length + notices.length;
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

/** A row as it stands in a table. Written alone it is the head, and a line of marks follows it. */
function tableRow(row: TableRow): string {
  const table = writeMarkdown([{ type: 'table', children: [row] }]);
  return table.slice(0, table.indexOf('\n') + 1);
}

function link(url: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'link', url, children };
}
