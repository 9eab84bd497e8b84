import { expect, test } from 'vitest';
import { printable, quoted } from '../../../pipeline/files/printable.ts';

test('what acts on a terminal is shown as an escape', () => {
  expect(printable('\u001B[31mred\u001B]8;;http://x\u0007')).toBe(
    String.raw`\x1b[31mred\x1b]8;;http://x\x07`,
  );
  expect(printable('a\nb\tc\rd\u009B2Je')).toBe(String.raw`a\nb c\x0dd\x9b2Je`);
  expect(printable('evil\u202Etxt.exe\u2066\u2028')).toBe(
    String.raw`evil\u202etxt.exe\u2066\u2028`,
  );
});

test('what the log of GitHub Actions would obey is shown as an escape', () => {
  expect(printable('::error file=a::b')).toBe(String.raw`\x3a:error file=a::b`);
  expect(printable('\t ::stop-commands::x')).toBe(String.raw`  \x3a:stop-commands::x`);
  expect(printable('a ##[add-mask]b ###[x] #[c] ::d::')).toBe(
    String.raw`a #\x23[add-mask]b ##\x23[x] #[c] ::d::`,
  );
});

test('ordinary text stays as it is', () => {
  const text = 'Zoë’s résumé – “final” 東京 🗞️ (1).txt';
  expect(printable(text)).toBe(text);
  expect(quoted(text)).toBe(`\`${text}\``);
});
