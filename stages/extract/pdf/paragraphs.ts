import type { BodyType } from './body-type.ts';
import { leadingOf } from './body-type.ts';
import type { PageLine } from './segments.ts';

/** Lines that belong together. */
export type Paragraph = readonly [PageLine, ...PageLine[]];

/** What is known of the column that lines stand in. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  /** Whether lines further in go on with a paragraph, rather than begin one. */
  readonly isHanging: boolean;
}

/** Marks that begin a list item; those of fonts of symbols are in the private use area. */
export const BULLET = /^[•‣◦▪●○■⁃∙·\uF0A7\uF0B7*-](?:\s+|(?=\p{Lu}))/u;
/** Numbers and letters that begin an item or a numbered paragraph. */
const NUMBER =
  /^(?:[([]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]]|[([](?:\d{1,3}|[A-Z])[)\]]|\d{1,2}(?:\.\d{1,3}){1,3}\.?)\s+\S/;
/** A part in a record of what was asked and said. */
const TURN = /^(?:[QA][.:]|(?:\p{Lu}[\p{Lu}.’'-]+ ){0,3}\p{Lu}[\p{Lu}.’'-]+[.:])\s+\S/u;
const ENDS_SENTENCE = /[.?!:;…][\p{Pe}\p{Pf}"'’*]*$/u;
const ENDS_ITEM = /(?:[.?!:;…][\p{Pe}\p{Pf}"'’*]*|[;,] (?:and|or))$/u;
const STARTS_LOWER_CASE = /^\p{Ll}/u;
const STARTS_ANEW = /^["'“‘([]?[\p{Lu}\p{N}]/u;

/** Type that differs by less is the same. */
const SAME_SIZE = 0.08;
/** In heights of the type: a wider space between lines parts paragraphs. */
const EXTRA_LEADING = 0.25;
/** The lines of a headline may stand so far apart. */
const LARGE_LEADING = 1.2;
/** Lines set so much larger than the body are headlines, and end where somebody wants them to. */
const HEADLINE = 1.3;
/** In heights of the type. */
const INDENT = 0.7;
const HALF = 0.5;
/** In heights of the type: a full line ends no further from the right edge of its column. */
const UNFILLED = 5;
/** Of the width of its column: a line that is shorter was ended on purpose. */
const SHORT = 0.6;
const MARGIN = 0.25;
const ASIDE = 0.4;

/** Puts the lines of a column together into paragraphs. */
export function paragraphsOf(lines: readonly PageLine[], body: BodyType): readonly Paragraph[] {
  const column = columnOf(lines, body);
  const paragraphs: [PageLine, ...PageLine[]][] = [];
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const next = lines[index + 1];
    if (last === undefined || begins(line, last, { body, column, next })) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}

function columnOf(lines: readonly PageLine[], body: BodyType): Column {
  const plain = lines.filter(({ size }) => isSameSize(size, body.size));
  const own = plain.length > 0 ? plain : lines;
  const lefts = own.map(({ left: edge }) => edge).toSorted((one, next) => one - next);
  // A few lines may stand out of the column.
  const left = lefts[Math.floor(lefts.length / 20)] ?? 0;
  const right = own.reduce((most, line) => Math.max(most, line.right), 0);
  const size = own[0]?.size ?? body.size;
  const usual = leadingOf(own, size) ?? body.leading * (size / (body.size || size));
  let [hanging, indented] = [0, 0];
  for (const [index, line] of own.entries()) {
    const before = own[index - 1];
    if (before === undefined || line.left - before.left < line.size * INDENT) continue;
    if (STARTS_LOWER_CASE.test(line.text)) hanging += 1;
    else indented += 1;
  }
  return { left, right, leading: Math.max(usual, size), isHanging: hanging > indented / 2 };
}

interface Surroundings {
  readonly body: BodyType;
  readonly column: Column;
  readonly next: PageLine | undefined;
}

/** Whether a line begins a paragraph behind the lines of another. */
function begins(
  line: PageLine,
  paragraph: Paragraph,
  { body, column, next }: Surroundings,
): boolean {
  const [first] = paragraph;
  const before = paragraph.at(-1) ?? first;
  const size = Math.max(line.size, before.size);
  if (!isSameSize(line.size, before.size) || BULLET.test(line.text)) return true;
  if (line.hangsFrom !== undefined || line.noteMark !== undefined) return true;
  if (isOtherFace(line, before, body)) return true;
  const step = before.y - line.y;
  // The next cell of a row.
  if (step < size * HALF) return true;
  const isLarge = size > body.size * (1 + SAME_SIZE);
  const leading = isLarge ? Math.max(column.leading, size * LARGE_LEADING) : column.leading;
  if (step > leading + size * EXTRA_LEADING) return true;
  // The lines of a headline may be centred.
  if (isLarge) return size < body.size * HEADLINE && isCutShort(line, before);
  if (line.left > before.right || line.right < before.left) return true;
  const ends = ENDS_SENTENCE.test(before.text);
  const hasRoom = hasRoomFor(line, before, column);
  if (STARTS_LOWER_CASE.test(line.text) && !ends && !NUMBER.test(line.text)) return false;
  if ((NUMBER.test(line.text) || TURN.test(line.text)) && ENDS_ITEM.test(before.text)) {
    // A sentence may begin with a number, too: not where the line before is full and level with it.
    const isLevel = Math.abs(line.left - before.left) < size * HALF;
    if (hasRoom || !isLevel || NUMBER.test(first.text) || TURN.test(first.text)) return true;
  }
  return isStepped(line, paragraph, { column, next, ends, hasRoom });
}

/** Whether the edges of a line say that it begins a paragraph. */
function isStepped(
  line: PageLine,
  paragraph: Paragraph,
  at: {
    readonly column: Column;
    readonly next: PageLine | undefined;
    readonly ends: boolean;
    readonly hasRoom: boolean;
  },
): boolean {
  const [first, ...rest] = paragraph;
  const before = rest.at(-1) ?? first;
  const { column, ends, hasRoom } = at;
  const indent = line.size * INDENT;
  const hang = first.hangsFrom;
  const isHung = hang !== undefined && Math.abs(line.left - hang) < indent;
  const isIndented = line.left - (rest.length === 0 && isHung ? line.left : before.left) > indent;
  if (isHung)
    return (
      ends &&
      hasRoom &&
      rest.length > 0 &&
      at.next !== undefined &&
      at.next.left - line.left > indent
    );
  if (isIndented) {
    if (!ends && !hasRoom) return false;
    const isHanging = column.isHanging || BULLET.test(first.text) || NUMBER.test(first.text);
    return !(isHanging && rest.length === 0 && !(ends && hasRoom && !NUMBER.test(first.text)));
  }
  const isOutdented = before.left - line.left > indent;
  if (isOutdented && rest.length > 0) return ends || hasRoom;
  if (isOutdented && column.isHanging && ends) return true;
  if (!hasRoom) return false;
  const width = column.right - column.left;
  const isShort =
    before.right - before.left < width * SHORT && before.right < column.right - width * MARGIN;
  // Lines of an address or a signature, which may stand far to the right.
  const isAside = line.left > column.left + width * ASIDE;
  return ends || ((isShort || isAside) && STARTS_ANEW.test(line.text));
}

/** Whether the first word of a line would have stood on the one before, in the width of the line. */
function isCutShort(line: PageLine, before: PageLine): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const width = line.right - line.left;
  const room = width - (before.right - before.left);
  return (width / line.text.length) * (word.length + 1) + line.size * HALF < room;
}

/** Whether one of two lines is a headline in another face of the same size. */
function isOtherFace(line: PageLine, before: PageLine, body: BodyType): boolean {
  if (line.font === before.font || !before.isPure) return false;
  return (
    before.font !== body.font ||
    (line.isPure && line.font !== body.font && ENDS_SENTENCE.test(before.text))
  );
}

export function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * SAME_SIZE;
}

/** Whether the line before had room for the first word of the next: it was ended on purpose. */
function hasRoomFor(line: PageLine, before: PageLine, { right }: Column): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const width = ((line.right - line.left) / line.text.length) * (word.length + 1);
  return before.right + width + before.size * HALF < right;
}

/** What is known of a paragraph that may go on in a later column. */
export interface Open {
  readonly lines: Paragraph;
  /** Of its column, in points. */
  readonly right: number;
  /** Whether most lines of its column end there, and its paragraphs begin further in. */
  readonly isJustified: boolean;
}

/**
 * Whether a paragraph goes on with the first lines of a later column or page.
 * @param open the last paragraph of the same type before it
 * @param place of the later lines: whether they begin further in than others of their column, and
 *   whether a table or words in another type stand before them
 */
export function goesOn(
  { lines, right, isJustified }: Open,
  [line]: Paragraph,
  place: { readonly isIndented: boolean; readonly isApart: boolean },
): boolean {
  const last = lines.at(-1) ?? lines[0];
  if (!isSameSize(last.size, line.size) || BULLET.test(line.text)) return false;
  if (line.hangsFrom !== undefined || line.noteMark !== undefined) return false;
  if (NUMBER.test(line.text) && ENDS_ITEM.test(last.text)) return false;
  if (STARTS_LOWER_CASE.test(line.text)) return !/[.?!]["'”’)\]]*$/.test(last.text);
  if (place.isIndented || place.isApart) return false;
  // In justified text, hardly any last line ends at the edge of its column by chance.
  if (isJustified && lines.length > 1) return last.right > right - 1;
  return last.right > right - last.size * UNFILLED && !ENDS_SENTENCE.test(last.text);
}
