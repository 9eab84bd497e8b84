import { expect, test } from 'vitest';
import { quotationMarks } from '../../../../stages/quotes/marks/quotation-marks.ts';

/** The marks as `text shape strength`. */
const marksOf = (text: string) =>
  quotationMarks(text).map(({ from, to, shape, strength }) => {
    return `${from} ${text.slice(from, to)} ${shape} ${strength}`;
  });

test.each([
  ['"a"', ['0 " either double', '2 " either double']],
  ['“a”', ['0 “ open double', '2 ” close double']],
  ['„a“', ['0 „ open double', '2 “ open double']],
  ['‟a”', ['0 ‟ open double', '2 ” close double']],
  ['«a»', ['0 « open double', '2 » close double']],
  ["``a''", ['0 `` open double', "3 '' either double"]],
  ['‘‘a’’', ['0 ‘‘ open double', '3 ’’ close double']],
  ['‘a’', ['0 ‘ open single', '2 ’ close single']],
  ['‚a‘', ['0 ‚ open single', '2 ‘ open single']],
  ["'a'", ["0 ' either single", "2 ' either single"]],
  ["it's, it’s, 1'2, é’é", []],
  ["the boys' '60s", ["8 ' either single", "10 ' either single"]],
  ['a"b”c', ['1 " either double', '3 ” close double']],
  ["a''b", ["1 '' either double"]],
  ['` ´ ′', []],
])('the marks of %s', (text, marks) => {
  expect(marksOf(text)).toEqual(marks);
});
