import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import type { Block, Identified } from '../../../stages/document.ts';
import { identityMap } from '../../../stages/text/offset-map.ts';
import { levelled } from '../../../stages/text/white-space.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';
import { tokenTable } from '../../../stages/words/token-table.ts';

const segment = createSegmenter();

function documentOf(text: string, blocks: readonly Block[]): Identified {
  return {
    source: { path: 'a.txt', sha256: '', mediaType: 'text/plain', charset: 'utf-8' },
    text,
    file: new VFile({ path: 'a.txt' }),
    tree: { type: 'root', children: [] },
    blocks,
    frontMatter: {},
    metadata: { title: null, byline: null, publisher: null, dateline: null, published: null },
    removed: [],
    genre: 'prose',
    genreEvidence: [],
    turns: [],
    standsFor: new Map(),
    words: tokenTable(blocks.map((block) => block.text)),
  };
}

function plainBlock(source: string, start: number, end: number, line: number): Block {
  return {
    kind: 'paragraph',
    depth: 0,
    text: levelled(source.slice(start, end)),
    map: identityMap(start, end - start),
    start,
    end,
    line,
  };
}

test.each([
  ['\n', 1],
  ['\r\n', 2],
  ['\r', 1],
])('finds the line of each sentence with %j', (eol, width) => {
  const source = ['Title', '', 'He left. She', 'stayed. They', 'met.  Again. ', 'The end'].join(
    eol,
  );
  const start = 5 + 2 * width;
  const { sentences } = segment(
    documentOf(source, [plainBlock(source, 0, 5, 1), plainBlock(source, start, source.length, 3)]),
  );
  expect(sentences.map(({ block, line, text }) => ({ block, line, text }))).toEqual([
    { block: 0, line: 1, text: 'Title' },
    { block: 1, line: 3, text: 'He left.' },
    { block: 1, line: 3, text: 'She stayed.' },
    { block: 1, line: 4, text: 'They met.' },
    { block: 1, line: 5, text: 'Again.' },
    { block: 1, line: 6, text: 'The end' },
  ]);
  for (const { start: from, end: to, text } of sentences) {
    expect(source.slice(from, to).replaceAll(/\s+/g, ' ')).toBe(text);
  }
});

test('points into a source whose markup and entities are gone from the text', () => {
  const source = '> Hill &amp; Co. *won*. It was\n> over.';
  const block: Block = {
    kind: 'blockquote',
    depth: 0,
    text: 'Hill & Co. won. It was over.',
    map: {
      pieces: [
        { textStart: 0, textLength: 5, sourceStart: 2, sourceLength: 5 },
        { textStart: 5, textLength: 1, sourceStart: 7, sourceLength: 5 },
        { textStart: 6, textLength: 5, sourceStart: 12, sourceLength: 5 },
        { textStart: 11, textLength: 3, sourceStart: 18, sourceLength: 3 },
        { textStart: 14, textLength: 8, sourceStart: 22, sourceLength: 8 },
        { textStart: 22, textLength: 1, sourceStart: 30, sourceLength: 1 },
        { textStart: 23, textLength: 5, sourceStart: 33, sourceLength: 5 },
      ],
    },
    start: 2,
    end: source.length,
    line: 1,
  };
  expect(segment(documentOf(source, [block])).sentences).toEqual([
    { block: 0, from: 0, to: 15, start: 2, end: 23, text: 'Hill & Co. won.', line: 1 },
    { block: 0, from: 16, to: 28, start: 24, end: 38, text: 'It was over.', line: 1 },
  ]);
});

test('an empty document has no sentences', () => {
  expect(segment(documentOf('', [])).sentences).toEqual([]);
});

test('the label of a turn is no part of its sentences', () => {
  const textsOf = (...paragraphs: readonly string[]) =>
    segment(identifiedOf(paragraphs.join('\n\n'))).sentences.map(({ text }) => text);
  const turns = [
    'ANN LEE: Why? Tell us.',
    'Mr. Ek: It rained. Note: hard.',
    'LEE: And then?',
    'EK: We went home.',
  ];
  expect(textsOf(...turns)).toEqual([
    'Why?',
    'Tell us.',
    'It rained.',
    'Note: hard.',
    'And then?',
    'We went home.',
  ]);
  // One label alone makes no transcript.
  expect(textsOf('ANN LEE: Why? Tell us.')).toEqual(['ANN LEE: Why?', 'Tell us.']);
});
