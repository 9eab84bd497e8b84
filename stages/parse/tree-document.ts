import type { Root } from 'mdast';
import type { Decoded, Parsed, RemovedSpan } from '../document.ts';
import { blocksOf } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';

/** How the text of a Word or PDF document keeps what is no prose. */
const LEFT_OUT = /^<!-- Left out, (?<what>[a-z ]+): /;

/** A document as its tree has it: blocks, and the front matter if it has some. */
export function fromTree(document: Decoded, tree: Root): Parsed {
  const blocks = blocksOf(tree, document.text);
  const parsed = { ...document, tree, blocks, frontMatter: readFrontMatter(tree, document.file) };
  return document.source.extracted === undefined ? parsed : { ...parsed, leftOut: leftOutOf(tree) };
}

/** What was left out of a document when its text was extracted, as the text says. */
function leftOutOf({ children }: Root): readonly RemovedSpan[] {
  return children.flatMap((node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return [];
    if (node.type === 'table') return [{ start, end, what: 'table' }];
    const what = node.type === 'html' ? LEFT_OUT.exec(node.value)?.groups?.['what'] : undefined;
    return what === undefined ? [] : [{ start, end, what }];
  });
}
