import { expect, test } from 'vitest';
import { builtPatterns, literalPatterns, worstPump } from './regular-expressions.ts';

/**
 * What grows faster than its text, and is only ever tried on short texts: the beginning of the
 * pattern, and how short.
 */
const ON_SHORT_TEXTS: ReadonlyMap<string, string> = new Map([
  [String.raw`(?<word>[\p{L}\p{N}]+)["”’')\]]*$`, 'the last 40 characters of a sentence'],
  ['(?:<[^<>]*>|[*_~`\\\\]+)+$', 'the 24 characters before a quotation'],
  [String.raw`^\P{L}*(?:\p{L}+ ){0,2}[\d:.]+ ?$`, 'the first 24 characters of a sentence'],
]);

test('no pattern takes longer than in proportion to the text, whatever the text', async () => {
  const built = await builtPatterns();
  expect(built.length).toBeGreaterThan(5);
  const patterns = [...literalPatterns(), ...built];
  expect(patterns.length).toBeGreaterThan(300);
  const slow = patterns
    .filter(({ regex }) => !ON_SHORT_TEXTS.has(regex.source))
    .flatMap(({ file, regex }) => {
      const pump = worstPump(regex);
      return pump === undefined ? [] : [`${file}: ${String(regex)} on ${JSON.stringify(pump)}`];
    });
  expect(slow).toEqual([]);
});

test('a pattern that does is found', () => {
  expect(worstPump(/\d+x$/)).toBe('1');
  expect(worstPump(/^(?:\w+,)?\w+;/)).toBeUndefined();
  const sources = literalPatterns().map(({ regex }) => regex.source);
  expect(sources).toEqual(expect.arrayContaining([...ON_SHORT_TEXTS.keys()]));
});
