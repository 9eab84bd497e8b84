import { STOPWORDS } from '../../words/porter.ts';
import { isListedWord } from '../../quotes/grammar/word-classes.ts';
import type { PageLine } from './segments.ts';

const LINE_END = /(?:^|\P{L})(?<word>\p{L}*\p{Ll})[-\u2010]$/u;
/** UTF-16 code units: what is longer is no word. */
const LONGEST_WORD = 100;
const LINE_START = /^(?<word>\p{Ll}+)/u;
const SHORTEST_STEM = 4;
/** What compounds begin with, and is no word. */
const PREFIXES: ReadonlySet<string> = new Set(
  'anti co counter cross ex extra inter mid mini multi neo non post pre pro pseudo quasi re self semi sub ultra vice'.split(
    ' ',
  ),
);
/** What words written as one begin with, such as `outcome`, though both of their parts are words. */
const CLOSED: ReadonlySet<string> = new Set(
  'after any back down every fore head home in inter news no off on out over re some there through under up where with'.split(
    ' ',
  ),
);
const WORD = /\p{L}+(?:[-\u2010]\p{L}+)*/gu;

/** A document with so many of these at the ends of its lines, and none within, has parted words so. */
const FEWEST_SOFT = 2;
const SOFT = '\u2010';
/** What an inflected form of a listed word ends with. */
const ENDING = /(?:e?s|e?d|ing|ly|er|ers)$/;

/**
 * Makes the function that joins the lines of a paragraph. A hyphen at the end of a line goes where the
 * document has the word without it elsewhere; or where it does not have it with the hyphen, and one
 * part is no word (`pa-` and `tients`), or both together are a listed one (`out-` and `come`). It stays
 * between words: `well-` and `known`. Where a document parts words by another sign
 * than it joins compounds by, the sign tells.
 * @param lines of the whole document
 */
export function createLineJoiner(
  lines: readonly PageLine[],
): (paragraph: readonly PageLine[]) => string {
  const words = new Set<string>();
  let soft = 0;
  let softWithin = 0;
  for (const { text } of lines) {
    for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
    const at = text.indexOf(SOFT);
    if (at >= 0 && at < text.length - 1) softWithin += 1;
    else if (at >= 0) soft += 1;
  }
  const isSoftTold = soft >= FEWEST_SOFT && softWithin === 0;
  const isParted = (start: string, end: string): boolean => {
    const whole = `${start}${end}`.toLowerCase();
    if (words.has(whole)) return true;
    if (words.has(`${start}-${end}`.toLowerCase())) return false;
    if (!isWord(end) || !isWord(start.toLowerCase())) return true;
    return isListedWord(whole) && CLOSED.has(start.toLowerCase());
  };
  return (paragraph) => {
    // In parts, since a string that grows and is looked at by turns takes time with its square.
    const parts: string[] = [];
    for (const { text } of paragraph) {
      const before = parts.at(-1) ?? '';
      const start = LINE_END.exec(before.slice(-LONGEST_WORD))?.groups?.['word'];
      const end = LINE_START.exec(text)?.groups?.['word'];
      if (start !== undefined && end !== undefined) {
        const goes = isSoftTold ? before.endsWith(SOFT) : isParted(start, end);
        if (goes) parts[parts.length - 1] = before.slice(0, -1);
      } else if (parts.length > 0) parts.push(' ');
      parts.push(text);
    }
    return parts.join('');
  };
}

/** Whether it stands on its own, also as the first part of compounds such as `co-op`. */
function isWord(word: string): boolean {
  if (PREFIXES.has(word) || STOPWORDS.has(word) || isListedWord(word)) return true;
  const stem = word.replace(ENDING, '');
  return stem.length >= SHORTEST_STEM && isListedWord(stem);
}
