import { expect, test } from 'vitest';
import { pointAt } from '../../../stages/text/points.ts';
import { excessOf } from '../../../stages/parse/markdown-cost.ts';
import { COSTLY_SHAPES, USUAL_SHAPES } from '../../bench/shapes/markdown.ts';

test.each(Object.entries(COSTLY_SHAPES))('a megabyte of %s is read as plain text', (_, text) => {
  expect(excessOf(text)).not.toBeNull();
});

test.each(Object.entries(USUAL_SHAPES))('%s is read as Markdown', (_, text) => {
  expect(excessOf(text)).toBeNull();
});

test('the place is the line at which it shows', () => {
  const text = `Words.\r\n\r${'* * a\n'.repeat(2000)}`;
  const excess = excessOf(text);
  expect(excess?.reason).toBe('has too many lists in a list');
  expect(pointAt(text, excess?.offset ?? 0)).toMatchObject({ line: 1003, column: 1 });
});

test('lines that go on with a quotation look at those before them: the longer, the dearer each', () => {
  const lazy = (lines: number): string => `> a\n${'b\n'.repeat(lines)}\n`;
  expect(excessOf(lazy(5000).repeat(5))).not.toBeNull();
  // As many lines in more quotations, and quotations as people wrap them.
  expect(excessOf(lazy(50).repeat(300))).toBeNull();
  expect(excessOf('> Words that somebody wrote\nand that go on here.\n\n'.repeat(500))).toBeNull();
  expect(excessOf('- An item of the list\nthat goes on here.\n'.repeat(2000))).toBeNull();
});
