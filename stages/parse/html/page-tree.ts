import type { PageElement, PageRoot } from './page-node.ts';
import type { FurnitureOf } from './page-furniture.ts';
import type { NamesOf } from './names.ts';

/** A page as the parser has it, and what its elements are. */
export interface PageTree {
  readonly root: PageRoot;
  /** In document order, the outer before the inner. */
  readonly elements: readonly PageElement[];
  readonly furnitureOf: FurnitureOf;
  readonly namesOf: NamesOf;
}
