import { plainWords } from '../to-text.ts';

/** A run of text as pdf.js gives it: lengths in points, the place in `transform`. */
export interface TextItem {
  readonly str: string;
  /** a, b, c, d, x, y: x to the right, y upwards from the foot of the page. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** A line of a page; lengths in points. */
export interface PageLine {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Of its foot, upwards. */
  readonly y: number;
  /** Of its type: that of most of its characters. */
  readonly size: number;
  readonly font: string;
  /** Whether all of it is of that font. */
  readonly isPure: boolean;
}

interface Piece extends TextItem {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

// All in heights of the type.
/** Pieces whose feet are no further apart stand on one line. */
const SAME_LINE = 0.5;
/** From this gap on there is a space between two pieces. */
const SPACE = 0.18;
/** With a wider gap they are cells of a table, or columns. */
const WIDEST_SPACE = 3;
/** How far back a piece may begin on the same line. */
const BACK = 0.5;
/** A figure this much smaller that stands so high is the mark of a note. */
const MARK_SIZE = 0.8;
const MARK_RISE = 0.2;
const NOTE_MARK = /^[\d*†‡,\s]+$/;

/**
 * The lines of a page in the order in which it is written. Words that stand askew, such as a stamp on
 * the margin, are left out, as are the marks of notes.
 * @param page from 1
 */
export function linesOf(items: readonly TextItem[], page: number): readonly PageLine[] {
  const lines: PageLine[] = [];
  let pieces: Piece[] = [];
  const close = (): void => {
    const line = lineOf(pieces, page);
    if (line !== null) lines.push(line);
    pieces = [];
  };
  for (const item of items) {
    const piece = pieceOf(item);
    if (piece === null) continue;
    const last = pieces.at(-1);
    if (last !== undefined && isNoteMark(piece, last)) continue;
    if (last !== undefined && !isSameLine(piece, last)) close();
    pieces.push(piece);
  }
  close();
  return lines;
}

/** Null for what has no words or stands askew. */
function pieceOf(item: TextItem): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const size = Math.hypot(c, d);
  if (item.str.trim() === '' || size === 0) return null;
  return Math.abs(b) > Math.abs(a) * 0.1 ? null : { ...item, x, y, size };
}

function isSameLine(piece: Piece, last: Piece): boolean {
  const size = Math.max(piece.size, last.size);
  const gap = piece.x - (last.x + last.width);
  return (
    Math.abs(piece.y - last.y) < size * SAME_LINE && gap < size * WIDEST_SPACE && gap > -size * BACK
  );
}

function isNoteMark(piece: Piece, last: Piece): boolean {
  const rise = piece.y - last.y;
  return (
    piece.size < last.size * MARK_SIZE &&
    rise > last.size * MARK_RISE &&
    rise < last.size &&
    piece.x > last.x &&
    NOTE_MARK.test(piece.str)
  );
}

function lineOf(pieces: readonly Piece[], page: number): PageLine | null {
  const [first] = pieces;
  if (first === undefined) return null;
  let text = '';
  let right = first.x;
  const lengths = new Map<string, { length: number; piece: Piece }>();
  for (const piece of pieces) {
    const isApart = piece.x - right > piece.size * SPACE;
    text += isApart && text !== '' && !/\s$/.test(text) ? ` ${piece.str}` : piece.str;
    right = Math.max(right, piece.x + piece.width);
    const before = lengths.get(piece.fontName)?.length ?? 0;
    lengths.set(piece.fontName, { length: before + piece.str.length, piece });
  }
  const words = plainWords(text).trim();
  if (words === '') return null;
  const [most] = [...lengths.values()].toSorted((one, next) => next.length - one.length);
  const { y, size, fontName: font } = most?.piece ?? first;
  return { text: words, page, left: first.x, right, y, size, font, isPure: lengths.size === 1 };
}
