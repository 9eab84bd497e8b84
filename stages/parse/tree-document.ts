import type { Root } from 'mdast';
import type { Decoded, Parsed } from '../document.ts';
import { blocksOf } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';

/** A document as its tree has it: blocks, and the front matter if it has some. */
export function fromTree(document: Decoded, tree: Root): Parsed {
  const blocks = blocksOf(tree, document.text);
  return { ...document, tree, blocks, frontMatter: readFrontMatter(tree, document.file) };
}
