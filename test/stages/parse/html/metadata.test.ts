import { expect, test } from 'vitest';
import { parsedOf } from '../../documents.ts';

const PROSE = `<p>${'The council met on Friday to hear what the harbour would cost. '.repeat(8)}</p>`;

function fieldsOf(head: string, body = ''): Readonly<Record<string, unknown>> {
  return parsedOf(`${head}<body>${body}${PROSE}`, 'a.html').frontMatter;
}

const LD = (thing: object) =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

test.each([
  [
    'the headline that the page shows',
    '<title>Pier shut - Wire</title>',
    '<h1>Pier shut</h1>',
    'Pier shut',
  ],
  [
    'a heading of lower depth, where the first names the site',
    '<title>Wire: North pier is shut for good</title>',
    '<h1>Wire</h1><h3>North pier is shut for good</h3>',
    'North pier is shut for good',
  ],
  [
    'the only headline, where all pages of a section have one title',
    '<title>Press corner</title>',
    '<h1>Ministry opens fund for mains</h1>',
    'Ministry opens fund for mains',
  ],
  ['no label', '<title>Skip to main content</title>', '', undefined],
  [
    'references decoded',
    LD({ '@type': 'NewsArticle', headline: 'Salt &amp; tar' }),
    '',
    'Salt & tar',
  ],
])('a title: %s', (_name, head, body, title) => {
  expect(fieldsOf(head, body)['title']).toBe(title);
});

test.each([
  ['By Ann Lund', ['Ann Lund']],
  ['By Ann Lund, Staff Writer | May 3, 2024', ['Ann Lund']],
  ['By Laurel Toppin July 10, 2015', ['Laurel Toppin']],
  ['Ann Lund and Bo van der Berg', ['Ann Lund', 'Bo van der Berg']],
  ['Von Katrin Hollerbach und Jörg Tamm', ['Katrin Hollerbach', 'Jörg Tamm']],
  ['Por Lucía Ferrándiz, Andrés Quiroga', ['Lucía Ferrándiz', 'Andrés Quiroga']],
  ['Ministry of Water', ['Ministry of Water']],
])('the names in %j', (stated, names) => {
  expect(fieldsOf(`<meta name="author" content="${stated}">`)['author']).toEqual(names);
});

test('authors by class, by the address of a link, in a line of their own', () => {
  expect(fieldsOf('', '<p class="byline">By Ann Lund | 4 min read</p>')['author']).toEqual([
    'Ann Lund',
  ]);
  expect(fieldsOf('', '<div><a href="/autor/a-lund">Ann Lund</a></div>')['author']).toEqual([
    'Ann Lund',
  ]);
  expect(fieldsOf('', '<p>Von Ann Lund</p>')['author']).toEqual(['Ann Lund']);
  expect(fieldsOf('', '<p class="author">RUFFIN, Presiding Judge.</p>')['author']).toEqual(['RUFFIN, Presiding Judge.']);
});

test.each([
  ['microdata', '<span itemprop="datePublished" content="2024-05-07">x</span>', '2024-05-07'],
  [
    'a time element',
    '<time datetime="2024-05-07T08:00:00Z">3 days ago</time>',
    '2024-05-07T08:00:00Z',
  ],
  ['a class', '<p class="date">Published: 7 May 2024</p>', '7 May 2024'],
  ['a class, not of an update', '<p class="updated">Updated 8 May 2024</p>', undefined],
  ['a line of its own', '<p>12 de marzo de 2024</p>', '12 de marzo de 2024'],
  ['a line with other counts', '<p>7. Mai 2024 · 4 min read</p>', '7. Mai 2024'],
])('a date: %s', (_name, html, date) => {
  expect(fieldsOf('', html)['published']).toBe(date);
});

test('the address that the page calls its own', () => {
  const link = '<link rel="canonical" href="https://wire.example/pier">';
  expect(fieldsOf(link)['address']).toBe('https://wire.example/pier');
  expect(fieldsOf('<link rel="canonical" href="javascript:x">')['address']).toBeUndefined();
});
