import { plainWords } from '../to-text.ts';
import type { Piece } from './pieces.ts';

/** Words that stand side by side; lengths in points. */
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
  /** Of a line that begins with the raised mark of a note. */
  readonly noteMark?: string;
  /** Where the words begin behind a number, bullet or label that stands apart. */
  readonly hangsFrom?: number;
}

// All in heights of the type.
/** Runs whose feet are no further apart stand on one line. */
const SAME_LINE = 0.55;
/** From this gap on there is a space between two runs. */
const SPACE = 0.18;
/** With a wider gap they may be columns, or cells of a table. */
const WIDEST_SPACE = 0.9;
/** How far a run may reach over the one before it. */
const BACK = 0.5;
/** Signs this much smaller that stand so high are the mark of a note. */
const MARK_SIZE = 0.85;
const MARK_RISE = 0.15;
/** Words of which so many runs are one letter have their letters set apart. */
const FEWEST_LETTERS = 3;
const LETTER_SHARE = 0.8;
/** Between their words is so much more room than between their letters. */
const WIDER_SPACE = 1.6;
const SOFT_HYPHEN_AT_END = /(?<=\p{L})\u00AD\s*$/u;
const NOTE_MARK = /^[\s([]*(?:[\d*†‡§¶#]+|[a-z])(?:[\s,–-]+(?:[\d*†‡§¶#]+|[a-z]))*[\s)\]]*$/;

/** The runs of a page as words side by side: from the top down, from left to right. */
export function segmentsOf(pieces: readonly Piece[], page: number): readonly PageLine[] {
  return rowsOf(pieces).flatMap((row) => {
    return groupsOf(row).flatMap((group) => segmentOf(group, page) ?? []);
  });
}

/** The runs of each height, from left to right. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = pieces.toSorted((one, next) => next.y - one.y || one.x - next.x);
  const rows: Piece[][] = [];
  let widest: Piece | undefined;
  for (const piece of sorted) {
    const row = rows.at(-1);
    const size = Math.max(piece.size, widest?.size ?? 0);
    if (row === undefined || widest === undefined || widest.y - piece.y > size * SAME_LINE) {
      rows.push([piece]);
      widest = piece;
    } else {
      row.push(piece);
      // The mark of a note stands above the line that it belongs to.
      if (piece.size > widest.size) widest = piece;
    }
  }
  return rows.map((row) => row.toSorted((one, next) => one.x - next.x));
}

function groupsOf(row: readonly Piece[]): readonly (readonly [Piece, ...Piece[]])[] {
  const groups: [Piece, ...Piece[]][] = [];
  let right = -Infinity;
  for (const piece of row) {
    const group = groups.at(-1);
    const size = Math.max(piece.size, group?.at(-1)?.size ?? 0);
    const gap = piece.x - right;
    if (group === undefined || gap > size * WIDEST_SPACE || gap < -size * BACK) {
      groups.push([piece]);
      right = piece.x + piece.width;
    } else {
      group.push(piece);
      right = Math.max(right, piece.x + piece.width);
    }
  }
  return groups;
}

function segmentOf(group: readonly [Piece, ...Piece[]], page: number): PageLine | null {
  const most = mostOf(group);
  const { y, size, font } = most;
  const widest = spaceIn(group);
  let text = '';
  let right = group[0].x;
  let noteMark: string | undefined;
  for (const piece of group) {
    const isMark = piece !== most && isNoteMark(piece, most);
    if (isMark && text !== '') continue;
    if (isMark) {
      noteMark = piece.text.trim();
      right = piece.x + piece.width;
      continue;
    }
    const isApart = piece.x - right > (widest ?? piece.size * SPACE);
    text += isApart && text !== '' && !/\s$/.test(text) ? ` ${piece.text}` : piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  // A word is parted here, whatever sign says so.
  const words = plainWords(text.replace(SOFT_HYPHEN_AT_END, '\u2010')).trim();
  if (words === '') return null;
  const isPure = group.every((piece) => piece.font === font || isNoteMark(piece, most));
  const line = { text: words, page, left: group[0].x, right, y, size, font, isPure };
  return noteMark === undefined ? line : { ...line, noteMark };
}

/** In points, the room between words whose letters are set apart, each a run; null for others. */
function spaceIn(group: readonly Piece[]): number | null {
  const letters = group.filter(({ text }) => text.trim().length === 1).length;
  if (letters < FEWEST_LETTERS || letters < group.length * LETTER_SHARE) return null;
  const gaps = group.slice(1).map(({ x }, index) => {
    const before = group[index];
    return before === undefined ? 0 : x - before.x - before.width;
  });
  const usual = gaps.toSorted((one, next) => one - next)[Math.floor(gaps.length / 2)] ?? 0;
  return usual * WIDER_SPACE;
}

/** A run in the type that most of the words are set in. */
function mostOf(group: readonly [Piece, ...Piece[]]): Piece {
  const lengths = new Map<string, { readonly piece: Piece; length: number }>();
  for (const piece of group) {
    const key = `${piece.font} ${piece.size}`;
    const entry = lengths.get(key) ?? { piece, length: 0 };
    entry.length += piece.text.length;
    lengths.set(key, entry);
  }
  const [most] = [...lengths.values()].toSorted((one, next) => next.length - one.length);
  return most?.piece ?? group[0];
}

function isNoteMark(piece: Piece, line: Piece): boolean {
  const rise = piece.y - line.y;
  return (
    piece.size < line.size * MARK_SIZE &&
    rise > line.size * MARK_RISE &&
    rise < line.size &&
    NOTE_MARK.test(piece.text)
  );
}
