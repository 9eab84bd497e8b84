import type { Root } from 'mdast';
import type { Decoded, Parsed } from '../document.ts';
import { blocksOf } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { excessOf } from './markdown-cost.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlainText } from './plain-text.ts';

/**
 * Turns text into an mdast tree with positions and into blocks of plain text. After this stage
 * nobody knows the format. Markdown beyond all measure is read as plain text, with a message
 * `markdown-too-complex`.
 */
export function parse(document: Decoded): Parsed {
  const tree = parseTree(document);
  return {
    ...document,
    tree,
    blocks: blocksOf(tree, document.text),
    frontMatter: readFrontMatter(tree, document.file),
  };
}

function parseTree({ source, text, file }: Decoded): Root {
  if (source.mediaType !== 'text/markdown') return parsePlainText(text);
  const excess = excessOf(text);
  if (excess === null) return parseMarkdown(text);
  file.message(`The Markdown ${excess.reason}: the file is read as plain text`, {
    place: { line: excess.line, column: 1 },
    ruleId: 'markdown-too-complex',
    source: 'verbatim',
  });
  return parsePlainText(text);
}
