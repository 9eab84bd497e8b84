import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { extract } from '../../../stages/extract/index.ts';
import { extractedFirstLine } from '../../../stages/extract/content.ts';
import { parse } from '../../../stages/parse/index.ts';
import { loadParsers } from '../../../stages/parse/load.ts';
import { createReader } from '../../../stages/read/index.ts';
import { documentXml, wordFile, wordFileOf, type WordBlock } from './word-file.ts';

const LIMIT = 1 << 20;
const read = createReader({ maxBytes: LIMIT });

/** The text of a document, without its first line. */
async function textOf(bytes: Uint8Array, limit = LIMIT): Promise<string> {
  const content = await extract(
    { path: 'news/a b.docx' },
    bytes,
    new VFile({ path: 'a b.docx' }),
    limit,
  );
  if (!('text' in content)) throw new Error('Nothing was extracted');
  const first = `${extractedFirstLine('news/a b.docx')}\n\n`;
  expect(content.bytes).toBe(bytes);
  expect(content.text.startsWith(first)).toBe(true);
  return content.text.slice(first.length);
}

/** Why a document has no text: `ruleId: reason`. */
async function failureOf(bytes: Uint8Array, limit = LIMIT): Promise<string> {
  const file = new VFile({ path: 'a.docx' });
  const thrown: unknown = await extract({ path: 'a.docx' }, bytes, file, limit).catch(
    (error: unknown) => error,
  );
  const [message] = file.messages;
  expect(thrown).toBe(message);
  expect(message?.fatal).toBe(true);
  return `${message?.ruleId}: ${message?.reason}`;
}

test('headings, paragraphs, lists, quotations, tables and notes become Markdown', async () => {
  const bytes = wordFile([
    { words: 'Night ferries return', style: 'Title' },
    { words: 'From Monday, one each hour', style: 'Subtitle' },
    { words: 'KESTRELHAVN — Boats run again.', note: 'The minutes say so.' },
    { words: 'What was decided', style: 'heading 2' },
    { words: 'What people say', isBold: true },
    { words: 'This is bold, and a sentence of its own.', isBold: true },
    { words: 'Until 3 a.m.', list: 'bullets' },
    { words: 'No horns', list: 'bullets' },
    { words: 'First', list: 'numbers' },
    { words: 'Second', list: 'numbers' },
    { words: '“We listened.”', style: 'Quote' },
    {
      rows: [
        ['Port', 'Crossings'],
        ['Aust', '12'],
      ],
    },
    '',
    'The end.',
  ]);
  expect(await textOf(bytes)).toBe(`# Night ferries return

## From Monday, one each hour

KESTRELHAVN — Boats run again.[^footnote-4]

## What was decided

## What people say

This is bold, and a sentence of its own.

- Until 3 a.m.
- No horns

1. First
2. Second

> “We listened.”

| Port | Crossings |
| ---- | --------- |
| Aust | 12        |

The end.

[^footnote-4]: The minutes say so.
`);
});

test('a table that holds prose is a page laid out in columns', async () => {
  const prose =
    'The board voted on Thursday to let the ferries run through the night, five to two, and said so.';
  const bytes = wordFile([{ rows: [[prose, 'Contact: Ann Lee']] }]);
  expect(await textOf(bytes)).toBe(`${prose}\n\nContact: Ann Lee\n`);
});

test('breaks stay, an empty line between them parts paragraphs, and soft hyphens go', async () => {
  const bytes = wordFile(['12 Quay Street\nKestrelhavn', 'One.\n\nTwo\u00AD fold  a\u00A0b.']);
  expect(await textOf(bytes)).toBe('12 Quay Street\\\nKestrelhavn\n\nOne.\n\nTwo fold a b.\n');
});

test('addresses can be read, and what would be markup is escaped', async () => {
  const bytes = wordFile([
    'See https://x.example/a_b and a@x.example, *not* [this] <b>.',
    '# 1',
    '---',
    '1. a',
  ]);
  expect(await textOf(bytes)).toBe(
    'See https://x.example/a_b and a@x.example, \\*not\\* \\[this] \\<b>.\n\n\\# 1\n\n\\---\n\n1\\. a\n',
  );
});

test('deleted words, comments and pictures are left out, inserted words stay', async () => {
  const body =
    '<w:p><w:r><w:t xml:space="preserve">The vote </w:t></w:r><w:del><w:r><w:delText>failed</w:delText></w:r></w:del><w:ins><w:r><w:t>passed</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>';
  expect(await textOf(wordFileOf(documentXml(body)))).toBe('The vote passed.\n');
});

test('whatever the words are, the blocks of the text have them', async () => {
  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(...Array.from('*_[]<>&#-+`~|!\\$:.1 '), ' a ', 'www.a', 'http://'),
        fc.string({ unit: 'grapheme' }),
      ),
      { maxLength: 12 },
    )
    .map((parts) =>
      parts
        .join('')
        .replace(/[\p{Cc}\p{Cs}\u00AD\uFFFE\uFFFF]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
  const block: fc.Arbitrary<WordBlock> = fc.oneof(
    words,
    fc.record({ words, style: fc.constantFrom('heading 1', 'Quote') }),
    fc.record({ words, list: fc.constantFrom('bullets' as const, 'numbers' as const) }),
  );
  const parsers = await loadParsers(['text/markdown']);
  const property = fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
    const bytes = wordFile(blocks);
    const file = new VFile({ path: 'a.docx' });
    const parsed = parse(
      read('a.docx', await extract({ path: 'a.docx' }, bytes, file, LIMIT), file),
      parsers,
    );
    expect(parsed.blocks.map(({ text }) => text)).toEqual(
      blocks.map((each) => (typeof each === 'string' ? each : 'words' in each ? each.words : '')),
    );
  });
  await fc.assert(property, { seed: 71, numRuns: 150 });
});

test('the same bytes give the same text', async () => {
  const bytes = wordFile(['One.', { words: 'Two', style: 'heading 1', note: 'Three.' }]);
  expect(await textOf(bytes)).toBe(await textOf(Buffer.from(bytes)));
});

test.each([
  [
    'no archive',
    Buffer.from('Hello'),
    'document-damaged: The document cannot be taken apart: it is cut off, or no packed file at all. Save it anew as `.docx`',
  ],
  [
    'an archive that is cut off',
    wordFile(['Hello']).subarray(0, 400),
    'document-damaged: The document cannot be taken apart: it is cut off, or no packed file at all. Save it anew as `.docx`',
  ],
  [
    'XML that is broken off',
    wordFileOf('<w:document'),
    'document-damaged: The document cannot be taken apart: a part of it is broken or missing. Save it anew as `.docx`',
  ],
  [
    'an old document',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'format-not-read: This is an old `.doc` by another name: save it as `.docx`',
  ],
  [
    'an encrypted one',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'document-encrypted: The document is encrypted: save it without a password',
  ],
])('%s is a failure that says why', async (_, bytes, failure) => {
  expect(await failureOf(bytes)).toBe(failure);
});

test('an archive that unpacks to more than is allowed is not unpacked, whatever it says', async () => {
  const large = wordFile(['a'.repeat(LIMIT)]);
  const failure = `file-too-large: The document unpacks to more than ${LIMIT} bytes: split it, or raise --max-bytes`;
  expect(await failureOf(packed(large, 'word/document.xml', true))).toBe(failure);
  expect(await failureOf(packed(large, 'word/document.xml', false))).toBe(failure);
  expect(await textOf(packed(wordFile(['Hello.']), 'word/document.xml', true))).toBe('Hello.\n');
});

/** One file of an archive deflated; it may tell of a length that it has not. */
function packed(archive: Buffer, name: string, isHonest: boolean): Buffer {
  const at = archive.indexOf(Buffer.from(`${name}<?xml`)) - 30;
  const length = archive.readUInt32LE(at + 22);
  const start = at + 30 + name.length;
  const deflated = deflateRawSync(archive.subarray(start, start + length));
  const shift = length - deflated.length;
  const result = Buffer.concat([
    archive.subarray(0, start),
    deflated,
    archive.subarray(start + length),
  ]);
  const end = result.length - 22;
  const directory = result.readUInt32LE(end + 16) - shift;
  result.writeUInt32LE(directory, end + 16);
  for (let entry = directory; entry < end; entry += 46 + result.readUInt16LE(entry + 28)) {
    const offset = result.readUInt32LE(entry + 42);
    if (offset > at) result.writeUInt32LE(offset - shift, entry + 42);
    if (offset !== at) continue;
    result.writeUInt16LE(8, entry + 10);
    result.writeUInt32LE(deflated.length, entry + 20);
    result.writeUInt32LE(isHonest ? length : 10, entry + 24);
  }
  return result;
}

test.each(['a.doc', 'a.ott', 'a.MSG', 'a.pages'])('%s is not read', async (path) => {
  const file = new VFile({ path });
  const bytes = Buffer.from('Hello');
  const thrown: unknown = await extract({ path }, bytes, file, LIMIT).catch(
    (error: unknown) => error,
  );
  expect(thrown).toBe(file.messages[0]);
  expect(file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
    'format-not-read: Documents of this kind are not read: save it as `.docx`, or as text',
  ]);
});

test('the bytes of any other document stay as they are', async () => {
  const bytes = Buffer.from('Hello');
  expect(await extract({ path: 'a.txt' }, bytes, new VFile(), LIMIT)).toBe(bytes);
});
