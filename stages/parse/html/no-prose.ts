import type { Element } from 'hast';
import { attributeOf, childElements, elementsOf, textOf } from './elements.ts';
import type { FurnitureOf } from './page-furniture.ts';

/** UTF-16 code units: a table with such a cell, or with blocks in its cells, gives a layout. */
const LONG_CELL = 200;
const NOTE_MARK = /^(?:\[?\d{1,3}\]?|[*†‡#¶§↩^])$/;
const LONGEST_FIGURE = 40;
const HIDDEN_CLASSES: ReadonlySet<unknown> = new Set([
  'sr-only',
  'screen-reader-text',
  'visually-hidden',
  'visuallyhidden',
]);
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
    case 'a':
    case 'sup':
      return isNoteMark(element) ? 'footnote mark' : null;
    case 'dl':
      return isOfFigures(element) ? 'table' : null;
    case 'table':
      return isLayout(element, furnitureOf) ? null : 'table';
    default:
      return hasHiddenClass(element) ? 'hidden' : null;
  }
}

/** Whether an element is a link to a note, or a raised number with one in it. */
export function isNoteMark(element: Element): boolean {
  if (element.tagName === 'sup') return childElements(element).some(isPlaceLink);
  return element.tagName === 'a' && isFootnoteLink(element);
}

function hasHiddenClass({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => HIDDEN_CLASSES.has(name));
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

/** A link to a note of the page, with nothing but its number, or to the heading that it stands in. */
function isFootnoteLink(element: Element): boolean {
  return isPlaceLink(element) && NOTE_MARK.test(textOf(element));
}

function isPlaceLink(element: Element): boolean {
  return attributeOf(element, 'href').startsWith('#');
}

/** Old pages lay out their text by tables: cells of theirs hold blocks or much text. */
function isLayout(table: Element, furnitureOf: FurnitureOf): boolean {
  if (attributeOf(table, 'role') === 'presentation') return true;
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
