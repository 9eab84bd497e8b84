import { quotesCsv } from './quotes-csv.ts';
import { readme } from './readme.ts';
import type { OverviewTable } from './table.ts';

/** All that is made of all briefs together: one row each. */
export const tables: readonly OverviewTable[] = [readme, quotesCsv];

/** The table of an overview file. */
export function tableOf(path: string): OverviewTable | undefined {
  return tables.find(({ name, isPart }) => path === name || isPart?.(path));
}
