import { html, type Token, type TreeAdapter } from 'parse5';
import type {
  PageChild,
  PageComment,
  PageElement,
  PageNode,
  PageParent,
  PageRoot,
  PageText,
} from './page-node.ts';

/** What the parser alone asks of a page. */
interface ParsedRoot extends PageRoot {
  mode: html.DOCUMENT_MODE;
}
interface ParsedElement extends PageElement {
  readonly namespace: html.NS;
  readonly attributes: Token.Attribute[];
  /** Of a `template`: no part of what is shown. */
  content: ParsedRoot | null;
}

interface Types {
  node: PageNode;
  parentNode: PageParent;
  childNode: PageChild;
  document: ParsedRoot;
  documentFragment: ParsedRoot;
  element: ParsedElement;
  commentNode: PageComment;
  textNode: PageText;
  template: ParsedElement;
  documentType: PageComment;
}

const AT_START = {
  startLine: 1,
  startCol: 1,
  startOffset: 0,
  endLine: 1,
  endCol: 1,
  endOffset: 0,
} as const;
/** All that the parser asks of a place: whether there is one, and whether it has an end tag. */
const OPEN: Token.ElementLocation = AT_START;
const CLOSED: Token.ElementLocation = { ...AT_START, endTag: AT_START };

/**
 * Lets the parser build the tree of a page as the stages read it, in place of one of its own that
 * is made over: that took as long as the parsing itself.
 */
export const treeAdapter: TreeAdapter<Types> = {
  createDocument: createRoot,
  createDocumentFragment: createRoot,
  createElement: (tagName, namespace, attributes) => ({
    type: 'element',
    tagName,
    attributes,
    children: [],
    start: -1,
    end: -1,
    parent: null,
    isClosed: false,
    namespace,
    content: null,
  }),
  createCommentNode: createComment,
  createTextNode: createText,
  appendChild: append,
  insertBefore: (parent, child, next) => {
    parent.children.splice(indexIn(parent, next), 0, child);
    child.parent = parent;
  },
  insertText: (parent, text) => {
    const last = parent.children.at(-1);
    if (last?.type === 'text') last.value += text;
    else append(parent, createText(text));
  },
  insertTextBefore: (parent, text, next) => {
    const index = indexIn(parent, next);
    const before = parent.children[index - 1];
    if (before?.type === 'text') {
      before.value += text;
    } else {
      const node = createText(text);
      parent.children.splice(index, 0, node);
      node.parent = parent;
    }
  },
  detachNode: (child) => {
    const { parent } = child;
    if (parent === null) return;
    parent.children.splice(indexIn(parent, child), 1);
    child.parent = null;
  },
  adoptAttributes: ({ attributes }, more) => {
    const names = new Set(attributes.map(({ name }) => name));
    for (const attribute of more) if (!names.has(attribute.name)) attributes.push(attribute);
  },
  setTemplateContent: (template, content) => {
    template.content = content;
  },
  getTemplateContent: (template) => (template.content ??= createRoot()),
  setDocumentType: (document) => {
    append(document, createComment());
  },
  setDocumentMode: (document, mode) => {
    document.mode = mode;
  },
  getDocumentMode: ({ mode }) => mode,
  getFirstChild: ({ children }) => children[0] ?? null,
  getChildNodes: ({ children }) => children,
  getParentNode: (node) => (node.type === 'root' ? null : node.parent),
  getAttrList: ({ attributes }) => attributes,
  getTagName: ({ tagName }) => tagName,
  getNamespaceURI: ({ namespace }) => namespace,
  isTextNode: (node) => node.type === 'text',
  isCommentNode: (node) => node.type === 'comment',
  isElementNode: (node): node is ParsedElement => node.type === 'element',
  // The parser asks after the document type, to give it a place that nobody reads.
  isDocumentTypeNode: (_node): _node is PageComment => false,
  getTextNodeContent: ({ value }) => value,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  setNodeSourceCodeLocation: (node, location) => {
    if (node.type === 'root' || location === null) return;
    node.start = location.startOffset;
    node.end = location.endOffset;
  },
  getNodeSourceCodeLocation: (node) => {
    if (node.type === 'root' || node.start < 0) return null;
    return node.type === 'element' && node.isClosed ? CLOSED : OPEN;
  },
  updateNodeSourceCodeLocation: (node, { endOffset, endTag }) => {
    if (node.type === 'root') return;
    if (endOffset !== undefined) node.end = endOffset;
    if (endTag !== undefined && node.type === 'element') node.isClosed = true;
  },
};

function createRoot(): ParsedRoot {
  return { type: 'root', children: [], mode: html.DOCUMENT_MODE.NO_QUIRKS };
}

function createText(value: string): PageText {
  return { type: 'text', value, start: -1, end: -1, parent: null };
}

function createComment(): PageComment {
  return { type: 'comment', start: -1, end: -1, parent: null };
}

function append(parent: PageParent, child: PageChild): void {
  parent.children.push(child);
  child.parent = parent;
}

/** Mostly the last child: what stands in a table but in no cell is put before it, as it is read. */
function indexIn({ children }: PageParent, child: PageChild): number {
  const last = children.length - 1;
  return children[last] === child ? last : children.indexOf(child);
}
