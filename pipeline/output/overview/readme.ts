import { hash } from 'node:crypto';
import { encodedPath } from '../../../stages/markdown/links.ts';
import { visible } from '../../../stages/markdown/visible.ts';
import type { ManifestSource } from '../../document.ts';
import { partsOf } from './parts.ts';
import { quotesCsv } from './quotes-csv.ts';
import type { OverviewFile, OverviewTable, Piece, TableName } from './table.ts';

// What stands around the rows is written here as text: a run that changes nothing need not load what
// writes Markdown.

const name: TableName = 'README.md';
/** By this the program knows a README that it made. */
const MARK = '<!-- verbatim: overview -->';
const TOP = `${MARK}\n\n# Briefs\n`;
const ALL_QUOTATIONS = `\n[All quotations as a table](${quotesCsv.name})\n`;
const ALL_PARTS = `\n[All parts](${name})\n`;
const TABLE = `
| Document | Date | Kind | Summary begins | Speakers | To check |
| - | - | - | - | - | -: |
`;
const RECORDS = `
## Files of many documents

Their quotations are in their briefs only, a line of JSON each.

`;
const FAILURES = '\n## Without a brief\n\n';
const PART = /^README-(?:first|[0-9a-f]{8})\.md$/;
/** The address of the first link in a row of the table or in an item of a list. */
const ROW = /^(?:\| |- )\[(?:\\.|[^\\\]])*\]\(([^()\s]+)\)/;

/** The table of all briefs for people; of many, a list of its parts. */
export const readme: OverviewTable = {
  name,
  begins: MARK,
  isPart: (path) => PART.test(path),
  filesOf: (sources, { names }) => {
    const top = names.has(quotesCsv.name) ? TOP + ALL_QUOTATIONS : TOP;
    const parts = partsOf(sources);
    if (parts.length <= 1) return [fileOf(name, top, sources)];
    const own = parts.map((part, index) => ({ part, path: partName(part, index) }));
    const list = own.map(({ part, path }) => `- from [${codeOf(part[0]?.path ?? '')}](${path})\n`);
    return [
      { path: name, pieces: [{ text: `${top}\n${list.join('')}` }] },
      ...own.map(({ part, path }) => fileOf(path, TOP + ALL_PARTS, part)),
    ];
  },
  keyOfLine: (line) => ROW.exec(line)?.[1],
  keyOf: (source) => encodedPath(targetOf(source)),
};

/** A part keeps its name while its first source stays the first; the first part keeps it always. */
function partName(part: readonly ManifestSource[], index: number): string {
  const first = index === 0 ? 'first' : hash('sha256', part[0]?.path ?? '').slice(0, 8);
  return `README-${first}.md`;
}

/** Words that Markdown takes as they are. */
function codeOf(words: string): string {
  const text = visible(words).replaceAll(/\s/g, ' ');
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

type Section = 'briefs' | 'records' | 'failures';

/** Where a source stands in its file. */
export function sectionOf({ failure, outputs }: ManifestSource): Section {
  if (failure !== undefined) return 'failures';
  return outputs.some(({ path }) => path.endsWith('.jsonl')) ? 'records' : 'briefs';
}

/** A table of sources, and lists of those that have no brief or hold many documents. */
function fileOf(path: string, top: string, sources: readonly ManifestSource[]): OverviewFile {
  const pieces: Piece[] = [{ text: top }];
  const add = (head: string, section: Section): void => {
    const own = sources.filter((each) => sectionOf(each) === section);
    if (own.length === 0) return;
    pieces.push({ text: head }, ...own.map((each) => ({ rowsOf: each.path })));
  };
  add(TABLE, 'briefs');
  add(RECORDS, 'records');
  add(FAILURES, 'failures');
  return { path, pieces };
}

/** Where the row of a source leads: to its brief, or where it has none to the source. */
export function targetOf(source: ManifestSource): string {
  const { outputs, location } = source;
  switch (sectionOf(source)) {
    case 'failures':
      return location;
    case 'records':
      return outputs.find(({ path }) => path.endsWith('.jsonl'))?.path ?? location;
    case 'briefs': {
      const json = outputs.find(({ path }) => path.endsWith('.json'))?.path;
      return json === undefined ? location : `${json.slice(0, -'.json'.length)}.md`;
    }
  }
}
