import { charsetOfFont } from './charsets.ts';

/** What the tables at the head of a document say of its fonts and styles, by their numbers. */
export interface RtfTables {
  readonly charsets: Map<number, string>;
  /** Depth of heading of a style; 0 for one that is no heading. */
  readonly levels: Map<number, number>;
}

/** A row of such a table while it is read. */
export interface TableRow {
  number: number;
  charset: number | null;
  outline: number | null;
  name: string;
}

export function emptyRow(): TableRow {
  return { number: 0, charset: null, outline: null, name: '' };
}

const HEADING_NAME = /^(?:heading|überschrift|titre|título|rubrik|kop) (?<level>[1-9])$/i;
const TITLE_NAME = /^(?:title|titel)$/i;
const DEEPEST = 6;

export function addFont({ charsets }: RtfTables, { number, charset }: TableRow): void {
  const name = charsetOfFont(charset);
  if (name !== null) charsets.set(number, name);
}

export function addStyle({ levels }: RtfTables, { number, outline, name }: TableRow): void {
  const named = HEADING_NAME.exec(name.replace(/;$/, '').trim())?.groups?.['level'];
  const isTitle = TITLE_NAME.test(name.replace(/;$/, '').trim());
  const level = isTitle ? 1 : named === undefined ? levelOf(outline) : Number(named);
  levels.set(number, Math.min(DEEPEST, level));
}

/** The depth of heading of an outline level, which counts from 0; 0 for body text. */
export function levelOf(outline: number | null): number {
  return outline === null || outline < 0 || outline >= DEEPEST ? 0 : outline + 1;
}
