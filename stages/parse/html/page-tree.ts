import type { Element, Root } from 'hast';
import type { FurnitureOf } from './page-furniture.ts';
import type { NamesOf } from './names.ts';

/** A page as the parser has it, and what its elements are. */
export interface PageTree {
  readonly root: Root;
  /** In document order, the outer before the inner. */
  readonly elements: readonly Element[];
  readonly furnitureOf: FurnitureOf;
  readonly namesOf: NamesOf;
}
