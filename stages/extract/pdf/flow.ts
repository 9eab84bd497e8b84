import type { PageLine } from './segments.ts';

/** What is read in one go: the lines of a column, or the rows of a table. */
export type Flow =
  | { readonly kind: 'words'; readonly lines: readonly PageLine[] }
  | {
      readonly kind: 'table';
      readonly page: number;
      readonly rows: readonly (readonly string[])[];
    };
