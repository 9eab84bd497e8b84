import { expect, test } from 'vitest';
import { messagesOf, parsedOf, shown, sourceOf } from '../../documents.ts';

const PROSE =
  'The council of the town met on Friday to hear what the harbour would cost, and who would pay.';
const LONG = `${PROSE} `.repeat(6).trim();

test.each([
  ['nested tags', '<p>He <b>said <i>that</i></b> all is well', 'that all', 'that</i></b> all'],
  [
    'entities',
    '<p>AT&amp;T &lt;b&gt; &#38; &#x26; &eacute; ok',
    '& & é ok',
    '&#38; &#x26; &eacute; ok',
  ],
  [
    'entities without an end',
    '<p>a &ampb &copy c &nosuch d',
    '&b © c &nosuch',
    '&ampb &copy c &nosuch',
  ],
  ['an entity of two characters', '<p>a &NotEqualTilde;b &fjlig;j c', 'b fjj c', 'b &fjlig;j c'],
  ['an entity written out', '<p>A &amp;amp; b', '&amp; b', '&amp;amp; b'],
  ['white space', '<p>one\n   two <b> three</b>', 'one two three', 'one\n   two <b> three'],
  ['a line break', '<p>one<br>\n two', 'one two', 'one<br>\n two'],
  ['a comment', '<p>one <!-- <p>no --> two', 'one two', 'one <!-- <p>no --> two'],
  ['a stray tag', '<p>one</i> two</span> three', 'one two three', 'one</i> two</span> three'],
  ['a script', '<p>one<script>"</p>"</script> two', 'one two', 'one<script>"</p>"</script> two'],
  ['a bare mark', '<p>1 < 2 & 3', '1 < 2 & 3', '1 < 2 & 3'],
  ['CRLF', '<p>one <b>two\r\nthree</b> four', 'two three', 'two\r\nthree'],
  [
    'a q element',
    '<p>He <q class=a>said <b>so</b></q> then',
    '“said so” then',
    '<q class=a>said <b>so</b></q> then',
  ],
])('%s does not break offsets', (_name, html, words, expected) => {
  expect(sourceOf(html, 'a.html', words)).toBe(expected);
});

test('blocks and their kinds; what is no prose is left out', () => {
  const html = [
    '<h2>Head</h2>bare<p>one<div>two</div>three',
    '<ul><li>item<ul><li><p>inner</ul></ul>',
    '<blockquote>quoted<p>more</blockquote>',
    '<pre>first\n\nsecond</pre><pre><code>code()</code></pre>',
    '<table><tr><td>51<td>12</table>',
    '<table><tr><td><p>laid out<td><p>by a table</table>',
    '<p>broken<br><br>in two<hr>end<sup><a href="#1">1</a></sup>',
    '<p hidden>hidden<p style="display:none">hidden<p aria-hidden=true>hidden',
  ].join('\n');
  expect(shown(parsedOf(html, 'a.html'))).toEqual([
    'heading2: Head',
    'paragraph: bare',
    'paragraph: one',
    'paragraph: two',
    'paragraph: three',
    'listItem: item',
    'listItem: inner',
    'blockquote: quoted',
    'blockquote: more',
    'paragraph: first',
    'paragraph: second',
    'paragraph: laid out',
    'paragraph: by a table',
    'paragraph: broken',
    'paragraph: in two',
    'paragraph: end',
  ]);
});

test('text that the parser moves out of a table stands where it is written', () => {
  const html = '<!doctype html><p>one<table><tr>two <b>three</b><td><p>four</table>five';
  expect(shown(parsedOf(html, 'a.html'))).toEqual([
    'paragraph: one',
    'paragraph: two three',
    'paragraph: four',
    'paragraph: five',
  ]);
});

test.each([
  ['articleBody', `<main><p>${PROSE}<div itemprop="articleBody"><p>${LONG}</div></main>`],
  ['article', `<main><p>${PROSE}</p><article><p>${LONG}</article><p>${PROSE}</main>`],
  ['main', `<div><p>${PROSE}</div><div role=main><p>${LONG}</div>`],
  ['dense text', `<div><p>Short.</div><div><div><p>${LONG}</div></div>`],
  ['a body', `<nav>no</nav><p>${LONG}<form>no</form><footer>no</footer><aside>no</aside>`],
  ['a form about the page', `<form><p>${LONG}<input></form><form>no</form>`],
  ['classes', `<p>${LONG}<div class="cookieConsent"><p>no</div><ul id=share-links><li>no</ul>`],
  [
    'comments that are articles',
    `<article><p>${LONG}</article><article class=comment>no</article>`,
  ],
])('the article is found by %s', (_name, html) => {
  expect(shown(parsedOf(html, 'a.html'))).toEqual([`paragraph: ${LONG}`]);
});

test('a page of several articles is read whole', () => {
  const html = `<article><p>${PROSE}</article><article><p>${PROSE}</article><article><p>${PROSE}</article>`;
  expect(parsedOf(html, 'a.html').blocks).toHaveLength(3);
});

test('the headline before an article is its first block, the name of the site is not', () => {
  const head = '<title>Harbour to open - The Post</title><h1>The Post</h1>';
  const html = `${head}<div><h1>Harbour to open</h1><h1>The Post</h1></div><article><p>${LONG}</article>`;
  const named = `<meta property="og:title" content="Harbour to open">${html}`;
  expect(shown(parsedOf(named, 'a.html'))).toEqual([
    'heading1: Harbour to open',
    `paragraph: ${LONG}`,
  ]);
});

const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test.each([
  [
    'JSON-LD',
    `${jsonLd({ '@type': ['NewsArticle'], headline: 'A', author: { name: 'Ann Ek' }, publisher: { name: 'P' }, datePublished: '2024-01-05' })}<meta property="og:title" content="B">`,
    { title: 'A', author: ['Ann Ek'], publisher: 'P', published: '2024-01-05' },
  ],
  [
    'a graph of JSON-LD',
    jsonLd({
      '@graph': [
        { '@type': 'WebPage', name: 'no' },
        { '@type': 'Article', headline: 'A', author: ['Ann Ek', { '@id': 'b' }] },
        { '@id': 'b', name: 'Bo Lind' },
      ],
    }),
    { title: 'A', author: ['Ann Ek', 'Bo Lind'] },
  ],
  [
    'meta elements, when JSON-LD is broken',
    '<script type="application/ld+json">{"@type":</script><meta property="og:title" content="A &amp; B"><meta name="DC.Creator" content="Ann Ek"><meta property="article:author" content="https://x.example/ann"><meta property="og:site_name" content="P"><meta name="date" content="2024-01-05">',
    { title: 'A & B', author: ['Ann Ek'], publisher: 'P', published: '2024-01-05' },
  ],
  [
    'the page',
    '<title>A – P</title><meta property="og:site_name" content="P"><span itemprop=author><b itemprop=name>Ann Ek</b>, staff</span><time datetime="2024-01-05T10:00Z">today</time>',
    { title: 'A', author: ['Ann Ek'], publisher: 'P', published: '2024-01-05T10:00Z' },
  ],
  ['nothing', '<p>Text.', {}],
])('metadata is read from %s', (_name, html, fields) => {
  expect(parsedOf(html, 'a.html').frontMatter).toEqual(fields);
});

test.each([
  ['<div>', 'nests too deep'],
  ['<b><i></b>', 'nests too deep'],
  ['<font size=2>x</font><p a>', null],
  ['<p>x<br>', null],
  ['<a name=x>y', null],
])('%s a thousand times is read in time', (unit, reason) => {
  const { file } = parsedOf(unit.repeat(1000), 'a.html');
  const said =
    reason === null ? [] : [`The HTML ${reason}: only the text between its tags is read`];
  expect(file.messages.map((message) => message.reason)).toEqual(said);
});

test('HTML beyond all measure is read as the text between its tags', () => {
  const html = `<p>One &amp; <b>two</b><script>no</script>${'<div>'.repeat(500)}\nthree<p>four`;
  const document = parsedOf(html, 'a.html');
  expect(messagesOf(document)).toEqual(['1:2043 html-too-complex']);
  expect(shown(document)).toEqual(['paragraph: One & two', 'paragraph: three', 'paragraph: four']);
});
