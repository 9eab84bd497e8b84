import type { BodyType } from './body-type.ts';
import type { Paragraph } from './paragraphs.ts';
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
  return { lines: lines.slice(0, from), notes: notesIn(lines.slice(from)) };
}

/** Notes begin with their marks: with the next number, where they are numbered. */
function notesIn(lines: readonly PageLine[]): readonly Paragraph[] {
  const notes: [PageLine, ...PageLine[]][] = [];
  let number: number | null = null;
  for (const line of lines) {
    const mark = line.noteMark ?? MARK.exec(line.text)?.[0].trim();
    const own = mark === undefined ? NaN : Number.parseInt(mark, 10);
    const isNext = Number.isNaN(own) || number === null || own === number + 1;
    const note = notes.at(-1);
    if (note === undefined || (mark !== undefined && (isNext || line.noteMark !== undefined))) {
      notes.push([line]);
      if (!Number.isNaN(own)) number = own;
    } else note.push(line);
  }
  return notes;
}

/** The words of a note without its mark. */
export function withoutMark(words: string, [first]: Paragraph): string {
  return first.noteMark === undefined ? words.replace(MARK, '') : words;
}
