import type { Piece } from './pieces.ts';

/** A letter that is so much higher than the type of most of its page may be a drop cap. */
const DROP_CAP = 1.6;
/** A page with more of them has letters set large for another reason. */
const MOST_CAPS = 12;
const ONE_LETTER = /^["'“‘]?\p{Lu}$/u;
/** In heights of the small type: how far behind the letter the words beside it begin. */
const REACH = 1.2;

/**
 * Puts each large first letter before the first line that stands beside it, in the type of that line,
 * and lets the lines beside it begin where it does.
 * @param isListed whether letters in lower case are a known word; those of the page are words, too.
 *   `A` and `I` may be words before others.
 */
export function withoutDropCaps(
  pieces: readonly Piece[],
  isListed: (word: string) => boolean,
): readonly Piece[] {
  const usual = usualSize(pieces);
  const isLarge = (piece: Piece): boolean => {
    return piece.size > usual * DROP_CAP && ONE_LETTER.test(piece.text.trim());
  };
  const caps = pieces.filter(isLarge);
  if (caps.length === 0 || caps.length > MOST_CAPS) return pieces;
  const rest = pieces.filter((piece) => !isLarge(piece));
  const own = new Set(rest.flatMap(({ text }) => text.split(/[^\p{L}]+/u).slice(1)));
  const isWord = (word: string): boolean => isListed(word) || own.has(word);
  let all: readonly Piece[] = rest;
  for (const cap of caps) all = withCap(all, cap, isWord);
  return all;
}

function withCap(
  pieces: readonly Piece[],
  cap: Piece,
  isWord: (word: string) => boolean,
): readonly Piece[] {
  const end = cap.x + cap.width;
  const beside = pieces.filter(({ x, y, size }) => {
    const isLevel = y >= cap.y - size * 1.1 && y + size / 2 < cap.y + cap.size;
    return isLevel && x > end - size / 2 && x < end + size * REACH;
  });
  const first = beside.toSorted((one, next) => next.y - one.y)[0];
  if (first === undefined) return [...pieces, cap];
  const letter = cap.text.trim();
  const [next = ''] = /^\p{Ll}+/u.exec(first.text) ?? [];
  const isApart =
    /[AI]$/.test(letter) &&
    next !== '' &&
    isWord(next) &&
    !isWord(letter.slice(-1).toLowerCase() + next);
  const start = isApart || /^\s/.test(first.text) ? `${letter} ` : letter;
  return pieces.map((piece) => {
    if (!beside.includes(piece)) return piece;
    const text = piece === first ? start + piece.text.trimStart() : piece.text;
    return { ...piece, text, x: cap.x, width: piece.x + piece.width - cap.x };
  });
}

/** The height of most characters. */
function usualSize(pieces: readonly Piece[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].toSorted(([, one], [, next]) => next - one)[0]?.[0] ?? 0;
}
