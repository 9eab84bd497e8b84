import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WordChange } from '../../../../pipeline/compare/comparison.ts';
import { wordChanges } from '../../../../pipeline/compare/match/word-changes.ts';

/** As `git diff --word-diff` writes it. */
function shown(changes: readonly WordChange[]): string {
  const marks = { same: ['', ''], gone: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return changes.map(({ kind, text }) => marks[kind].join(text)).join('');
}

test.each([
  ['we open on Monday', 'we open on Tuesday', 'we open on [-Monday-]{+Tuesday+}'],
  ['Monday, we open', 'Friday, we open', '[-Monday-]{+Friday+}, we open'],
  ['it was “on” then', 'it was “off” then', 'it was “[-on-]{+off+}” then'],
  ['we open on Monday', 'we open soon on Monday', 'we open {+soon +}on Monday'],
  ['we open soon', 'we open', 'we open[- soon-]'],
  ['we open', 'Yes we open', '{+Yes +}we open'],
  ['we, open', 'we open', 'we[-,-] open'],
  ['it cost 3,500 then', 'it cost 3,700 then', 'it cost [-3,500-]{+3,700+} then'],
  ['we don’t', 'we don', 'we [-don’t-]{+don+}'],
  ['we open on Monday, I said', 'we open on Monday', 'we open on Monday[-, I said-]'],
  ['up 😀', 'up 😁', 'up [-😀-]{+😁+}'],
  ['one', 'two', '[-one-]{+two+}'],
  ['one', '', '[-one-]'],
  ['a b c d e', 'x b y z e', '[-a-]{+x+} b [-c d-]{+y z+} e'],
  ['the same', 'the same', 'the same'],
])('%s → %s', (before, after, expected) => {
  expect(shown(wordChanges(before, after))).toBe(expected);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'b,', '“a', 'c”', '😀', '😁', 'é'), { maxLength: 9 })
  .map((words) => words.join(' '));

test('the changes make both wordings', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after);
      const side = (left: WordChange['kind']): string =>
        changes.map((change) => (change.kind === left ? '' : change.text)).join('');
      expect([side('added'), side('gone')]).toEqual([before, after]);
      for (const { text: words } of changes) expect(words).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

test('texts that have nothing in common are not compared word by word', () => {
  const long = (word: string): string => Array.from({ length: 3000 }, (_, n) => word + n).join(' ');
  expect(wordChanges(long('a'), long('b'))).toEqual([
    { kind: 'gone', text: long('a') },
    { kind: 'added', text: long('b') },
  ]);
});
