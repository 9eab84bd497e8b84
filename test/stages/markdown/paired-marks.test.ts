import { expect, test } from 'vitest';
import { withPairedMarks } from '../../../stages/markdown/paired-marks.ts';

test.each([
  ['it was “on the table', 'it was “on the table”'],
  ['on the table” and “in the air', '“on the table” and “in the air”'],
  ['it was "on the table', 'it was "on the table"'],
  ['on the table" and it’s done', '"on the table" and it’s done'],
  ['the “quick” plan wasn’t it', 'the “quick” plan wasn’t it'],
  ['the "quick," he said', 'the "quick," he said'],
  ['‘the shortest voyage I haven’t slept over', '‘the shortest voyage I haven’t slept over’'],
  ['the ‘loan’ ended', 'the ‘loan’ ended'],
  ['it “was ‘odd', 'it “was ‘odd’”'],
  ['no marks, but o’clock', 'no marks, but o’clock'],
  ['the workers’ hall', 'the workers’ hall'],
  ['on the table," they agreed', '"on the table," they agreed'],
  ['“the workers’ hall” is', '“the workers’ hall” is'],
  ['the workers’ “hall', 'the workers’ “hall”'],
  ['‘the workers’ “hall', '‘the workers’ “hall”'],
  ['‘odd’ it”', '“‘odd’ it”'],
  ['a‘b', 'a‘b’'],
  ['', ''],
])('a quotation gets the marks that its edges lost: %s', (text, expected) => {
  expect(withPairedMarks(text)).toBe(expected);
});
