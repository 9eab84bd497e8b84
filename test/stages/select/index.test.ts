import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Block, Quoted } from '../../../stages/document.ts';
import { identityMap } from '../../../stages/text/offset-map.ts';
import { BACKGROUND } from '../../../stages/score/terms/background.ts';
import { createScorer } from '../../../stages/score/index.ts';
import { createSelector } from '../../../stages/select/index.ts';
import type { SummaryLength } from '../../../stages/select/length.ts';
import { tokenTable } from '../../../stages/words/token-table.ts';

/** A document of paragraphs, each given by its sentences. */
function documentOf(paragraphs: readonly (readonly string[])[]): Quoted {
  const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
  const blocks: Block[] = [];
  const sentences: Quoted['sentences'][number][] = [];
  let start = 0;
  paragraphs.forEach((paragraph, index) => {
    const joined = paragraph.join(' ');
    const line = 1 + 2 * index;
    const end = start + joined.length;
    const map = identityMap(start, joined.length);
    blocks.push({ kind: 'paragraph', depth: 0, text: joined, map, start, end, line });
    let from = 0;
    for (const sentence of paragraph) {
      const to = from + sentence.length;
      const span = { start: start + from, end: start + to };
      sentences.push({ block: index, from, to, ...span, text: sentence, line });
      from = to + 1;
    }
    start = end + 2;
  });
  return {
    source: { path: 'a.txt', sha256: '', mediaType: 'text/plain', charset: 'utf-8' },
    text,
    file: new VFile(),
    tree: { type: 'root', children: [] },
    frontMatter: {},
    blocks,
    metadata: { title: null, byline: null, publisher: null, dateline: null, published: null },
    removed: [],
    genre: 'prose',
    genreEvidence: [],
    turns: [],
    standsFor: new Map(),
    words: tokenTable([]),
    sentences,
    quotes: [],
    speakers: [],
  };
}

const score = createScorer({ documentFrequencies: BACKGROUND });

function summarise(paragraphs: readonly (readonly string[])[], length: SummaryLength): string[] {
  return createSelector({ length })(score(documentOf(paragraphs))).summary.map(({ text }) => text);
}

const FERRY = [
  ['The ferry to Linmouth sank off the harbour wall on Tuesday night.'],
  ['Rescue boats brought all sixty passengers ashore before midnight.'],
  ['The harbour master closed the port while divers searched the wreck.'],
  ['Owners of the ferry promised an inquiry into the failed steering gear.'],
  ['Linmouth has had no other service to the islands since the spring.'],
];

test('as many sentences as asked for, in document order', () => {
  const summary = summarise(FERRY, { sentences: 3 });
  expect(summary).toHaveLength(3);
  const order = FERRY.flat();
  expect(summary).toEqual(order.filter((sentence) => summary.includes(sentence)));
});

test('more than there are gives all', () => {
  expect(summarise(FERRY, { sentences: 99 })).toEqual(FERRY.flat());
});

test('a ratio is rounded, at least one sentence', () => {
  expect(summarise(FERRY, { ratio: 0.5 })).toHaveLength(3);
  expect(summarise(FERRY, { ratio: 0.01 })).toHaveLength(1);
});

test('one sentence is its own summary, none give none', () => {
  const only = 'Snow fell over the northern valleys.';
  expect(summarise([[only]], { sentences: 3 })).toEqual([only]);
  expect(summarise([], { sentences: 3 })).toEqual([]);
});

test('a near-repeat is chosen once', () => {
  const repeated = [
    ...FERRY.slice(0, 1),
    ['On Tuesday night the ferry to Linmouth sank off the harbour wall.'],
    ...FERRY.slice(1),
  ];
  expect(summarise(repeated, { sentences: 5 })).toEqual(FERRY.flat());
});

test('the ids of repeated sentences differ and the spans give the text back', () => {
  const document = score(documentOf(FERRY));
  const { summary, text } = createSelector({ length: { sentences: 5 } })(document);
  expect(new Set(summary.map(({ id }) => id)).size).toBe(5);
  expect(summary.map(({ start, end }) => text.slice(start, end))).toEqual(FERRY.flat());
});

test('where no sentence is fit, a line of some words goes before a date', () => {
  expect(
    summarise(
      [['7 May 2024'], ['boats in the inner harbour of Wend, by the mole'], ['Present: all']],
      { sentences: 1 },
    ),
  ).toEqual(['boats in the inner harbour of Wend, by the mole']);
  expect(summarise([['7 May 2024']], { sentences: 1 })).toEqual(['7 May 2024']);
});
