import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createReader } from '../../../stages/read/index.ts';

const read = createReader({ maxBytes: 1_000_000 });

const TEXT = 'text';
const BINARY =
  'verbatim:binary-file: The file looks binary, not text: save it as UTF-8 text, or leave it out';
const PDF =
  'verbatim:binary-file: The file is a PDF by another name: call it `.pdf`, or leave it out';

/** That the bytes are text, or why they are refused. */
function outcomeOf(bytes: Iterable<number>): string {
  const file = new VFile({ path: 'a.txt' });
  try {
    read('a.txt', Uint8Array.from(bytes), file);
    return TEXT;
  } catch {
    return file.messages
      .map(({ reason, ruleId, source }) => `${source}:${ruleId}: ${reason}`)
      .join();
  }
}

/** A hundred bytes of text, some of them replaced. */
const withBytes = (...bytes: number[]) => [...bytes, ...Array(100 - bytes.length).fill(0x61)];

test.each([
  ['no control character', withBytes(), TEXT],
  ['one of twenty a control character', withBytes(1, 2, 3, 4, 5), TEXT],
  ['more control characters', withBytes(1, 2, 3, 4, 5, 6), BINARY],
  ['the controls next to those of text', withBytes(8, 8, 14, 26, 28, 31), BINARY],
  ['controls of text: tabs, line ends, form feeds', withBytes(9, 10, 11, 12, 13, 10, 9), TEXT],
  ['escapes, as of colours', withBytes(27, 27, 27, 27, 27, 27), TEXT],
  ['spaces', withBytes(32, 32, 32, 32, 32, 32), TEXT],
  ['one zero', withBytes(0), BINARY],
  ['a PDF', withBytes(...Buffer.from('%PDF-')), PDF],
  [
    'a PDF with much of its bytes binary',
    withBytes(...Buffer.from('%PDF-'), 0, 1, 2, 3, 4, 5),
    PDF,
  ],
  ['the name of a PDF cut short', withBytes(...Buffer.from('%PDF')), TEXT],
  ['a zero at the 8192nd byte', [...Array(8191).fill(0x61), 0], BINARY],
  ['a zero at the 8193rd byte', [...Array(8192).fill(0x61), 0], TEXT],
  ['no bytes', [], TEXT],
])('%s', (_, bytes, outcome) => {
  expect(outcomeOf(bytes)).toBe(outcome);
});

test.each([
  ['text', withBytes(), TEXT],
  ['controls', withBytes(1, 2, 3, 4, 5, 6), BINARY],
  ['zeros', withBytes(0), BINARY],
  ['a zero at the 8193rd character', [...Array(8192).fill(0x61), 0], TEXT],
])('UTF-16 is looked at character by character: %s', (_, units, outcome) => {
  const bytes = new Uint8Array(Uint16Array.from([0xfeff, ...units]).buffer);
  expect(outcomeOf(bytes)).toBe(outcome);
});
