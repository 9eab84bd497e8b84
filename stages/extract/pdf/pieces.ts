/** A run of text as pdf.js gives it: lengths in points, the place in `transform`. */
export interface TextItem {
  readonly str: string;
  /** a, b, c, d, x, y: x to the right, y upwards from the foot of the page. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** A run of text that stands upright on its page; lengths in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of its foot, upwards. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** So much of its length may a line of text rise and still stand upright. */
const UPRIGHT = 0.1;
/** Cells of a row that were written as one run. */
const CELLS = /\S+(?:\s{1,2}\S+)*/g;
const HAS_CELLS = /\S\s{3,}\S/;
/** Letters set apart: pdf.js takes the room between them for spaces. */
const LETTER_SPACED = /^(?:[\p{L}\p{N}&.,:’'–-] ){2,}[\p{L}\p{N}.,:!?]$/u;

/**
 * The runs of a page that stand upright, in the order of the file. What most of a page stands along is
 * upright, so that a page that lies on its side is read; a stamp across it or a note up its margin is
 * left out.
 */
export function piecesOf(items: readonly TextItem[]): readonly Piece[] {
  const lengths = [0, 0, 0, 0];
  for (const item of items) {
    const turn = turnOf(item);
    if (turn !== null) lengths[turn] = (lengths[turn] ?? 0) + item.str.length;
  }
  const upright = lengths.indexOf(Math.max(...lengths));
  return items.flatMap((item) => (turnOf(item) === upright ? pieceOf(item, upright) : []));
}

/** How often a run is turned by 90 degrees to the left; null where it stands askew. */
function turnOf({ str, transform }: TextItem): number | null {
  const [a = 0, b = 0, c = 0, d = 0] = transform;
  if (str.trim() === '' || Math.hypot(c, d) === 0) return null;
  if (Math.abs(b) <= Math.abs(a) * UPRIGHT) return a >= 0 ? 0 : 2;
  if (Math.abs(a) <= Math.abs(b) * UPRIGHT) return b > 0 ? 1 : 3;
  return null;
}

function pieceOf({ str, transform, width, fontName: font }: TextItem, turn: number): Piece[] {
  const [, , c = 0, d = 0, left = 0, foot = 0] = transform;
  const size = Math.hypot(c, d);
  const [x = 0, y = 0] = [
    [left, foot],
    [foot, -left],
    [-left, -foot],
    [-foot, left],
  ][turn] ?? [left, foot];
  const share = width / Math.max(1, str.length);
  const runs = HAS_CELLS.test(str) ? [...str.matchAll(CELLS)] : [{ 0: str, index: 0 }];
  return runs.map(({ 0: run, index }) => ({
    text: LETTER_SPACED.test(run.trim()) ? run.replaceAll(' ', '') : run,
    x: x + index * share,
    y,
    width: run.length * share,
    size,
    font,
  }));
}
