import type { BodyType } from './body-type.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { PageLine } from './segments.ts';

/** Notes are set smaller than the body. */
const NOTE_SIZE = 0.94;
/** How a note begins: the mark itself, where it is not raised. */
const MARK = /^(?:\d{1,3}(?![\d.,]*\d)|[*†‡§¶#]{1,3})[.)]?\s*(?=\S)/u;

/** The lines of a column without the notes at its foot, and the notes. */
export interface WithoutNotes {
  readonly lines: readonly PageLine[];
  readonly notes: readonly Paragraph[];
}

/**
 * Takes the notes at the foot of a column out: the lines in small type that it ends with, from the
 * first one on that begins with the mark of a note.
 * @param middle of the page: notes stand below it
 */
export function withoutNotes(
  lines: readonly PageLine[],
  body: BodyType,
  middle: number,
): WithoutNotes {
  let from = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.size > body.size * NOTE_SIZE || line.y > middle) break;
    if (line.noteMark !== undefined || MARK.test(line.text)) from = at;
  }
  if (from === lines.length) return { lines, notes: [] };
  const small = lines.slice(from);
  const size = small[0]?.size ?? body.size;
  return {
    lines: lines.slice(0, from),
    notes: paragraphsOf(small, { ...body, size, leading: size * 1.2 }),
  };
}

/** The words of a note without its mark. */
export function withoutMark(words: string, [first]: Paragraph): string {
  return first.noteMark === undefined ? words.replace(MARK, '') : words;
}
