import type { MediaType } from './document.ts';

const HTML_NAME = /\.html?$/i;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown)$/i;

/** What a document is, by its name; plain text where that tells nothing. */
export function mediaTypeOf(path: string): MediaType {
  if (HTML_NAME.test(path)) return 'text/html';
  return MARKDOWN_NAME.test(path) ? 'text/markdown' : 'text/plain';
}
