import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parsedOf } from '../../documents.ts';

/** The tree of a page: each node with its place, `line:column–offset of its end`. */
function treeOf(html: string): string[] {
  const lines: string[] = [];
  const show = (node: Nodes, indent: string): void => {
    const { type, position } = node;
    const depth = node.type === 'heading' ? node.depth : '';
    const value = node.type === 'text' ? ` ${JSON.stringify(node.value)}` : '';
    const place = position
      ? ` ${position.start.line}:${position.start.column}–${position.end.line}:${position.end.column} ${position.start.offset}–${position.end.offset}`
      : '';
    lines.push(`${indent}${type}${depth}${value}${place}`);
    if ('children' in node) for (const child of node.children) show(child, `${indent} `);
  };
  show(parsedOf(html, 'a.html').tree, '');
  return lines;
}

test('headings of all depths and paragraphs, with their places', () => {
  const html = '<h1>A</h1>\n<h2>B</h2>\r\n<h3>C</h3>\r<h6>D &amp; E</h6>\n<p>One\n two</p>';
  expect(treeOf(html)).toMatchInlineSnapshot(`
    [
      "root",
      " heading1 1:5–1:6 4–5",
      "  text "A" 1:5–1:6 4–5",
      " heading2 2:5–2:6 15–16",
      "  text "B" 2:5–2:6 15–16",
      " heading3 3:5–3:6 27–28",
      "  text "C" 3:5–3:6 27–28",
      " heading6 4:5–4:14 38–47",
      "  text "D & E" 4:5–4:14 38–47",
      " paragraph 5:4–6:5 56–64",
      "  text "One two" 5:4–6:5 56–64",
    ]
  `);
});

test('breaks and inner elements part the text of a paragraph', () => {
  const html = '<p>  One <b>two</b><br>\n  three<br></p><p> <b> </b> four</p><p> </p><p><br></p>';
  expect(treeOf(html)).toMatchInlineSnapshot(`
    [
      "root",
      " paragraph 1:6–2:12 5–35",
      "  text "One " 1:6–1:10 5–9",
      "  text "two" 1:13–1:16 12–15",
      "  break 1:20–1:24 19–23",
      "  text "three" 2:3–2:8 26–31",
      "  break 2:8–2:12 31–35",
      " paragraph 2:29–2:33 52–56",
      "  text "four" 2:29–2:33 52–56",
    ]
  `);
});

test('items that follow each other are one list, block quotations are each their own', () => {
  const html = [
    '<ul><li>One<li><p>Two</p><p>three</p></ul>',
    '<ol><li>four</ol>',
    '<p>five</p>',
    '<ul><li>six</ul>',
    '<blockquote><p>seven</p><p>eight</p></blockquote>',
    '<blockquote>nine</blockquote>',
    'ten',
  ].join('');
  expect(treeOf(html)).toMatchInlineSnapshot(`
    [
      "root",
      " list",
      "  listItem",
      "   paragraph 1:9–1:12 8–11",
      "    text "One" 1:9–1:12 8–11",
      "  listItem",
      "   paragraph 1:19–1:22 18–21",
      "    text "Two" 1:19–1:22 18–21",
      "   paragraph 1:29–1:34 28–33",
      "    text "three" 1:29–1:34 28–33",
      "  listItem",
      "   paragraph 1:51–1:55 50–54",
      "    text "four" 1:51–1:55 50–54",
      " paragraph 1:63–1:67 62–66",
      "  text "five" 1:63–1:67 62–66",
      " list",
      "  listItem",
      "   paragraph 1:79–1:82 78–81",
      "    text "six" 1:79–1:82 78–81",
      " blockquote",
      "  paragraph 1:102–1:107 101–106",
      "   text "seven" 1:102–1:107 101–106",
      "  paragraph 1:114–1:119 113–118",
      "   text "eight" 1:114–1:119 113–118",
      " blockquote",
      "  paragraph 1:148–1:152 147–151",
      "   text "nine" 1:148–1:152 147–151",
      " paragraph 1:165–1:168 164–167",
      "  text "ten" 1:165–1:168 164–167",
    ]
  `);
});
