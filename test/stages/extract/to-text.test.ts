import * as fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toText } from '../../../stages/extract/to-text.ts';

const usual = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one' })
  .freeze();

// Addresses are left as they are (see `toText`).
const PIECES =
  'word|Émile|7|12.|1)|“it”|’|…|[|]|(|)|*|_|`|#|+|>|~|<b>|&amp;|!|$5|\\|=|%|😀|.|-|--|:-|&|amp;|, |; |: | |  |- |& |\n|\t';
const words = fc
  .array(fc.constantFrom(...PIECES.split('|'), '|'), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''));
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const phrasing = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: text },
    fc.constant<PhrasingContent>({ type: 'break' }),
    text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
    text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
    text.map((child): PhrasingContent => ({ type: 'link', url: 'a/b.txt', children: [child] })),
    words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
  ),
  { minLength: 1, maxLength: 5 },
);
const paragraph = phrasing.map((children) => ({ type: 'paragraph', children }) as const);
const cells = fc.array(
  phrasing.map((children) => ({ type: 'tableCell', children }) as const),
  { minLength: 2, maxLength: 2 },
);
const block = fc.oneof(
  paragraph,
  phrasing.map((children): RootContent => ({ type: 'heading', depth: 2, children })),
  paragraph.map((child): RootContent => ({ type: 'blockquote', children: [child] })),
  fc.tuple(paragraph, fc.boolean()).map(([child, ordered]): RootContent => ({
    type: 'list',
    ordered,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [child] }],
  })),
  fc.array(cells, { minLength: 1, maxLength: 3 }).map((rows): RootContent => ({
    type: 'table',
    children: rows.map((children) => ({ type: 'tableRow', children })),
  })),
);

test('a text is written as remark-stringify writes it by itself', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (children) => {
      const written = usual.stringify({ type: 'root', children: structuredClone(children) });
      expect(toText(children, 'a.docx').replace(/^<!--.*-->\n\n/, '')).toBe(written);
    }),
    { numRuns: 2000 },
  );
});
