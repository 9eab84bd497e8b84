import * as fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { PageNode } from '../../../../stages/parse/html/page-node.ts';
import { parsePage } from '../../../../stages/parse/html/parse-page.ts';
import { tagSoup } from './tag-soup.ts';

/** Soup with what the parser treats apart: templates, foreign elements, words behind the body. */
const special = fc.constantFrom(
  '<template><p>kept apart</template>',
  '<svg viewBox="0 0 1 1"><a xlink:href="#a">x</a><foreignObject><p>word',
  '<math><mi>x',
  '<select><option>one',
  '<tbody>',
  '</body>',
  '</html>',
  '<html lang=en>',
  '<body class="a b">',
  '<p hidden class="a">',
  '<title>Title</title>',
);
const page = fc.array(fc.oneof(tagSoup, special), { maxLength: 6 }).map((parts) => parts.join(''));

const processor = unified().use(rehypeParse).freeze();

/** A node as one line for each: what it is and where, its words or attributes. */
function linesOf(node: Nodes, depth = 0): string[] {
  const { start, end } = node.position ?? {};
  const place = `${start?.offset ?? -1} ${end?.offset ?? -1}`;
  if (node.type === 'text') return [`${depth} ${JSON.stringify(node.value)} ${place}`];
  if (node.type === 'doctype') return [];
  if (!('children' in node)) return [`${depth} ${node.type} ${place}`];
  const inner = node.children.flatMap((child) => linesOf(child, depth + 1));
  return node.type === 'element' ? [`${depth} ${node.tagName} ${place}`, ...inner] : inner;
}

function linesOfPage(node: PageNode, depth = 0): string[] {
  if (node.type === 'root') return node.children.flatMap((child) => linesOfPage(child, depth + 1));
  const place = `${node.start} ${node.end}`;
  if (node.type === 'text') return [`${depth} ${JSON.stringify(node.value)} ${place}`];
  if (node.type === 'comment') return [`${depth} comment ${place}`];
  const inner = node.children.flatMap((child) => linesOfPage(child, depth + 1));
  return [`${depth} ${node.tagName} ${place}`, ...inner];
}

test('a page has the nodes and the places that rehype-parse finds', () => {
  fc.assert(
    fc.property(page, (source) => {
      const withoutDoctype = source.replaceAll('<!doctype html>', '');
      expect(linesOfPage(parsePage(withoutDoctype).root)).toEqual(
        linesOf(processor.parse(withoutDoctype)),
      );
    }),
    { seed: 8124, numRuns: 1000 },
  );
});

test('elements end with their end tag, else with the last that is in them', () => {
  const source = '<ul><li>one<li><p>two</ul><p>three <b>four</p>';
  const { elements } = parsePage(source);
  const written = elements.map(({ tagName, start, end }) => [tagName, source.slice(start, end)]);
  expect(written.filter(([, text]) => text !== '')).toEqual([
    ['ul', '<ul><li>one<li><p>two</ul>'],
    ['li', '<li>one'],
    ['li', '<li><p>two'],
    ['p', '<p>two'],
    ['p', '<p>three <b>four</p>'],
    ['b', '<b>four'],
  ]);
});

test('every element is listed once, the outer before the inner, and knows what it is in', () => {
  const { root, elements } = parsePage('<table><tr><td>a<p>b</table>c');
  const names = elements.map(({ tagName }) => tagName);
  expect(names).toEqual(['html', 'head', 'body', 'table', 'tbody', 'tr', 'td', 'p']);
  for (const element of elements) expect(element.parent?.children).toContain(element);
  expect(elements[0]?.parent).toBe(root);
});
