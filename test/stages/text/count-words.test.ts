import { expect, test } from 'vitest';
import { countWords } from '../../../stages/text/count-words.ts';
import { visible } from '../../../stages/markdown/visible.ts';

test.each([
  ['', 0],
  [' ', 0],
  ['one', 1],
  ['one two', 2],
  [' one  two ', 2],
  ['— “ ” …', 0],
  ['one — two', 2],
  ['U.S.-China talks', 2],
  ['a z A Z 0 9', 6],
  ['@ [ ` { / :', 0],
  ['“one” (two)', 2],
  ['é 橋 𝐀 ½ 😀', 4],
  ['x! !x', 2],
])('the words of %j are %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  ['plain words, tab\t and line\n end\r', 'plain words, tab\t and line\n end\r'],
  ['\u001B[31mred\u0000', '␛[31mred␀'],
  ['\u0008\u000E\u001F\u007F', '␈␎␟␡'],
  ['\u0080\u009F\u00A0', '\uFFFD\uFFFD\u00A0'],
  ['\u202Aone\u202E two\u2066\u2069', '\uFFFDone\uFFFD two\uFFFD\uFFFD'],
])('what would act on a reader is shown: %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
