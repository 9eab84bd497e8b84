import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { absoluteSpan, createBriefer, type Brief } from '../../../stages/api.ts';
import { percent, table } from '../eval/table.ts';

/** Those that rules were made with, and those that were only measured. */
export const NOVEL_SETS = ['tune', 'held'] as const;
/** `said Ann`; `she said`; nobody is told, or the words beside the marks tell it: `Ann rose. “Yes.”`. */
export const MANNERS = ['explicit', 'anaphoric', 'implicit'] as const;

/** What stands between two marks of a page, and who says it. */
export interface SpokenLine {
  readonly words: string;
  /** Forms of the name, or what somebody without a name is called. */
  readonly speakers: readonly string[];
  readonly manner: (typeof MANNERS)[number];
}

interface Page {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly SpokenLine[];
}

interface Count {
  lines: number;
  found: number;
  right: number;
}

/** The pages that ship, each with who says what. */
export function novelPages(set: (typeof NOVEL_SETS)[number], root = '.'): Page[] {
  const folder = join(root, 'test/quality/novels/pages', set);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((file) => ({
      name: file.slice(0, -'.txt'.length),
      text: readFileSync(join(folder, file), 'utf8'),
      lines: JSON.parse(readFileSync(join(folder, file.replace('.txt', '.json')), 'utf8')),
    }));
}

/** Measures who is said to speak in dialogue, by how the page tells it. */
export async function evaluateNovels(): Promise<string> {
  const tables: string[] = [];
  for (const set of NOVEL_SETS) {
    const all = emptyCounts();
    const rows: (readonly string[])[] = [];
    for (const page of novelPages(set)) {
      const counts = await countsOf(page);
      rows.push(rowOf(page.name, counts));
      for (const manner of MANNERS) {
        all[manner].lines += counts[manner].lines;
        all[manner].found += counts[manner].found;
        all[manner].right += counts[manner].right;
      }
    }
    tables.push(`${set}\n\n${table(HEADER, [...rows, rowOf('all', all)])}`);
  }
  return tables.join('\n\n');
}

const HEADER = ['right speaker, percent', ...MANNERS, 'lines', 'found'];

async function countsOf({ name, text, lines }: Page): Promise<Counts> {
  const bytes = new TextEncoder().encode(text);
  const { brief } = await createBriefer().brief({ path: `${name}.txt`, bytes });
  const counts = emptyCounts();
  let from = 0;
  for (const line of lines) {
    const start = text.indexOf(line.words, from);
    if (start < 0) throw new Error(`${name} does not hold the words “${line.words}” in this order`);
    from = start + line.words.length;
    const said = brief === null ? undefined : quotationAt(brief, start, from);
    const count = counts[line.manner];
    count.lines += 1;
    if (said === undefined) continue;
    count.found += 1;
    if (isOneOf(said.speaker?.name ?? '', line.speakers)) count.right += 1;
  }
  return counts;
}

/** The quotation that holds half of a stretch of the text, in UTF-16 code units. */
function quotationAt(
  brief: Brief,
  start: number,
  end: number,
): Brief['quotes'][number] | undefined {
  return brief.quotes.find(({ type, spans }) => {
    if (type === 'indirect') return false;
    const shared = spans
      .map((span) => absoluteSpan(brief, span))
      .reduce((sum, at) => sum + Math.max(0, Math.min(end, at.end) - Math.max(start, at.start)), 0);
    return shared * 2 > end - start;
  });
}

const BEFORE_NAME = /^(?:the|an?|mr|mrs|miss|ms|dr|captain|inspector|sergeant|nurse|aunt)\.? /i;

/** Whether a name is one of the forms, titles and articles aside. */
function isOneOf(name: string, forms: readonly string[]): boolean {
  const plain = (words: string): string => words.replace(BEFORE_NAME, '').toLowerCase();
  return name !== '' && forms.some((form) => plain(form) === plain(name));
}

type Counts = Readonly<Record<SpokenLine['manner'], Count>>;

function emptyCounts(): Counts {
  const none = (): Count => ({ lines: 0, found: 0, right: 0 });
  return { explicit: none(), anaphoric: none(), implicit: none() };
}

function rowOf(name: string, counts: Counts): readonly string[] {
  const each = MANNERS.map((manner) => counts[manner]);
  const lines = each.reduce((sum, count) => sum + count.lines, 0);
  const found = each.reduce((sum, count) => sum + count.found, 0);
  return [
    name,
    ...each.map((count) => `${percent(count.right / count.lines, 0)} of ${count.lines}`),
    String(lines),
    percent(found / lines, 0),
  ];
}
