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
  [
    '<time datetime="2019-11-20T07:29:39+0000">November 20th, 2019 - 07:29 GMT</time>',
    'November 20th, 2019 - 07:29 GMT',
  ],
  ['<p class="date">Dec 12, 2016 2:00 PM</p>', 'Dec 12, 2016 2:00 PM'],
  ['<p>Published November 20th, 2019 - 07:29 GMT</p>', 'November 20th, 2019 - 07:29 GMT'],
  ['<p class="decisiondate">Opinion Filed May 22, 2008.</p>', 'Opinion Filed May 22, 2008.'],
  [
    '<p class="decisiondate">Argued May 2, 2008. Decided May 22, 2008.</p>',
    'Decided May 22, 2008.',
  ],
  ['<time datetime="2019-11-20">today</time>', '2019-11-20'],
  ['<p class="updated">Updated 4 May 2024</p>', undefined],
])('the date that is shown in %s', (line, published) => {
  expect(fieldsOf('', `<article><h1>North pier is shut for good</h1>${line}`)['published']).toBe(
    published,
  );
});

test('the date that a page shows goes before the one for programs, where both are one day', () => {
  const meta = '<meta property="article:published_time" content="2019-11-20T07:29:39+0000">';
  expect(fieldsOf(meta, '<p class="date">20 November 2019</p>')).toMatchObject({
    published: '20 November 2019',
    machineDate: '2019-11-20T07:29:39+0000',
  });
  expect(fieldsOf(meta, '<p class="date">3 May 2024</p>')).toMatchObject({
    published: '2019-11-20T07:29:39+0000',
  });
});

test.each([
  [
    '<p class="parties">ANN ORR, Plaintiff-Appellant,<a href="#f">†</a><br> v.<br> TOWN OF ALDER, Defendant-Respondent.</p>',
    'ANN ORR v. TOWN OF ALDER',
  ],
  ['<p class="parties">In the Interest of K.N., a child.</p>', 'In the Interest of K.N., a child.'],
  ['<p class="case-name">Orr v. Alder Co., Inc.</p>', 'Orr v. Alder Co., Inc.'],
  ['<p class="parties">Guests and hosts</p>', undefined],
])('the case of %s', (line, title) => {
  expect(fieldsOf('', line)['title']).toBe(title);
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
  expect(fieldsOf('', '<p class="author">RUFFIN, Presiding Judge.</p>')['author']).toEqual([
    'RUFFIN, Presiding Judge.',
  ]);
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
