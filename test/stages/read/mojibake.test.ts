import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createReader } from '../../../stages/read/index.ts';

const read = createReader({ maxBytes: 1_000_000 });

function messagesOf(text: string): string[] {
  const file = new VFile({ path: 'a.txt' });
  expect(read('a.txt', new TextEncoder().encode(text), file).text).toBe(text);
  return file.messages.map(String);
}

/** The text as it is after its UTF-8 was taken for another charset. */
function garbled(text: string, charset: string): string {
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  const bytes = new TextEncoder().encode(text);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

test('UTF-8 that was read as windows-1252 is reported with its place and kept', () => {
  expect(messagesOf(garbled('First.\nHe said: “It’s a café.”', 'windows-1252'))).toEqual([
    'a.txt:2:10: `â€œ` seems to stand for `“`, and so in 3 other places: UTF-8 was read as `windows-1252` and saved again. Nothing was repaired: save the file anew from where it came, as UTF-8',
  ]);
  expect(messagesOf(garbled('Only one – dash', 'windows-1252'))).toEqual([
    'a.txt:1:10: `â€“` seems to stand for `–`: UTF-8 was read as `windows-1252` and saved again. Nothing was repaired: save the file anew from where it came, as UTF-8',
  ]);
  expect(messagesOf(garbled('The café in a château', 'windows-1252'))).toHaveLength(1);
});

test('in one other place, with the rule of the message', () => {
  const file = new VFile({ path: 'a.txt' });
  read('a.txt', new TextEncoder().encode(garbled('The café in a château', 'windows-1252')), file);
  expect(file.messages.map(({ reason, ruleId, source }) => ({ reason, ruleId, source }))).toEqual([
    {
      reason:
        '`Ã©` seems to stand for `é`, and so in 1 other place: UTF-8 was read as `windows-1252` and saved again. Nothing was repaired: save the file anew from where it came, as UTF-8',
      ruleId: 'mojibake',
      source: 'verbatim',
    },
  ]);
});

test('UTF-8 that was read as Mac Roman', () => {
  expect(messagesOf(garbled('It’s late', 'macintosh'))).toEqual([
    'a.txt:1:3: `‚Äô` seems to stand for `’`: UTF-8 was read as `macintosh` and saved again. Nothing was repaired: save the file anew from where it came, as UTF-8',
  ]);
});

test('accents, signs and marks side by side are no mojibake', () => {
  const texts = [
    '« LIBERTÉ », “ÉGALITÉ”, »GRÜSSE«, „ÜBERSEE“',
    'SÃO PAULO: «A MAÇÃ»',
    'Ã»',
    'à « demi », à “part” – â “â” Â',
    'ça coûte 5 € — 10 £, 20 °C, §4, ½',
    '“Él” ¿quién? Ñandú… ÅÄÖ™',
  ];
  expect(texts.map(messagesOf)).toEqual(texts.map(() => []));
});
