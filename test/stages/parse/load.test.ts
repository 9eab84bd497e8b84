import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { MediaType } from '../../../stages/document.ts';
import { mediaTypeOf } from '../../../stages/formats.ts';
import { parse } from '../../../stages/parse/index.ts';
import { loadParsers } from '../../../stages/parse/load.ts';
import { createReader } from '../../../stages/read/index.ts';

test('the media type is told by the name', () => {
  const names = ['a.html', 'b.HTM', 'c/d.x.html', 'html', 'a.html.txt', 'ahtml', 'a.htmlx'];
  expect(names.filter((name) => mediaTypeOf(name) === 'text/html')).toEqual([
    'a.html',
    'b.HTM',
    'c/d.x.html',
  ]);
});

test('a parser is loaded where some document is of its format', async () => {
  const loaded = async (...types: MediaType[]) => Object.keys(await loadParsers(types)).toSorted();
  expect(await loaded('text/plain', 'text/html', 'text/markdown')).toEqual([
    'text/html',
    'text/markdown',
    'text/plain',
  ]);
  expect(await loaded('text/html', 'text/html')).toEqual(['text/html']);
  expect(await loaded('text/markdown')).toEqual(['text/markdown']);
  expect(await loaded('text/plain')).toEqual(['text/plain']);
  expect(await loaded()).toEqual([]);
});

test('a format cannot be read without its parser, plain text can', () => {
  const read = createReader({ maxBytes: 1000 });
  const decodedOf = (path: string) =>
    read(path, new TextEncoder().encode('One.'), new VFile({ path }));
  expect(() => parse(decodedOf('a.html'))).toThrow('The parser of HTML was not loaded');
  expect(() => parse(decodedOf('a.md'))).toThrow('The parser of Markdown was not loaded');
  expect(parse(decodedOf('a.txt')).blocks.map(({ text }) => text)).toEqual(['One.']);
});

test('what is beyond all measure is a message of its rule', async () => {
  const read = createReader({ maxBytes: 1_000_000 });
  const parsers = await loadParsers(['text/html', 'text/markdown']);
  const messagesOf = (path: string, text: string) => {
    const document = parse(
      read(path, new TextEncoder().encode(text), new VFile({ path })),
      parsers,
    );
    return document.file.messages.map(
      ({ line, column, source, ruleId, reason }) =>
        `${line}:${column} ${source}:${ruleId}: ${reason}`,
    );
  };
  expect(messagesOf('a.md', `\n${'*a**'.repeat(10_000)}`)).toEqual([
    '2:1 verbatim:markdown-too-complex: The Markdown has too many marks in a paragraph: the file is read as plain text',
  ]);
  expect(messagesOf('a.html', `One\n${'<div>'.repeat(500)}`)).toEqual([
    '2:2001 verbatim:html-too-complex: The HTML nests too deep: only the text between its tags is read',
  ]);
});
