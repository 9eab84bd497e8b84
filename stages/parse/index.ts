import type { Decoded, Parsed } from '../document.ts';
import { formatName, textTypeOf } from '../formats.ts';
import type { ParseSettings } from './load.ts';
import { parsePlainDocument } from './plain-document.ts';

/**
 * Turns text into an mdast tree with positions and into blocks of plain text. After this stage
 * nobody knows the format. Markdown and HTML beyond all measure are read as plain text, with a
 * message `markdown-too-complex` or `html-too-complex`.
 * @param parsers what `loadParsers` has loaded for the formats of the documents; plain text is read
 *   without
 */
export function parse(document: Decoded, parsers: ParseSettings = {}): Parsed {
  const type = textTypeOf(document.source.mediaType);
  const parser = type === 'text/plain' ? parsePlainDocument : parsers[type];
  if (parser === undefined) throw new Error(`The parser of ${formatName(type)} was not loaded`);
  return parser(document);
}
