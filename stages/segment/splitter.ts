import { split } from 'sentence-splitter';
import type { Language } from 'sentence-splitter/lang';
import type { Mark } from './marks.ts';
import { abbreviationClass, wordBefore } from './words.ts';

/** Pair marks: sentence-splitter never ends a sentence between two, nor after a lone one. */
const PAIR_MARKS =
  /["()[\]{}“”„«»‘`]|'(?=')|(?<=['\s“"]|^)['’]|[「」『』（）｛｝［］〚〛【】《》]/g;
/** What sentence-splitter may take for the end of a sentence. */
const SIGNS = /[?!…。．？！]|\.(?=\s|$)/g;
/** A letter, so that what it stands for is the inside of a word. */
const HIDDEN = 'x';
/** Ends a sentence whatever stands around it. */
const END = '。';
/** Pieces stay short because sentence-splitter's time grows with the square of the length. */
const LONGEST_PIECE = 256;
const WORDS_AROUND = 48;

/** A mark with what is known of it. */
export interface JudgedMark {
  readonly mark: Mark;
  readonly verdict: 'end' | 'open';
}

/**
 * A text as sentence-splitter should see it, of the same length, so that its offsets are those of
 * the text: pair marks are spaces, marks inside a sentence letters, ends of sentences full stops;
 * open marks stay as they are.
 * @param marks the ends and open marks, all others being inside; those outside the range are unused
 */
export function mask(text: string, from: number, to: number, marks: readonly JudgedMark[]): string {
  const masked = text.slice(from, to).replace(PAIR_MARKS, ' ').replace(SIGNS, HIDDEN).split('');
  for (const { mark, verdict } of marks) {
    const last = mark.end - 1;
    if (last < from || last >= to) continue;
    masked[last - from] = verdict === 'end' ? END : (text[last] ?? HIDDEN);
  }
  return masked.join('');
}

/**
 * Lets sentence-splitter decide the open marks, in short pieces from two words before a mark to
 * the word after it.
 * @param marks in ascending order
 * @returns the open marks that end a sentence
 */
export function decideOpenMarks(text: string, marks: readonly JudgedMark[]): ReadonlySet<Mark> {
  const ends = new Set<Mark>();
  let first = 0;
  while (first < marks.length) {
    const piece = pieceAround(text, marks, first);
    if (piece !== null) {
      const within = marks.slice(first, piece.next);
      const found = splitterEnds(mask(text, piece.from, piece.to, within), openWords(text, within));
      for (const { mark, verdict } of within) {
        if (verdict === 'open' && found.has(mark.end - piece.from)) ends.add(mark);
      }
    }
    first = piece?.next ?? first + 1;
  }
  return ends;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** The index of the first mark after the piece. */
  readonly next: number;
}

/** A piece that starts before an open mark and takes in the marks that follow closely. */
function pieceAround(text: string, marks: readonly JudgedMark[], first: number): Piece | null {
  const opening = marks[first];
  if (opening?.verdict !== 'open') return null;
  const from = wordsBefore(text, opening.mark.start);
  let to = wordAfter(text, opening.mark.next);
  let next = first + 1;
  for (; next < marks.length; next += 1) {
    const judged = marks[next];
    if (judged === undefined || judged.mark.start >= to) break;
    const end = wordAfter(text, judged.mark.next);
    if (end - from > LONGEST_PIECE) break;
    to = end;
  }
  return { from, to, next };
}

/** Where the second word before the one that ends at an offset starts, not too far away. */
function wordsBefore(text: string, end: number): number {
  const earliest = Math.max(0, end - WORDS_AROUND);
  let from = end;
  for (let words = 0; words < 2 && from > earliest; words += 1) {
    while (from > earliest && text[from - 1] !== ' ') from -= 1;
    while (from > earliest && text[from - 1] === ' ') from -= 1;
  }
  while (from > earliest && text[from - 1] !== ' ') from -= 1;
  return from;
}

function wordAfter(text: string, start: number): number {
  const space = text.indexOf(' ', start);
  return Math.min(space === -1 ? text.length : space, start + WORDS_AROUND, text.length);
}

/**
 * The abbreviations among the open marks, as a language of sentence-splitter. It compares each
 * word of the text with each word of the lists, so it gets only those that occur.
 */
function openWords(text: string, marks: readonly JudgedMark[]): Language {
  const language = {
    ABBREVIATIONS: [] as string[],
    PREPOSITIVE_ABBREVIATIONS: [] as string[],
    EXCLAMATION_WORDS: [] as string[],
  };
  for (const { mark, verdict } of marks) {
    if (verdict !== 'open') continue;
    const word = wordBefore(text, mark.start);
    const known = abbreviationClass(word);
    const marked = `${word}${text.slice(mark.start, mark.end)}`;
    if (text[mark.start] !== '.') language.EXCLAMATION_WORDS.push(marked);
    else if (known === 'title' || known === 'place') {
      language.PREPOSITIVE_ABBREVIATIONS.push(marked);
    } else language.ABBREVIATIONS.push(marked);
  }
  return language;
}

/**
 * Where sentence-splitter ends the sentences of a text.
 * @param language its lists; without them, its own
 * @returns UTF-16 offsets after the last mark of each sentence
 */
export function splitterEnds(text: string, language?: Language): ReadonlySet<number> {
  const nodes = split(text, language === undefined ? {} : { AbbrMarker: { language } });
  return new Set(nodes.filter(({ type }) => type === 'Sentence').map(({ range }) => range[1]));
}
