import type { Decoded, Parsed } from '../document.ts';
import { textTypeOf } from '../formats.ts';
import { pointAt } from '../text/points.ts';
import { blocksOf } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { excessOf } from './markdown-cost.ts';
import type { ParseSettings } from './load.ts';
import { parsePlainText } from './plain-text.ts';

/**
 * Turns text into an mdast tree with positions and into blocks of plain text. After this stage
 * nobody knows the format. Markdown and HTML beyond all measure are read as plain text, with a
 * message `markdown-too-complex` or `html-too-complex`.
 * @param settings what `loadParsers` has loaded for the formats of the documents
 */
export function parse(document: Decoded, settings: ParseSettings = {}): Parsed {
  if (document.source.mediaType === 'text/html') return parsePage(document, settings);
  const tree = parseTree(document, settings);
  return {
    ...document,
    tree,
    blocks: blocksOf(tree, document.text),
    frontMatter: readFrontMatter(tree, document.file),
  };
}

function parsePage(document: Decoded, { html }: ParseSettings): Parsed {
  const { text, file } = document;
  if (html === undefined) throw new Error('The parser of HTML was not loaded');
  const { tree, blocks, fields, leftOut, excess } = html(text);
  if (excess !== null) {
    file.message(`The HTML ${excess.reason}: only the text between its tags is read`, {
      place: pointAt(text, excess.offset),
      ruleId: 'html-too-complex',
      source: 'verbatim',
    });
  }
  return { ...document, tree, blocks, frontMatter: fields, leftOut };
}

function parseTree({ source, text, file }: Decoded, { markdown }: ParseSettings) {
  if (textTypeOf(source.mediaType) !== 'text/markdown') return parsePlainText(text);
  const excess = excessOf(text);
  if (excess === null) {
    if (markdown === undefined) throw new Error('The parser of Markdown was not loaded');
    return markdown(text);
  }
  file.message(`The Markdown ${excess.reason}: the file is read as plain text`, {
    place: { line: excess.line, column: 1 },
    ruleId: 'markdown-too-complex',
    source: 'verbatim',
  });
  return parsePlainText(text);
}
