import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../../../stages/text/white-space.ts';

test.each([
  ['as it is', 'as it is'],
  [' at the edges\n', 'at the edges'],
  ['a\nline', 'a line'],
  ['a \n line', 'a line'],
  ['a\n\n  line', 'a line'],
  ['no\u00a0break', 'no break'],
  ['\t', ''],
])('%j', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('words are what white space parts, with one space between', () => {
  const pieces = fc.constantFrom('a', 'é', '–', ' ', '  ', '\n', '\t', '\u00a0', '\u2028');
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const words = parts
        .join('')
        .split(/\s+/)
        .filter((word) => word !== '');
      expect(folded(parts.join(''))).toBe(words.join(' '));
    }),
  );
});
