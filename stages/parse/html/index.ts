import type { Root } from 'mdast';
import type { Block, RemovedSpan } from '../../document.ts';
import { blocksOf } from '../blocks.ts';
import type { Excess } from '../excess.ts';
import { alignHtml } from './align-html.ts';
import { findArticle } from './article.ts';
import { chooseParagraphs } from './choose.ts';
import { excessOf } from './cost.ts';
import { createFurnitureFinder } from './page-furniture.ts';
import { leavesOf } from './leaves.ts';
import { isSameDay } from './page-date.ts';
import { readPageFields, statedArticle, type PageFields } from './page-fields.ts';
import { createNames } from './names.ts';
import { paragraphsOf } from './paragraphs.ts';
import { parsePage } from './parse-page.ts';
import { createStatedBody } from './stated-body.ts';
import { textLeaves } from './text-leaves.ts';
import { toMdast } from './to-mdast.ts';

/** What is read of a page. */
export interface Page {
  readonly tree: Root;
  readonly blocks: readonly Block[];
  /** Its metadata, under the keys of front matter. */
  readonly fields: PageFields;
  /** What of its words is no part of its article, in the order of the source. */
  readonly leftOut: readonly RemovedSpan[];
  /** Why the page was read without its structure; null where it was not. */
  readonly excess: Excess | null;
}

/** Each line of a page is compared with the names of its authors. */
const MOST_AUTHORS = 20;

/**
 * Reads a page: its article as mdast, and what it states of itself. HTML beyond all measure is read
 * as the text between its tags.
 * @param source the decoded source
 */
export function parseHtml(source: string): Page {
  const excess = excessOf(source);
  if (excess !== null) {
    return { ...pageOf(toMdast(textLeaves(source), source), source, {}), excess };
  }
  const { root, elements } = parsePage(source);
  const body = elements.find(({ tagName }) => tagName === 'body');
  const stated = statedArticle(elements);
  const namesOf = createNames();
  const furnitureOf = createFurnitureFinder(root, createStatedBody(stated?.body ?? null), namesOf);
  const fields = readPageFields({ root, elements, furnitureOf, namesOf }, stated);
  if (body === undefined) return pageOf(toMdast([], source), source, fields);
  const title = typeof fields['title'] === 'string' ? fields['title'] : null;
  const { leaves, leftOut, day, authors } = chooseParagraphs(
    paragraphsOf(leavesOf(body, source, furnitureOf, namesOf), source),
    findArticle(body, furnitureOf, title),
    (fields.author ?? []).slice(0, MOST_AUTHORS),
    source,
  );
  const inLines = {
    ...(day !== null && { published: day }),
    ...(authors.length > 0 && { author: authors }),
  };
  const all = { ...inLines, ...fields, ...shownDay(fields, day) };
  return { ...pageOf(toMdast(leaves, source), source, all), leftOut };
}

/** A day in a line of the page goes before the one for programs, where it is the same. */
function shownDay({ published, machineDate }: PageFields, day: string | null): PageFields {
  const isForPrograms = typeof published === 'string' && machineDate === undefined;
  if (!isForPrograms || day === null || !/^\d{4}-\d{2}-\d{2}T/.test(published)) return {};
  return isSameDay(day, published) ? { published: day, machineDate: published } : {};
}

function pageOf(tree: Root, source: string, fields: PageFields): Page {
  const blocks = blocksOf(tree, source, (node, text, block) => {
    alignHtml(text, node, block);
  });
  return { tree, blocks, fields, leftOut: [], excess: null };
}
