/**
 * The tree of a page: what the parser knows of it that is asked for. Offsets are UTF-16 code units
 * of the source; both are -1 for an element whose tags are left out.
 */
interface Placed {
  start: number;
  end: number;
  parent: PageParent | null;
}

export interface PageText extends Placed {
  readonly type: 'text';
  value: string;
}

/** A comment or the document type. */
export interface PageComment extends Placed {
  readonly type: 'comment';
}

export interface PageElement extends Placed {
  readonly type: 'element';
  /** In lower case, but for some of SVG. */
  readonly tagName: string;
  readonly attributes: readonly PageAttribute[];
  readonly children: PageChild[];
  /** Whether its end tag is written. */
  isClosed: boolean;
}

/** Names are in lower case, and each stands once. */
export interface PageAttribute {
  readonly name: string;
  readonly value: string;
  /** Of an attribute of another language, such as `xlink`. */
  readonly prefix?: string;
}

export interface PageRoot {
  readonly type: 'root';
  readonly children: PageChild[];
}

export type PageChild = PageText | PageComment | PageElement;
export type PageParent = PageRoot | PageElement;
export type PageNode = PageChild | PageRoot;
