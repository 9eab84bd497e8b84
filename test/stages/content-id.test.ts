import { expect, test } from 'vitest';
import { contentId } from '../../stages/content-id.ts';

test('the id of a content is its hash, with a number for repeats', () => {
  expect(contentId('s', 'Hello.', 1)).toBe('s-2d8bd7d9');
  expect(contentId('q', 'Hello.', 2)).toBe('q-2d8bd7d9-2');
});
