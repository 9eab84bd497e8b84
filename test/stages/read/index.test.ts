import * as fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createReader } from '../../../stages/read/index.ts';

const read = createReader({ maxBytes: 100_000 });

function readBytes(bytes: readonly number[] | Uint8Array, path = 'a.txt') {
  const file = new VFile({ path });
  const { text, source } = read(path, Uint8Array.from(bytes), file);
  return { text, charset: source.charset, messages: file.messages.map(String) };
}

function failureOf(bytes: readonly number[] | Uint8Array, maxBytes = 100_000) {
  const file = new VFile({ path: 'a.txt' });
  expect(() => {
    createReader({ maxBytes })('a.txt', Uint8Array.from(bytes), file);
  }).toThrow('The file');
  return file.messages[0];
}

const typeOf = (path: string) => read(path, new Uint8Array(), new VFile({ path })).source.mediaType;

const latin = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

test('UTF-8, with a byte order mark and without', () => {
  const bytes = new TextEncoder().encode('Café “yes”\r\n');
  const expected = { text: 'Café “yes”\r\n', charset: 'utf-8', messages: [] };
  expect(readBytes(bytes)).toEqual(expected);
  expect(readBytes([0xef, 0xbb, 0xbf, ...bytes])).toEqual(expected);
});

test('only the first byte order mark is taken off', () => {
  expect(readBytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61]).text).toBe('\uFEFFa');
});

test('UTF-16 of both orders', () => {
  const little = new Uint8Array(new Uint16Array(latin('\u00FEA é\n')).buffer);
  expect(readBytes([0xff, 0xfe, ...little])).toEqual({
    text: '\u00FEA é\n',
    charset: 'utf-16le',
    messages: [],
  });
  expect(readBytes([0xfe, 0xff, 0x00, 0x41, 0x20, 0x19])).toEqual({
    text: 'A’',
    charset: 'utf-16be',
    messages: [],
  });
});

test('UTF-16 without a byte order mark is guessed', () => {
  const text = 'A café “opened” on Monday.\n';
  const little = Buffer.from(text, 'utf16le');
  const message = (charset: string) =>
    `a.txt:1:1: No byte order mark, read as \`${charset}\` by guess, because every other byte is zero: save the file as UTF-8`;
  expect(readBytes(little)).toEqual({
    text,
    charset: 'utf-16le',
    messages: [message('utf-16le')],
  });
  expect(readBytes(Buffer.from(little).swap16())).toEqual({
    text,
    charset: 'utf-16be',
    messages: [message('utf-16be')],
  });
});

test('zeros here and there, or binary in pairs, are no text', () => {
  expect(failureOf(latin('Some text\0 with zeros\0 in it'))?.ruleId).toBe('binary-file');
  expect(failureOf(Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? i % 31 : 0)))?.ruleId).toBe(
    'binary-file',
  );
});

test('other bytes are guessed, with the place of the first undecodable one', () => {
  const { text, charset, messages } = readBytes(
    latin('First line\nIt\x92s a caf\xe9, \x93he\x94 said\n'),
  );
  expect(text).toBe('First line\nIt’s a café, “he” said\n');
  expect(charset).toBe('windows-1252');
  expect(messages).toEqual([
    'a.txt:2:3: Not valid utf-8 from here on, read as `windows-1252` by guess: check the accents and quotation marks, or save the file as UTF-8',
  ]);
});

test('a cut UTF-8 file and broken UTF-16 are read as far as they go', () => {
  const cut = readBytes(new TextEncoder().encode('“Ärger”, so “Öl” und “Übel”').subarray(0, -1));
  expect(cut.messages).toHaveLength(1);
  expect(readBytes([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8])).toMatchObject({
    text: 'A\uFFFD',
    charset: 'utf-16le',
    messages: [expect.stringContaining('a.txt:1:2: Not valid utf-16le')],
  });
});

test('binary and large files fail by name', () => {
  expect(failureOf([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])).toMatchObject({
    ruleId: 'binary-file',
    reason: 'The file looks binary, not text: save it as UTF-8 text, or leave it out',
    fatal: true,
  });
  expect(failureOf(latin('%PDF-1.7\n%text'))?.reason).toMatch(/PDF/);
  expect(failureOf([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])?.ruleId).toBe('binary-file');
  expect(failureOf(latin('12345'), 4)).toMatchObject({
    ruleId: 'file-too-large',
    reason: 'The file has 5 bytes, the limit is 4: split it, or raise `maxBytes` in the settings',
    fatal: true,
  });
});

test('an empty document passes, with a notice', () => {
  for (const bytes of [[], latin(' \n\t\r\n'), [0xef, 0xbb, 0xbf]]) {
    expect(readBytes(bytes).messages).toEqual([
      'a.txt:1:1: The document has no words: its brief is empty',
    ]);
  }
});

test('the media type goes by the extension', () => {
  expect(['a.md', 'b.MARKDOWN', 'c.mdown'].map(typeOf)).toEqual(Array(3).fill('text/markdown'));
  expect(['a.txt', 'README', 'md', 'a.md.txt'].map(typeOf)).toEqual(Array(4).fill('text/plain'));
});

test('no bytes crash it: text, or a failure by name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const file = new VFile({ path: 'a.txt' });
      const outcome = (() => {
        try {
          return typeof read('a.txt', bytes, file).text;
        } catch {
          return file.messages.at(-1)?.ruleId;
        }
      })();
      expect(['string', 'binary-file']).toContain(outcome);
    }),
  );
});
