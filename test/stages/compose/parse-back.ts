import type { Nodes, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a reader of a Markdown file sees: its blocks as text, its links, the types of its nodes. */
export function parseBack(markdown: string) {
  const { children } = parser.parse(markdown);
  const types = new Set<string>();
  const links: string[] = [];
  const html: string[] = [];
  children.forEach((node) => {
    walk(node, (inner) => {
      types.add(inner.type);
      if (inner.type === 'link' || inner.type === 'definition') links.push(inner.url);
      if (inner.type === 'html') html.push(inner.value);
    });
  });
  return { blocks: children.map(textOf), links, html, types: [...types].toSorted() };
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) node.children.forEach((child) => walk(child, visit));
}

function textOf(node: RootContent): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
