import { expect, test } from 'vitest';
import type { Cleaned } from '../../../../stages/document.ts';
import { clean } from '../../../../stages/clean/index.ts';
import { parsedOf, shown } from '../../documents.ts';

const FIRST =
  'The harbour board closed the north pier on Monday after divers found cracks in four of its piles, ' +
  'and shut the road that leads to it to everything but ambulances until the end of next week.';
const SECOND = '“We could not wait for the summer,” said Ines Calder, the harbour master.';
const THIRD =
  'Traders on the quay fear for the season. The board has promised to pay part of their rent.';
const [ONE, TWO, THREE] = [FIRST, SECOND, THIRD].map((words) => `<p>${words}</p>`);

function pageOf(body: string, head = ''): Cleaned {
  return clean(parsedOf(`<title>North pier shut</title>${head}<body>${body}`, 'a.html'));
}

/** What is kept of a page besides its three paragraphs. */
function besides(page: Cleaned): readonly string[] {
  const prose = new Set([FIRST, SECOND, THIRD].map((words) => `paragraph: ${words}`));
  const all = shown(page);
  expect(all.filter((block) => prose.has(block))).toHaveLength(3);
  return all.filter((block) => !prose.has(block));
}

function kinds({ removed }: Cleaned): readonly string[] {
  return removed.map(({ what }) => what);
}

const LINKS = '<ul><li><a href="/a">Whale seen by school</a><li><a href="/b">Quay wins</a></ul>';

test.each([
  [
    'a box between paragraphs',
    `<section class="more-on"><h2>Stories</h2>${LINKS}</section>`,
    'related',
  ],
  ['a list of links with a label', `<h3>Read more</h3>${LINKS}`, 'related links'],
  ['links in paragraphs', '<p>Related:</p><p><a href="/1">Trams are dead</a></p>', 'label links'],
  ['a link with words before', '<p><b>READ MORE:</b> <a href="/1">Trams are dead</a></p>', 'links'],
  ['a link in brackets', '<p>[ <a href="/1">Trams are dead</a> ]</p>', 'links'],
  ['a labelled box', '<div><h4>Media contacts</h4><p>Lena Marsh leads the desk.</p></div>', 'box'],
  ['a card', '<div><h3><a href="/c">Lido shut</a></h3><p>It may never open.</p></div>', 'links'],
  ['a caption', '<div class="imageCaption">The pier from the sea wall.</div>', 'caption'],
  ['words in a figure', '<figure><img><span>Ola Mbeki</span></figure>', 'caption'],
  ['an appeal', '<p>Sign up to get our newsletter every morning.</p>', 'call'],
  ['tags', '<ul class="tags"><li><a href="/t">Piers</a></ul>', 'tags'],
  ['figures', '<dl><dt>Joined<dd>2019<dt>Messages<dd>31</dl>', 'table'],
  ['a time', '<time>10.42am</time>', 'time'],
])('%s is left out, and it is said what it is', (_name, html, what) => {
  const page = pageOf(`<article>${ONE}${TWO}${html}${THREE}</article>`);
  expect(besides(page)).toEqual([]);
  expect(kinds(page)).toEqual(what.split(' '));
});

test('a note on the author at the end is none of the article', () => {
  const author = '<meta name="author" content="Frida Lund">';
  const note = '<p><em>Frida Lund is a reporter for the Wire. Follow her on X.</em></p>';
  const page = pageOf(`<article>${ONE}${TWO}${THREE}${note}</article>`, author);
  expect(besides(page)).toEqual([]);
  expect(kinds(page)).toEqual(['author note']);
});

test('an introduction beside the text belongs to it; what stands outside of both is named', () => {
  const page = pageOf(
    `<div><p>Harbours</p><h1>North pier shut</h1><p class="standfirst">Who pays for the lost season is not known</p>
     <div itemprop="articleBody">${ONE}${TWO}${THREE}</div><p>Printed in Wend.</p></div>`,
  );
  expect(besides(page)).toEqual([
    'heading1: North pier shut',
    'paragraph: Who pays for the lost season is not known',
  ]);
  expect(kinds(page)).toEqual(['outside of the article', 'outside of the article']);
});

test('a list, a paragraph of links in prose and a heading of the article stay', () => {
  const html = `<h2>What comes next</h2><ul><li>Divers return on 4 June.</ul>
    <p><a href="/1">Studies of the pier</a> show <a href="/2">cracks in the piles</a>.</p>`;
  expect(besides(pageOf(`<article>${ONE}${TWO}${html}${THREE}</article>`))).toEqual([
    'heading2: What comes next',
    'listItem: Divers return on 4 June.',
    'paragraph: Studies of the pier show cracks in the piles.',
  ]);
});

test('what the page states as the body of its article is body, whatever its class', () => {
  const words = Array.from({ length: 12 }, (_, index) => `Pile ${index} was looked at by divers`);
  const body = `${FIRST} ${words.join('. ')}.`;
  const stated = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`;
  const box = `<div class="promo"><p>${words.join('. ')}.</p></div>`;
  const more = `<p>${'The pier was built in 1931. '.repeat(40)}</p>`;
  const html = `<article>${ONE}${TWO}${THREE}${more}${box}</article>`;
  expect(shown(pageOf(html, stated)).at(-1)).toMatch(/^paragraph: Pile 0/);
  expect(kinds(pageOf(html))).toContain('related');
});

test('comments longer than the article are none of it', () => {
  const comments = `<div class="comments">${'<p>I said this would happen, years ago.</p>'.repeat(40)}</div>`;
  const long = `${ONE}${TWO}${THREE}<p>${'The pier was built in 1931. '.repeat(15)}</p>`;
  const page = pageOf(`<div>${long}${comments}</div>`);
  expect(shown(page).join(' ')).not.toContain('years ago');
  expect(kinds(page)).toEqual(['comments']);
});
