import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block } from '../../document.ts';
import { blocksOf } from '../blocks.ts';
import { alignHtml } from './align-html.ts';
import { findArticle } from './article.ts';
import { excessOf, type HtmlExcess } from './cost.ts';
import { elementsOf } from './elements.ts';
import { createFurnitureFinder } from './page-furniture.ts';
import { leavesOf } from './leaves.ts';
import { readPageFields, type PageFields } from './page-fields.ts';
import { textLeaves } from './text-leaves.ts';
import { toMdast } from './to-mdast.ts';

/** What is read of a page. */
export interface Page {
  readonly tree: Root;
  readonly blocks: readonly Block[];
  /** Its metadata, under the keys of front matter. */
  readonly fields: PageFields;
  /** Why the page was read without its structure; null where it was not. */
  readonly excess: HtmlExcess | null;
}

const parser = unified().use(rehypeParse).freeze();

/**
 * Reads a page: its article as mdast, and what it states of itself. HTML beyond all measure is read
 * as the text between its tags.
 * @param source the decoded source
 */
export function parseHtml(source: string): Page {
  const excess = excessOf(source);
  if (excess !== null) {
    return pageOf(toMdast(textLeaves(source), source), source, {}, excess);
  }
  const root: HtmlRoot = parser.parse(source);
  const body = [...elementsOf(root)].find(({ tagName }) => tagName === 'body');
  const isFurniture = createFurnitureFinder(root);
  const fields = readPageFields(root, isFurniture);
  const title = typeof fields['title'] === 'string' ? fields['title'] : null;
  const article = body === undefined ? [] : findArticle(body, isFurniture, title);
  const tree = toMdast(leavesOf(article, source, isFurniture), source);
  return pageOf(tree, source, fields, null);
}

function pageOf(tree: Root, source: string, fields: PageFields, excess: HtmlExcess | null): Page {
  const blocks = blocksOf(tree, source, (node, text, block) => {
    alignHtml(text, node, block);
  });
  return { tree, blocks, fields, excess };
}
