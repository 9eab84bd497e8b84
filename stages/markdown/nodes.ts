import type { BlockContent, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { plainHandlers } from './plain-handlers.ts';
import { visible } from './visible.ts';

const processor = unified()
  // Not `remark-gfm`, which loads all that reads Markdown as well. A longer title must not change
  // the rows of all other documents.
  .data('toMarkdownExtensions', [gfmToMarkdown({ tablePipeAlign: false })])
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    tightDefinitions: true,
    resourceLink: true,
    handlers: plainHandlers,
    // Hosts typeset `$…$`; a price (`$5`) can open such a formula and never close it.
    unsafe: [{ character: '$', after: '\\D|$', inConstruct: 'phrasing' }],
  })
  .freeze();

/** Markdown of a tree, as all that the program writes is written. */
export function writeMarkdown(children: RootContent[]): string {
  return processor.stringify({ type: 'root', children });
}

export function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value: visible(value) };
}

/** @param words of the program; those of a document as `inertText` makes them */
export function strong(words: string | PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children: typeof words === 'string' ? [text(words)] : words };
}

/** A link whose address stands at the end of the file, under its name. */
export function reference(children: PhrasingContent[], name: string): PhrasingContent {
  return { type: 'linkReference', identifier: name, label: name, referenceType: 'full', children };
}

/** Blocks that a reader opens, as GitHub, GitLab and Gitea show them; nothing for no blocks. */
export function folding(title: string, blocks: readonly BlockContent[]): RootContent[] {
  if (blocks.length === 0) return [];
  return [
    { type: 'html', value: `<details>\n<summary>${title}</summary>` },
    ...blocks,
    { type: 'html', value: '</details>' },
  ];
}

export function heading(depth: 1 | 2 | 3, children: PhrasingContent[]): BlockContent {
  return { type: 'heading', depth, children };
}

export function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: joined(children) };
}

/** Neighbouring texts as one: it is by the node that writing takes its time. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = text(last.value + node.value);
    } else result.push(node);
  }
  return result;
}

export function listOf(items: readonly PhrasingContent[][]): BlockContent[] {
  if (items.length === 0) return [];
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(item)],
  }));
  return [{ type: 'list', ordered: false, spread: false, children }];
}

export function separated(parts: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(' · '), ...part]));
}
