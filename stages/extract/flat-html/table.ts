import type { Element, ElementContent } from 'hast';
import type { BlockContent, DefinitionContent, TableRow } from 'mdast';
import { paragraphsOf, type Phrase } from './phrases.ts';

type Block = BlockContent | DefinitionContent;

/** A cell with more UTF-16 code units that ends a sentence holds prose. */
const SHORTEST_PROSE = 80;
const ENDS_SENTENCE = /[.?!…]["'”’)\]]*$/;

/**
 * A table with figures or words in its cells as a table of Markdown, which no brief takes for prose;
 * one that holds prose, such as a page laid out in columns, as what stands in its cells, row by row.
 * @param blocksOf what stands in a cell
 */
export function tableOf(
  table: Element,
  blocksOf: (nodes: readonly ElementContent[]) => Block[],
): Block[] {
  const rows = descendants(table, 'tr').map((row) => row.children.filter(isCell));
  const cells = rows.map((row) => row.map((cell) => phrasesOf(cell, blocksOf)));
  if (cells.flat().some((cell) => cell === null)) {
    return rows.flat().flatMap(({ children }) => blocksOf(children));
  }
  const width = Math.max(0, ...cells.map((row) => row.length));
  const children = cells.map((row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell',
      children: row[column] ?? [],
    })),
  }));
  return width === 0 ? [] : [{ type: 'table', children }];
}

/** The words of a cell; null where it holds prose, or more than one paragraph. */
function phrasesOf(
  { children }: Element,
  blocksOf: (nodes: readonly ElementContent[]) => Block[],
): Phrase[] | null {
  const blocks = blocksOf(children);
  const [block] = blocks;
  if (block === undefined) return [];
  if (blocks.length > 1 || (block.type !== 'paragraph' && block.type !== 'heading')) return null;
  const [paragraph] = paragraphsOf(children);
  if (paragraph === undefined) return [];
  const { phrases, words } = paragraph;
  if (words.length >= SHORTEST_PROSE && ENDS_SENTENCE.test(words)) return null;
  return phrases.map((each) => (each.type === 'break' ? { type: 'text', value: ' ' } : each));
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

/** The rows of the table itself, not those of a table in a cell. */
function descendants(element: Element, tagName: string): Element[] {
  return element.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === tagName) return [child];
    return isCell(child) ? [] : descendants(child, tagName);
  });
}
