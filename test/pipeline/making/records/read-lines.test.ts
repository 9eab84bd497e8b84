import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../../../pipeline/making/records/read-lines.ts';

/** A stream of these bytes in pieces of these lengths, the last one whatever is left. */
async function* inPieces(bytes: Uint8Array, lengths: readonly number[]) {
  let from = 0;
  for (const length of lengths) {
    yield bytes.subarray(from, from + length);
    from += length;
  }
  yield bytes.subarray(from);
}

async function read(
  bytes: Uint8Array,
  { compressed = false, maxBytes = 100, lengths = [] as readonly number[] } = {},
) {
  const lines: (readonly [number, string | null])[] = [];
  for await (const line of readLines(inPieces(bytes, lengths), { compressed, maxBytes })) {
    lines.push([line.number, line.bytes && Buffer.from(line.bytes).toString()]);
  }
  return lines;
}

test.each([
  ['', []],
  ['\n\n \t\r\n', []],
  ['a', [[1, 'a']]],
  ['a\n', [[1, 'a']]],
  [
    'a\r\n\nb c\n  d',
    [
      [1, 'a\r'],
      [3, 'b c'],
      [4, '  d'],
    ],
  ],
])('%j has the lines %j', async (text, lines) => {
  expect(await read(Buffer.from(text))).toEqual(lines);
});

test('lines are the same wherever the pieces of the stream end', async () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((each) => !/[\n\r]/.test(each));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.array(fc.nat(9)),
      fc.boolean(),
      async (lines, lengths, compressed) => {
        const plain = Buffer.from(lines.join('\n'));
        const bytes = compressed ? gzipSync(plain) : plain;
        const expected = lines.flatMap((each, index) => {
          return Buffer.from(each).some((byte) => byte > 0x20) ? [[index + 1, each]] : [];
        });
        expect(await read(bytes, { compressed, lengths, maxBytes: 1000 })).toEqual(expected);
      },
    ),
  );
});

test('a line of more bytes than allowed is counted and not kept', async () => {
  expect(
    await read(Buffer.from(`${'a'.repeat(9)}\n${'b'.repeat(10)}\nc`), { maxBytes: 9 }),
  ).toEqual([
    [1, 'a'.repeat(9)],
    [2, null],
    [3, 'c'],
  ]);
});

test('compressed data that are damaged or break off say behind which line', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `${index} ${Math.sqrt(index)}`);
  const bytes = gzipSync(lines.join('\n'));
  const found: number[] = [];
  const reading = (async () => {
    const cut = inPieces(bytes.subarray(0, bytes.length / 2), [999]);
    for await (const { number } of readLines(cut, { compressed: true, maxBytes: 100 })) {
      found.push(number);
    }
  })();
  await expect(reading).rejects.toMatchObject({
    name: 'BrokenStream',
    message: 'The compressed data are damaged or break off',
  });
  await expect(reading).rejects.toHaveProperty('line', found.length);
  expect(found.length).toBeGreaterThan(100);
  await expect(read(Buffer.from('no gzip'), { compressed: true })).rejects.toMatchObject({
    line: 0,
  });
});
