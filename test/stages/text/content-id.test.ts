import { expect, test } from 'vitest';
import { contentId, contentIds, sentenceIds } from '../../../stages/text/content-id.ts';

test('the id of a content is its hash, with a number for repeats', () => {
  expect(contentId('s', 'Hello.', 1)).toBe('s-2d8bd7d9');
  expect(contentId('q', 'Hello.', 2)).toBe('q-2d8bd7d9-2');
});

test('the contents of a document are numbered as they repeat', () => {
  expect(contentIds('q', ['Hello.', 'Good-bye.', 'Hello.', 'Hello.'])).toEqual([
    'q-2d8bd7d9',
    'q-ab0f7d25',
    'q-2d8bd7d9-2',
    'q-2d8bd7d9-3',
  ]);
});

test('sentences have the ids of their texts', () => {
  expect(sentenceIds([{ text: 'Hello.' }, { text: 'Hello.' }])).toEqual([
    's-2d8bd7d9',
    's-2d8bd7d9-2',
  ]);
});

test('two texts whose digests begin alike have two ids', () => {
  // Found by search: the first 8 digits are the same, the ninth is not.
  expect(contentIds('s', ['text 859', 'text 4460'])).toEqual(['s-b30a892c', 's-b30a892c-2']);
});
