import type { MediaType, TextType } from './document.ts';

const HTML_NAME = /\.html?$/i;
const MARKDOWN_NAME = /\.(?:md|markdown|mdown)$/i;
const WORD_NAME = /\.docx$/i;
const PDF_NAME = /\.pdf$/i;

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/** What a document is, by its name; plain text where that tells nothing. */
export function mediaTypeOf(path: string): MediaType {
  if (HTML_NAME.test(path)) return 'text/html';
  if (WORD_NAME.test(path)) return WORD;
  if (PDF_NAME.test(path)) return PDF;
  return MARKDOWN_NAME.test(path) ? 'text/markdown' : 'text/plain';
}

/** Whether a document is no text, by its name: what it says is extracted into a file of its own. */
export function isPacked(path: string): boolean {
  const type = mediaTypeOf(path);
  return type === WORD || type === PDF;
}

/** What the text is that spans point into: that of the source, or what was extracted of it. */
export function textTypeOf(type: MediaType): TextType {
  return type === WORD || type === PDF ? 'text/markdown' : type;
}
