import { describe, expect, test } from 'vitest';
import { runShape, WHOLE_SHAPES } from './whole-shapes.ts';

// `npm run bench -- shapes --whole` prints what each takes; here each must only end, on any machine.

const MOST_SECONDS = 30;

describe.each(Object.entries(WHOLE_SHAPES))('a megabyte of %s', (ending, shapes) => {
  test.each(Object.entries(shapes))('%s', { timeout: 300_000 }, (_name, text) => {
    const { seconds, outcome } = runShape(ending, text);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(outcome).toMatch(/^(?:brief|empty-document|binary-file)/);
  });
});
