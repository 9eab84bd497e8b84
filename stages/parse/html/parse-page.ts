import { parse } from 'parse5';
import { elementsOf } from './elements.ts';
import type { PageElement, PageRoot } from './page-node.ts';
import { treeAdapter } from './tree-adapter.ts';

/** A page as the parser has it: its tree, and the elements in document order, the outer first. */
export interface ParsedPage {
  readonly root: PageRoot;
  readonly elements: readonly PageElement[];
}

/**
 * Parses HTML as browsers without scripts do, each node with its place.
 * @param source the decoded source
 */
export function parsePage(source: string): ParsedPage {
  const root = parse(source, {
    treeAdapter,
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
  });
  const elements = [...elementsOf(root)];
  // From the last: what is in an element comes before it.
  for (let index = elements.length - 1; index >= 0; index -= 1) endWithLastChild(elements[index]);
  return { root, elements };
}

/** The parser ends an element without end tag where the next tag begins, or what it moved. */
function endWithLastChild(element: PageElement | undefined): void {
  if (element === undefined || element.start < 0 || element.isClosed) return;
  const last = element.children.at(-1);
  if (last !== undefined && last.start >= 0) element.end = last.end;
}
