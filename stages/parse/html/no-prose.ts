import type { PageElement } from './page-node.ts';
import { attributeOf, childElements, elementsOf, textOf, writtenAttribute } from './elements.ts';
import type { FurnitureOf } from './page-furniture.ts';

/** UTF-16 code units: a table with such a cell, or with blocks in its cells, gives a layout. */
const LONG_CELL = 200;
const NOTE_MARK = /^(?:\[?\d{1,3}\]?|[*†‡#¶§↩^])$/;
const LONGEST_FIGURE = 40;
const HIDDEN_CLASSES: ReadonlySet<string> = new Set([
  'sr-only',
  'screen-reader-text',
  'visually-hidden',
  'visuallyhidden',
]);
const CELL_BLOCKS: ReadonlySet<string> = new Set(
  'article blockquote br center div h1 h2 h3 h4 h5 h6 ol p section table ul'.split(' '),
);

/** What an element in an article is that holds no prose: a caption, code, a table of figures. */
export function noProseKindOf(element: PageElement, furnitureOf: FurnitureOf): string | null {
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
export function isNoteMark(element: PageElement): boolean {
  if (element.tagName === 'sup') return childElements(element).some(isPlaceLink);
  return element.tagName === 'a' && isFootnoteLink(element);
}

function hasHiddenClass(element: PageElement): boolean {
  const names = writtenAttribute(element, 'class');
  return names?.split(/\s+/).some((name) => HIDDEN_CLASSES.has(name)) === true;
}

/** A list of terms whose definitions are no more than a word or two: `Joined: 2019`. */
function isOfFigures(list: PageElement): boolean {
  const definitions = [...elementsOf(list)].filter(({ tagName }) => tagName === 'dd');
  return (
    definitions.length > 0 && definitions.every((each) => textOf(each).length <= LONGEST_FIGURE)
  );
}

function isCode(element: PageElement): boolean {
  return childElements(element).some(({ tagName }) => tagName === 'code' || tagName === 'samp');
}

/** A link to a note of the page, with nothing but its number, or to the heading that it stands in. */
function isFootnoteLink(element: PageElement): boolean {
  return isPlaceLink(element) && NOTE_MARK.test(textOf(element));
}

function isPlaceLink(element: PageElement): boolean {
  return attributeOf(element, 'href').startsWith('#');
}

/** Old pages lay out their text by tables: cells of theirs hold blocks or much text. */
function isLayout(table: PageElement, furnitureOf: FurnitureOf): boolean {
  if (attributeOf(table, 'role') === 'presentation') return true;
  return cellsOf(table).some((cell) => {
    if (furnitureOf(cell) !== null) return false;
    return (
      cell.end - cell.start >= LONG_CELL ||
      childElements(cell).some((child) => CELL_BLOCKS.has(child.tagName))
    );
  });
}

function cellsOf(element: PageElement): PageElement[] {
  return childElements(element).flatMap((child) => {
    if (child.tagName === 'td') return [child];
    return /^(?:tbody|thead|tfoot|tr)$/.test(child.tagName) ? cellsOf(child) : [];
  });
}
