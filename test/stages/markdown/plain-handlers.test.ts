import * as fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { plainHandlers } from '../../../stages/markdown/plain-handlers.ts';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  tightDefinitions: true,
  resourceLink: true,
};

function writer(options: Options) {
  const processor = unified()
    .data('toMarkdownExtensions', [gfmToMarkdown({ tablePipeAlign: false })])
    .use(remarkStringify, { ...OPTIONS, ...options })
    .freeze();
  return (children: RootContent[]) => processor.stringify({ type: 'root', children });
}

const plain = writer({ handlers: plainHandlers });
const usual = writer({});

const piece = fc.constantFrom(
  'word',
  'Émile',
  '7',
  '12.',
  '1)',
  ' ',
  ', ',
  '; ',
  ': ',
  '“it”',
  '’',
  '…',
  '↗',
  ' · ',
  '―',
  '[',
  ']',
  '(',
  ')',
  '*',
  '_',
  '`',
  '#',
  '- ',
  '+',
  '>',
  '~',
  '|',
  '<b>',
  '&amp;',
  '& ',
  '!',
  // Addresses are code (see `inertText`).
  '$5',
  '\\',
  '=',
  '%',
  '😀',
  '%20',
);
const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const name = fc.constantFrom('b-1234abcd', 'b-0', 'src', 'B c');

const inText = words.map((value): PhrasingContent => ({ type: 'text', value }));
const phrasing = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: inText },
      fc.constant<PhrasingContent>({ type: 'break' }),
      inText.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
      inText.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
      words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      fc
        .tuple(inText, fc.constantFrom('a/b.txt', 'a.txt#L3', 'a b'))
        .map(([child, url]): PhrasingContent => ({ type: 'link', url, children: [child] })),
      fc.tuple(inText, name).map(([child, identifier]): PhrasingContent => ({
        type: 'linkReference',
        identifier,
        label: identifier,
        referenceType: 'full',
        children: [child],
      })),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(joined)
  .filter((nodes) => !hasSpaceAtEdge(nodes));

/** White space at the edges of a line, which no brief has, is written as it stands. */
function hasSpaceAtEdge(nodes: PhrasingContent[]): boolean {
  return nodes.some((node, at) => {
    if (node.type === 'break') return false;
    const value = 'value' in node ? node.value : '';
    const isFirst = at === 0 || nodes[at - 1]?.type === 'break';
    const isLast = at === nodes.length - 1 || nodes[at + 1]?.type === 'break';
    return (isFirst && value.startsWith(' ')) || (isLast && value.endsWith(' '));
  });
}

/** As `paragraph` makes them: no text stands beside a text. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.filter((node, at) => node.type !== 'text' || nodes[at - 1]?.type !== 'text');
}

const list = fc.array(phrasing, { minLength: 1, maxLength: 4 }).map((items): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }],
  })),
}));
const block = fc.oneof(
  phrasing.map((children): RootContent => ({ type: 'paragraph', children })),
  phrasing.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
  list,
  fc.constant<RootContent>({ type: 'html', value: '<details>\n<summary>More</summary>' }),
  fc.tuple(name, fc.constantFrom('a.txt#L3', 'a b', '')).map(([identifier, url]): RootContent => ({
    type: 'definition',
    identifier,
    label: identifier,
    url,
  })),
);

describe('the handlers of what is plain', () => {
  it('write what remark-stringify writes by itself', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        expect(plain(blocks)).toBe(usual(blocks));
      }),
      { numRuns: 1000 },
    );
  });
});
