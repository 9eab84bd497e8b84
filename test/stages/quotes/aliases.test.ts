import { expect, test } from 'vitest';
import { createQuotationFinder } from '../../../stages/quotes/index.ts';
import { DEFAULT_QUOTATION_SETTINGS } from '../../../stages/quotes/settings.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

/** Who speaks, by the aliases, in document order. */
function speakers(text: string, aliases: Record<string, string>): readonly string[] {
  const find = createQuotationFinder({ ...DEFAULT_QUOTATION_SETTINGS, aliases });
  return find(segment(identifiedOf(text, 'a.txt'))).speakers.map(({ name }) => name);
}

const biden = [
  'President Joe Biden arrived on Monday. “We will rebuild the bridge,” Biden said.',
  '“The river is low,” said Ann Lee, the engineer.',
].join('\n\n');

test.each([
  ['the fullest form', { 'Joe Biden': 'POTUS' }, ['POTUS', 'Ann Lee']],
  ['the last name alone', { biden: 'POTUS' }, ['POTUS', 'Ann Lee']],
  ['the name with its title', { 'President Joe Biden': 'POTUS' }, ['POTUS', 'Ann Lee']],
  ['a name that is no form of it', { Joe: 'POTUS', Bid: 'POTUS' }, ['Joe Biden', 'Ann Lee']],
  ['a description, which is no name', { 'the engineer': 'POTUS' }, ['Joe Biden', 'Ann Lee']],
  ['the name before another form', { Biden: 'Wrong', 'Joe Biden': 'POTUS' }, ['POTUS', 'Ann Lee']],
  [
    'forms that say two names',
    { Biden: 'One', 'President Joe Biden': 'Two' },
    ['Joe Biden', 'Ann Lee'],
  ],
])('an alias by %s', (_what, aliases, expected) => {
  expect(speakers(biden, aliases)).toEqual(expected);
});

test('two people of one last name are not taken for one', () => {
  const text = [
    '“The river is low,” said Ann Lee. “It will rise,” Ann Lee said.',
    '“The bridge is old,” said Tom Lee. “It will fall,” Tom Lee said.',
  ].join('\n\n');
  expect(speakers(text, { Lee: 'Mayor' })).toEqual(['Ann Lee', 'Tom Lee']);
  expect(speakers(text, { 'Ann Lee': 'Mayor' })).toEqual(['Mayor', 'Tom Lee']);
});
