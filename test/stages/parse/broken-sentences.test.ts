import { expect, test } from 'vitest';
import { breaksSentence } from '../../../stages/parse/broken-sentences.ts';
import { groupLines } from '../../../stages/parse/line-groups.ts';

/** Whether the blank line between two lines stands in the middle of a sentence. */
function isBroken(before: string, after: string): boolean {
  const source = `${before}\n\n${after}`;
  const [above, below] = groupLines(source).map(([line]) => line);
  if (above === undefined || below === undefined) throw new Error('No two lines');
  return breaksSentence(source, above, below);
}

const OPEN = 'The council met and the wife of the';

test.each([
  ['a small letter', OPEN, 'mayor said so.'],
  ['a comma', OPEN, ', the actor, said so.'],
  ['a semicolon', OPEN, '; the actor said so.'],
  ['a full stop', OPEN, '. The actor said so.'],
  ['a closing bracket', OPEN, ') said so to all.'],
  ['what is left of a possessive', OPEN, '’s friend said so.'],
  ['… with a straight mark', OPEN, "'s friend said so."],
  ['a dash and a small letter', OPEN, '— the actor — said so.'],
  ['… without a space', OPEN, '–the actor – said so.'],
  ['… of two hyphens', OPEN, '-- the actor -- said so.'],
  ['in answered mail', `> ${OPEN}`, '> mayor said so.'],
  ['forty characters in all', 'The wife of the', 'mayor of it said so here.'],
  ['behind a line with as many small words', 'The Old Bridge of the town has', 'opened again.'],
  ['behind a long line in capitals', `The ${'Old Bridge '.repeat(10)}`, 'opened again.'],
])('broken before %s', (_, before, after) => {
  expect(isBroken(before, after)).toBe(true);
});

test.each([
  ['a capital', OPEN, 'Mayor said so to all.'],
  ['a figure', OPEN, '12 of them said so.'],
  ['a dash and a capital', OPEN, '— The actor said so.'],
  ['a word in marks', OPEN, '’sorry she said, so she did.'],
  ['a bullet', OPEN, '* mayor said so to all.'],
  ['a turn of a transcript', OPEN, 'ANN: mayor said so to all.'],
  ['a sentence that has ended', 'The council met. It sat on the dam.', 'mayor said so.'],
  ['… in marks', '“The council met. It sat on the dam.”', 'mayor said so.'],
  ['mail at another depth', `> ${OPEN}`, 'mayor said so.'],
  ['thirty-nine characters in all', 'The wife of the', 'mayor of it said so her.'],
  ['a heading', `# ${OPEN}`, 'mayor said so.'],
  ['a headline', 'Old Bridge Opens Again in Spring', 'mayor said so.'],
])('not broken before %s', (_, before, after) => {
  expect(isBroken(before, after)).toBe(false);
});
