import { quotesCsv } from './quotes-csv.ts';
import { quotesJsonl } from './quotes-jsonl.ts';
import { readme } from './readme.ts';
import type { Settings } from '../../settings/schema.ts';
import type { OverviewTable } from './table.ts';

/** All that is made of all briefs together: one row each. */
const tables: readonly OverviewTable[] = [readme, quotesCsv, quotesJsonl];

/** The table of an overview file. */
export function tableOf(path: string): OverviewTable | undefined {
  return tables.find(({ name, isPart }) => path === name || isPart?.(path));
}

/** The tables that the settings ask for. */
export function wantedTables({ overview, tables: { jsonl } }: WantedTables): readonly OverviewTable[] {
  if (!overview) return [];
  return tables.filter((table) => table !== quotesJsonl || jsonl);
}

type WantedTables = Pick<Settings, 'overview' | 'tables'>;
