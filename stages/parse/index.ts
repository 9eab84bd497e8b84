import type { Root } from 'mdast';
import type { Decoded, Parsed } from '../document.ts';
import { blocksOf } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlainText } from './plain-text.ts';

/**
 * Turns text into an mdast tree with positions and into blocks of plain text. After this stage
 * nobody knows the format.
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

function parseTree({ source, text }: Decoded): Root {
  return source.mediaType === 'text/markdown' ? parseMarkdown(text) : parsePlainText(text);
}
