import { expect, test } from 'vitest';
import { addressOf } from '../../../stages/clean/front-matter-fields.ts';
import { cleanedOf } from '../documents.ts';

const TITLE = 'A New Pier for the Harbour';
const PROSE =
  'The harbour board met on Tuesday to talk about the new pier, and it voted for the dearer plan.';
const MORE =
  'Its members said that the old pier would not last another winter of the kind that has been.';
const BODY = `${PROSE}\n\n${MORE}`;

test.each([
  ['3 May 2024', '3 May 2024'],
  ['Friday, 3 May 2024', 'Friday, 3 May 2024'],
  ['May 3, 2024 2:00 PM', 'May 3, 2024 2:00 PM'],
  ['2024-05-03 13:08:19', '2024-05-03 13:08:19'],
  ['November 20th, 2019 - 07:29 GMT', 'November 20th, 2019 - 07:29 GMT'],
  ['2 nd May, 2024', '2 nd May, 2024'],
  ['8 APRIL 2020', '8 APRIL 2020'],
  ['(May 3, 2024)', 'May 3, 2024'],
  ['Date: 3 May 2024', '3 May 2024'],
  ['Published: 3 May 2024', '3 May 2024'],
  ['Press release, 3 May 2024', '3 May 2024'],
  ['For immediate release: May 3, 2024', 'May 3, 2024'],
  ['FOR RELEASE – 3 May 2024', '3 May 2024'],
  ['By Ann Orr | May 3, 2024', 'May 3, 2024'],
  ['Admin | May 3, 2024', 'May 3, 2024'],
  ['Ann Orr | 2023-01-19 13:08:19 | News', '2023-01-19 13:08:19'],
  ['Alder, 3 May 2024', '3 May 2024'],
  ['Published\n\nMay 3, 2024', 'May 3, 2024'],
])('below a headline: %j', (line, published) => {
  const { metadata } = cleanedOf(`${TITLE}\n\n${line}\n\n${BODY}\n`);
  expect([metadata.title, metadata.published]).toEqual([TITLE, published]);
});

test.each([
  ['# Minutes of 3 May 2024', '3 May 2024'],
  ['# Board meeting 2024-05-03', '2024-05-03'],
  ['# 30th Nov 2023, 99th Meeting', '30th Nov 2023'],
  ['# Meeting with the board, 2018-01-31', '2018-01-31'],
  ['# Harbour Weekly (May 3, 2024)', 'May 3, 2024'],
  ['# Pier report – 3 May 2024', '3 May 2024'],
  ['## December 7, 2017\n\n- Ann: yes\n\n## November 8, 2017', 'December 7, 2017'],
  [
    '# Changelog\n\n## 1.3.2 - 2026-08-01\n\n- Piles\n\n## 1.3.1 - 2026-07-01\n\n- Planks',
    '2026-08-01',
  ],
  ['# Changelog\n\n## [2.0.0] (2026-08-01)', '2026-08-01'],
  ['- Feature Name: piles\n- Start Date: 2018-01-17', '2018-01-17'],
  ['# Use oak\n\n* Status: accepted\n* Date: 2018-01-17', '2018-01-17'],
  ['Title: Piles\nDate: 2018-01-17', '2018-01-17'],
])('%j', (head, published) => {
  expect(cleanedOf(`${head}\n\n${BODY}\n`, 'a.md').metadata.published).toBe(published);
});

test.each([
  ['a day that signs', `${BODY}\n\nMINISTRY OF WATER\n8 APRIL 2020`, '8 APRIL 2020'],
  ['a day of issue', `${BODY}\n\nIssued by the Ministry of Water on 19 Oct 2016`, '19 Oct 2016'],
  ['a day alone at the end', `${BODY}\n\n3 May 2024`, '3 May 2024'],
  [
    'the running heads of a record',
    `${PROSE}\n\nPage 12\n\n2995\n\n4 June 1997\n\n${MORE}`,
    '4 June 1997',
  ],
  [
    'the same day on each page',
    `${PROSE}\n\n4 June 1997\n\n${MORE}\n\n4 June 1997\n\n${PROSE.replace('board', 'council')}`,
    '4 June 1997',
  ],
  [
    'the day of a speech',
    `Statement of Norland to be delivered on 26 September 2024 in Alder.\n\n${BODY}`,
    '26 September 2024',
  ],
  [
    'the issue of a record',
    `[Harbour Record Volume 143, Number 8 (Tuesday, January 28, 1997)]\n[Board]\n\nRESOLUTION 29\n\n${BODY}`,
    'Tuesday, January 28, 1997',
  ],
])('%s', (_name, text, published) => {
  expect(cleanedOf(text).metadata.published).toBe(published);
});

test.each([
  ['a day that the title speaks of', `# The night of 3 May 2024\n\n${BODY}`],
  ['a day until which something holds', `# Pier shut until 3 May 2024\n\n${BODY}`],
  [
    'days of a list of events',
    `# Piers\n\n${PROSE}\n\n3 May 2024\n\n${MORE}\n\n4 May 2024\n\nA gull.\n`,
  ],
  ['a day in prose', `# Piers\n\nOn 3 May 2024 the pier fell. ${PROSE}\n\n${MORE}\n`],
  ['a day without a year', `# Piers\n\n3 May\n\n${BODY}\n`],
  ['when it was updated', `# Piers\n\nUpdated 3 May 2024\n\n${BODY}\n`],
  ['the year 1', `---\ndate: 0001-01-01\n---\n${BODY}\n`],
  ['a version', `# Piers\n\n## 1.3.2\n\n${BODY}\n`],
  ['two days in a title', `# Piers, 3 May 2024 – 4 June 2024\n\n${BODY}`],
  ['a day of a plan at the end', `# Piers\n\n${BODY}\n\nThe pier opens on 3 May 2024`],
])('no date: %s', (_name, text) => {
  expect(cleanedOf(text, 'a.md').metadata.published).toBeNull();
});

test.each([
  ['slug: 2024-05-03-piers', '2024-05-03'],
  ['permalink: /en/news/2024/05/03/', '2024/05/03'],
  ['path: 2024/05/03/piers', '2024/05/03'],
  ['url: https://harbour.example/2024/05/03/piers', '2024/05/03'],
  ['name: 2024-05-03-newsletter\npermalink: /en/2024/05/03/', '2024-05-03'],
])('the address last, and it is said: %s', (field, published) => {
  const text = `---\ntitle: The Pier\n${field}\n---\n${BODY}\n`;
  expect(cleanedOf(text, 'a.md').metadata).toMatchObject({ published, publishedFrom: 'address' });
  const signed = cleanedOf(`${text}\n8 APRIL 2020\n`, 'a.md').metadata;
  expect(signed.published).toBe('8 APRIL 2020');
  expect(signed.publishedFrom).toBeUndefined();
});

test.each([
  'slug: piers-12-13-14',
  'url: https://harbour.example/2024/05',
  'image: /img/2024-05-03.png',
])('no day in %s', (field) => {
  const text = `---\ntitle: The Pier\n${field}\n---\n${BODY}\n`;
  expect(cleanedOf(text, 'a.md').metadata.published).toBeNull();
});

test.each([
  [{ url: 'https://harbour.example/a' }, 'https://harbour.example/a'],
  [{ canonical: 'http://harbour.example/a' }, 'http://harbour.example/a'],
  [{ url: '/2024/05/03/piers', link: 'https://harbour.example/b' }, 'https://harbour.example/b'],
  [{ url: '/2024/05/03/piers' }, null],
  [{ address: '12 Harbour Street' }, null],
  [{ url: 'javascript:alert(1)' }, null],
])('the address of %j', (fields, address) => {
  expect(addressOf(fields)).toBe(address);
});
