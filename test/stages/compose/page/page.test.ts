import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import { expect, test } from 'vitest';
import { pageAssets } from '../../../../.package/page.mjs';
import { createBriefer } from '../../../../stages/api.ts';

const briefer = createBriefer({ html: true });

async function pageOf(path: string, text: string): Promise<string> {
  const { files, failure } = await briefer.brief({ path, text });
  expect(failure).toBeNull();
  return files.find(({ extension }) => extension === '.html')?.content ?? '';
}

/** All elements of a page, each with its parents. */
function elementsOf(html: string): { element: Element; within: readonly Element[] }[] {
  const tree: Root = unified().use(rehypeParse).parse(html);
  const found: { element: Element; within: readonly Element[] }[] = [];
  const visit = (node: Root | Element, within: readonly Element[]): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      found.push({ element: child, within });
      visit(child, [...within, child]);
    }
  };
  visit(tree, []);
  return found;
}

function textOf(node: Element | Element['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function named(html: string, tagName: string): Element[] {
  return elementsOf(html)
    .filter(({ element }) => element.tagName === tagName)
    .map(({ element }) => element);
}

const SPOKEN = `# A wall for the harbour

The council of Norrby voted on Tuesday to build a wall around its harbour.

“The wall will stand by May,” said Ann Lee, the mayor. “Nobody will pay for it twice.”

She said that the ferry would sail from the old pier until then.

- The first stone is laid in June.
- The last one follows in April.

> A quotation of the year before.
`;

test('blocks are headings, paragraphs, lists and block quotations, and words stand as they are', async () => {
  const html = await pageOf('a.md', SPOKEN);
  expect(named(html, 'h1').map(textOf)).toEqual(['A wall for the harbour']);
  expect(named(html, 'ul').map((list) => list.children.map(textOf))).toEqual([
    ['The first stone is laid in June.', 'The last one follows in April.'],
  ]);
  expect(named(html, 'blockquote').map(textOf)).toEqual(['A quotation of the year before.']);
  const paragraphs = named(html, 'p').map(textOf);
  expect(paragraphs).toContain(
    '“The wall will stand by May,” said Ann Lee, the mayor. “Nobody will pay for it twice.”',
  );
});

test('each link leads to an element of the page or to the source, and each card to its mark and back', async () => {
  const html = await pageOf('a.md', SPOKEN);
  const ids = elementsOf(html).flatMap(({ element }) => element.properties['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const hrefs = named(html, 'a').map(({ properties }) => String(properties['href']));
  expect(hrefs.filter((href) => !href.startsWith('#'))).toEqual(['a.md']);
  for (const href of hrefs.filter((each) => each.startsWith('#'))) {
    expect(ids).toContain(href.slice(1));
  }
  const cards = named(html, 'article').map(({ properties }) => properties['id']);
  expect(cards.length).toBeGreaterThanOrEqual(2);
  for (const id of cards) expect(hrefs).toContain(`#${String(id)}`);
});

test('marks that lie over each other are segments with several ids, none within another', async () => {
  // The whole is a sentence of the summary, and a quotation stands in it.
  const html = await pageOf('a.txt', '“The wall will stand by May,” said Ann Lee, the mayor.\n');
  const marks = elementsOf(html).filter(({ element }) =>
    [element.properties['className'] ?? []].flat().includes('mark'),
  );
  const ids = marks.map(({ element }) => String(element.properties['dataIds']).split(' '));
  expect(ids.map((each) => each.map((id) => id.slice(0, 1)))).toEqual([
    ['s'],
    ['q', 's'],
    ['s'],
    ['s'],
    ['s'],
    ['s'],
    ['s'],
  ]);
  expect(marks.map(({ element }) => textOf(element)).join('')).toBe(
    '“The wall will stand by May,” said Ann Lee, the mayor.',
  );
  for (const { within } of marks) expect(within.map(({ tagName }) => tagName)).not.toContain('a');
  const cue = marks.find(({ element }) => element.properties['dataCues'] !== undefined);
  expect(cue && textOf(cue.element)).toBe('said');
  const focusable = marks.filter(
    ({ element: { tagName, properties } }) =>
      tagName === 'a' && properties['tabIndex'] === undefined,
  );
  expect(focusable.map(({ element }) => element.properties['id'])).toEqual([
    ids[0]?.[0],
    ids[1]?.[0],
  ]);
});

test('a quotation over many segments and many in one block are told apart in time', async () => {
  const many = 'Ann Lee said “the wall will stand by May” on Monday. '.repeat(2000);
  const html = await pageOf('a.txt', many);
  expect(named(html, 'article')).toHaveLength(2000);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '</script></style><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '[a](javascript:alert(1))',
  '<a href="javascript:alert(1)">b</a>',
  '" autofocus onfocus="alert(1)',
  '--><iframe src="https://example.org">',
  '\u001B[31m red \u0007 \u202E turned',
];

test.each(['txt', 'md', 'html'])('what a document of .%s says stays words', async (extension) => {
  const body = HOSTILE.map((each) => `“We stand by ${each} today,” said Ann ${each}, the mayor.`);
  const html = await pageOf(`a.${extension}`, `${body.join('\n\n')}\n`);
  const usual = await pageOf('b.txt', '“We stand by it today,” said Ann Lee, the mayor.\n');
  const names = (page: string): string[] => [
    ...new Set(elementsOf(page).map(({ element }) => element.tagName)),
  ];
  const own = new Set([...names(usual), ...names(await pageOf('a.md', SPOKEN))]);
  expect(names(html).filter((name) => !own.has(name))).toEqual([]);
  expect(named(html, 'script')).toHaveLength(1);
  for (const { element } of elementsOf(html)) {
    for (const [name, value] of Object.entries(element.properties)) {
      expect(name).not.toMatch(/^on/i);
      // Nothing but links has an address.
      expect(name === 'href' ? value : '#').toMatch(/^(?:#|a\.)/);
    }
  }
  // oxlint-disable-next-line no-control-regex -- none is left
  expect(html).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
});

test('a document that is called like a script is linked to by its escaped name', async () => {
  const html = await pageOf('javascript:alert(1)//.txt', 'It rained.\n');
  expect(html).toContain('href="javascript%3Aalert%281%29//.txt"');
});

test('the policy names the script and the style of the page by their hashes, and nothing else', async () => {
  const html = await pageOf('a.md', SPOKEN);
  const policy = named(html, 'meta')
    .filter(({ properties }) => properties['httpEquiv'] !== undefined)
    .map(({ properties }) => String(properties['content']));
  const hashes = ['script', 'style'].map((tagName) => {
    const [, text = ''] = new RegExp(`<${tagName}>([^]*?)</${tagName}>`).exec(html) ?? [];
    return createHash('sha256').update(text).digest('base64');
  });
  expect(policy).toEqual([
    `default-src 'none'; script-src 'sha256-${hashes[0]}'; style-src 'sha256-${hashes[1]}'; base-uri 'none'; form-action 'none'`,
  ]);
  expect(named(html, 'link')).toEqual([]);
});

test('the same document gives the same page', async () => {
  expect(await pageOf('a.md', SPOKEN)).toBe(await pageOf('a.md', SPOKEN));
});

test('the script and the style in the pages are those of the sources (npm run page)', async () => {
  expect(readFileSync('stages/compose/page/assets.json', 'utf8')).toBe(await pageAssets());
});
