import { expect, test } from 'vitest';
import { excessOf } from '../../../stages/parse/markdown-cost.ts';
import { COSTLY_SHAPES, USUAL_SHAPES } from '../../bench/shapes/markdown.ts';

test.each(Object.entries(COSTLY_SHAPES))('a megabyte of %s is read as plain text', (_, text) => {
  expect(excessOf(text)).not.toBeNull();
});

test.each(Object.entries(USUAL_SHAPES))('%s is read as Markdown', (_, text) => {
  expect(excessOf(text)).toBeNull();
});

test('the place is the line at which it shows', () => {
  expect(excessOf(`Words.\n\n${'* * a\n'.repeat(2000)}`)).toEqual({
    reason: 'has too many lists in a list',
    line: 1003,
  });
});
