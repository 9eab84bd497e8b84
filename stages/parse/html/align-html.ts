import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import type { Span } from '../../document.ts';
import { appendSame, appendUnit, type BlockText } from '../block-text.ts';

/** What stands for itself: words with one white-space character between them, some at a time. */
const PLAIN = /[^&<\0 \t\n\f\r]+(?:[ \t\n\f\r][^&<\0 \t\n\f\r]+){0,200}/y;
const WHITE_SPACE = /[ \t\n\f\r]+/y;
const BLANK = /^[ \t\n\f\r]$/;
/** `q` elements are shown with marks about them, which their tags stand for. */
const QUOTATION_TAG = /<\/?q(?=[\s/>])/iy;

/**
 * Appends a stretch of text as HTML is read, with its way back to the source: character references
 * are decoded by the tables of the parser, white space runs are one space, and a `q` tag is the
 * quotation mark that it shows. The stretch holds no other tags.
 */
export function alignHtml(source: string, { start, end }: Span, block: BlockText): void {
  const mark = matchLength(QUOTATION_TAG, source, start);
  if (mark > 0) {
    appendUnit(block, source[start + 1] === '/' ? '”' : '“', start, end - start);
    return;
  }
  let at = start;
  let isBlank = false;
  while (at < end) {
    const plain = Math.min(matchLength(PLAIN, source, at), end - at);
    if (plain > 0) {
      appendSame(block, source.slice(at, at + plain), at);
      at += plain;
      isBlank = false;
      continue;
    }
    const blank = Math.min(matchLength(WHITE_SPACE, source, at), end - at);
    const reference = source[at] === '&' ? referenceAt(source, at) : null;
    if (blank > 0) {
      if (!isBlank) appendBlank(source, at, blank, block);
      isBlank = true;
      at += blank;
    } else if (reference !== null) {
      const { text, length } = reference;
      if (!isBlank || !BLANK.test(text)) appendUnit(block, text, at, length);
      isBlank = BLANK.test(text);
      at += length;
    } else {
      // The parser drops a null character.
      if (source[at] !== '\0') appendSame(block, source.charAt(at), at);
      at += 1;
      isBlank = false;
    }
  }
}

function appendBlank(source: string, at: number, length: number, block: BlockText): void {
  if (length === 1) appendSame(block, source.charAt(at), at);
  else appendUnit(block, ' ', at, length);
}

/** The character reference at an `&`, its end without `;` where HTML allows it; null for none. */
function referenceAt(source: string, at: number): { text: string; length: number } | null {
  const units: number[] = [];
  const decoder = new HtmlEntityDecoder((unit) => units.push(unit));
  decoder.startEntity(DecodingMode.Legacy);
  const written = decoder.write(source, at + 1);
  const length = written < 0 ? decoder.end() : written;
  return length > 0 && units.length > 0 ? { text: String.fromCodePoint(...units), length } : null;
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
