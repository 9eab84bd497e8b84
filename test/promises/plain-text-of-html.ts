import { decodeHTML } from 'entities/decode';
import type { PlainTextOf } from './plain-text.ts';

/** Elements in a line that are left out with their words. */
const LEFT_OUT = /<(script|style|svg|button|template|noscript|select)\b[^]*?<\/\1\s*>/gi;
const FOOTNOTE_MARK = /<sup>\s*<a[^>]*href="#[^]*?<\/sup>/gi;
const COMMENT = /<!--[^]*?-->|<!(?!--)[^>]*>/g;
const TAG = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/**
 * What a span of HTML says as plain text, by replacing its markup: the program reads the leaves of
 * the parser's tree instead.
 */
export function plainTextOfHtml(source: string): PlainTextOf {
  return (start, end) => {
    const words = source
      .slice(start, end)
      .replace(COMMENT, '')
      .replace(LEFT_OUT, '')
      .replace(FOOTNOTE_MARK, '')
      .replace(TAG, (_tag, slash: string, name: string) => shown(name.toLowerCase(), slash !== ''))
      .replaceAll('\0', '');
    return decodeHTML(words).split(/\s+/u).filter(Boolean).join(' ');
  };
}

/** What a tag shows: a line break is a space, a `q` element has marks about it. */
function shown(name: string, isEnd: boolean): string {
  if (name === 'br') return ' ';
  if (name !== 'q') return '';
  return isEnd ? '”' : '“';
}
