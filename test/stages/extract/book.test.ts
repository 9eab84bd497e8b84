import { expect, test } from 'vitest';
import { bookFile } from './book-file.ts';
import { textOf } from './extracted.ts';
import { packedZipOf, zipOf } from './open-document-file.ts';

test('title, authors, and the chapters in reading order', async () => {
  const book = bookFile([
    '<section><h1>Chapter one</h1><p>The lamps were lit by hand until the winter of 1911.</p><p><a id="x"/>“I was cold for thirty years,” Vik said.</p></section>',
    '<h1>Chapter two</h1><p>Electric light came up the hill in a single night.</p><blockquote><p>Nobody had asked for it.</p></blockquote>',
  ]);
  expect(await textOf('a.epub', book)).toBe(
    '# The Lantern Keepers\n\nBy Mira Solheim\n\n# Chapter one\n\nThe lamps were lit by hand until the winter of 1911.\n\n“I was cold for thirty years,” Vik said.\n\n# Chapter two\n\nElectric light came up the hill in a single night.\n\n> Nobody had asked for it.',
  );
});

test('a book that begins with its title has it once', async () => {
  const book = bookFile(['<h1>The lantern keepers</h1><p>The lamps were lit by hand.</p>'], {
    authors: ['Mira Solheim', 'Jon Ask'],
  });
  expect(await textOf('a.epub', book)).toBe(
    'By Mira Solheim and Jon Ask\n\n# The lantern keepers\n\nThe lamps were lit by hand.',
  );
});

const FONTS = (algorithm: string): string =>
  `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;

test('fonts that are made unusable elsewhere hide no words', async () => {
  const more = { 'META-INF/encryption.xml': FONTS('http://www.idpf.org/2008/embedding') };
  expect(await textOf('a.epub', bookFile(['<p>Words.</p>'], { more }))).toContain('Words.');
});

const REMEDY = 'Save the book anew, without protection';

test.each([
  [
    'protected',
    bookFile(['<p>a</p>'], {
      more: { 'META-INF/encryption.xml': FONTS('http://www.w3.org/2001/04/xmlenc#aes128-cbc') },
    }),
    'document-encrypted: The book is protected against copying: its words cannot be read',
  ],
  [
    'no package',
    zipOf({ mimetype: 'application/epub+zip' }),
    `document-damaged: The document cannot be taken apart: its list of chapters is missing. ${REMEDY}`,
  ],
  [
    'a broken package',
    bookFile([], { more: { 'OEBPS/book.opf': '<package>' } }),
    `document-damaged: The document cannot be taken apart: its list of chapters is broken. ${REMEDY}`,
  ],
  [
    'no archive',
    Buffer.from('PK'),
    `document-damaged: The document cannot be taken apart: it is cut off, or no packed file at all. ${REMEDY}`,
  ],
])('a failure says why: %s', async (_, document, failure) => {
  expect(await textOf('a.epub', document)).toBe(failure);
});

test('parts together have a limit', async () => {
  const book = packedZipOf({ 'META-INF/container.xml': ' '.repeat(1 << 21) });
  expect(await textOf('a.epub', book)).toBe(
    'file-too-large: The document unpacks to more than 1048576 bytes: split it, or raise --max-bytes',
  );
});
