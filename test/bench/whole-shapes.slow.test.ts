import { describe, expect, test } from 'vitest';
import { runShape, WHOLE_SHAPES } from './whole-shapes.ts';

// `npm run bench -- shapes --whole` prints what a megabyte of each takes; here a part of it must only
// end, on any machine.

const LENGTH = 200_000;

describe.each(Object.entries(WHOLE_SHAPES))('%s of any shape', (ending, shapes) => {
  test.each(Object.entries(shapes))('%s', { timeout: 300_000 }, (_name, text) => {
    // One that takes too long is `timed-out`.
    const { outcome } = runShape(ending, text.slice(0, LENGTH));
    expect(outcome).toMatch(/^(?:brief|empty-document|binary-file)/);
  });
});
