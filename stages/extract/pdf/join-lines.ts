import { STOPWORDS } from '../../words/porter.ts';
import { isListedWord } from '../../quotes/grammar/word-classes.ts';
import type { PageLine } from './segments.ts';

const LINE_END = /(?:^|\P{L})(?<word>\p{L}*\p{Ll})[-\u2010]$/u;
/** UTF-16 code units: what is longer is no word. */
const LONGEST_WORD = 100;
const LINE_START = /^(?<word>\p{Ll}+)/u;
const WORD = /\p{L}+(?:[-\u2010]\p{L}+)*/gu;

/**
 * Makes the function that joins the lines of a paragraph. A hyphen at the end of a line goes only
 * where that is safe: the document has the word without it elsewhere; or it does not have it with the
 * hyphen, and what follows is no word (`pa-` and `tients`), or what stands before is none and both
 * together are one (`inter-` and `national`). Everywhere else it stays: `well-` and `known`.
 * @param lines of the whole document
 */
export function createLineJoiner(lines: readonly PageLine[]) {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
  }
  const isParted = (start: string, end: string): boolean => {
    const [whole, hyphenated] = [`${start}${end}`, `${start}-${end}`].map((word) => {
      return word.toLowerCase();
    });
    if (whole === undefined || hyphenated === undefined) return false;
    if (words.has(whole)) return true;
    if (words.has(hyphenated)) return false;
    return !isWord(end) || (!isWord(start.toLowerCase()) && isListedWord(whole));
  };
  return (paragraph: readonly PageLine[]): string => {
    let joined = '';
    for (const { text } of paragraph) {
      const start = LINE_END.exec(joined.slice(-LONGEST_WORD))?.groups?.['word'];
      const end = LINE_START.exec(text)?.groups?.['word'];
      if (joined === '') joined = text;
      else if (start === undefined || end === undefined) joined += ` ${text}`;
      else joined = (isParted(start, end) ? joined.slice(0, -1) : joined) + text;
    }
    return joined;
  };
}

function isWord(word: string): boolean {
  return STOPWORDS.has(word) || isListedWord(word) || isListedWord(word.replace(/s$/, ''));
}
