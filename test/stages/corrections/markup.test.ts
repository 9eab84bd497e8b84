import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestBriefer, decoded } from '../../promises/brief.ts';
import { expectPromises } from '../../promises/expect-promises.ts';

const brief = createTestBriefer();

/** Words as a source has them, and as plain text. */
const word = fc.constantFrom(
  ['bridge', 'bridge'],
  ['*glad*', 'glad'],
  ['**of it**', 'of it'],
  ['town &amp; port', 'town & port'],
  ['[the mayor](x.md)', 'the mayor'],
  ['“yes”', '“yes”'],
  ['half\n  past', 'half past'],
  ['half\r\npast', 'half past'],
  ['😀', '😀'],
  ['a.m.', 'a.m.'],
);
const words = fc.array(word, { minLength: 1, maxLength: 6 });

/** Corrections are copied from plain text; the source has markup and line breaks. */
test('what is added across markup is verbatim', () => {
  const property = fc.property(words, words, words, (before, quoted, after) => {
    const part = (all: readonly (readonly string[])[], index: number) =>
      all.map((each) => each[index]).join(' ');
    const [source = '', plain = ''] = [0, 1].map((index) =>
      [
        `First ${part(before, index)} one`,
        `two ${part(quoted, index)} three`,
        `four ${part(after, index)} end`,
      ].join(' '),
    );
    const bytes = Buffer.from(`Rain fell on the town.\n\n${source}.\n\nThe rain went on.\n`);
    const exact = plain.slice(plain.indexOf('two'), plain.indexOf('four') - 1);
    const yaml = JSON.stringify({
      quotes: [{ action: 'add', exact, speaker: { name: 'Ann Lee' } }],
    });
    const outputs = brief('a.md', bytes, undefined, yaml);
    expectPromises(outputs, decoded(bytes, outputs.brief));
    const added = outputs.brief.quotes.filter(({ rule }) => rule === 'person');
    expect(added.map(({ text, speaker }) => [text, speaker?.name])).toEqual([[exact, 'Ann Lee']]);
  });
  fc.assert(property, { seed: 4711, numRuns: 60 });
});
