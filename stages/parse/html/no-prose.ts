import type { Element } from 'hast';
import { attribute, childElements, elementsOf, hasWord, textOf } from './elements.ts';
import type { FurnitureOf } from './furniture.ts';

/** UTF-16 code units: a table with such a cell, or with blocks in its cells, gives a layout. */
const LONG_CELL = 200;
const LONGEST_FIGURE = 40;
const HIDDEN_CLASSES = ['sr-only', 'screen-reader-text', 'visually-hidden', 'visuallyhidden'];
const CELL_BLOCKS: ReadonlySet<string> = new Set(
  'article blockquote br center div h1 h2 h3 h4 h5 h6 ol p section table ul'.split(' '),
);

/** What an element in an article is that holds no prose: a caption, code, a table of figures. */
export function noProseKindOf(element: Element, furnitureOf: FurnitureOf): string | null {
  switch (element.tagName) {
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'pre':
      return isCode(element) ? 'code' : null;
    case 'sup':
      return isFootnoteMark(element) ? 'footnote mark' : null;
    case 'dl':
      return isOfFigures(element) ? 'table' : null;
    case 'table':
      return isLayout(element, furnitureOf) ? null : 'table';
    default:
      return HIDDEN_CLASSES.some((name) => hasWord(element, 'className', name)) ? 'hidden' : null;
  }
}

/** A list of terms whose definitions are no more than a word or two: `Joined: 2019`. */
function isOfFigures(list: Element): boolean {
  const definitions = [...elementsOf(list)].filter(({ tagName }) => tagName === 'dd');
  return (
    definitions.length > 0 && definitions.every((each) => textOf(each).length <= LONGEST_FIGURE)
  );
}

function isCode(element: Element): boolean {
  return childElements(element).some(({ tagName }) => tagName === 'code' || tagName === 'samp');
}

function isFootnoteMark(element: Element): boolean {
  return childElements(element).some((child) => attribute(child, 'href').startsWith('#'));
}

/** Old pages lay out their text by tables: cells of theirs hold blocks or much text. */
function isLayout(table: Element, furnitureOf: FurnitureOf): boolean {
  if (attribute(table, 'role') === 'presentation') return true;
  return cellsOf(table).some((cell) => {
    if (furnitureOf(cell) !== null) return false;
    const length = (cell.position?.end.offset ?? 0) - (cell.position?.start.offset ?? 0);
    return (
      length >= LONG_CELL || childElements(cell).some((child) => CELL_BLOCKS.has(child.tagName))
    );
  });
}

function cellsOf(element: Element): Element[] {
  return childElements(element).flatMap((child) => {
    if (child.tagName === 'td') return [child];
    return /^(?:tbody|thead|tfoot|tr)$/.test(child.tagName) ? cellsOf(child) : [];
  });
}
