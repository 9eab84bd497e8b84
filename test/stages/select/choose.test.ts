import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Scored, SparseVector } from '../../../stages/document.ts';
import { chooseSentences } from '../../../stages/select/choose.ts';
import { createSaid } from '../../../stages/select/redundancy.ts';
import type { SummaryLength } from '../../../stages/select/length.ts';
import { tokenTable } from '../../../stages/words/token-table.ts';

/** A vector of terms with their weights. */
function vectorOf(weights: Readonly<Record<number, number>>): SparseVector {
  return {
    terms: Int32Array.from(Object.keys(weights).map(Number)),
    weights: Float64Array.from(Object.values(weights)),
  };
}

interface Sketch {
  readonly score: number;
  readonly leansOn?: number;
  readonly words?: number;
  /** Its terms; else one that no other has. */
  readonly terms?: Readonly<Record<number, number>>;
}

function chosen(
  sketches: readonly Sketch[],
  length: SummaryLength,
  { keep = [], drop = [] }: { readonly keep?: number[]; readonly drop?: number[] } = {},
): number[] {
  const scored: Scored = {
    source: { path: 'a.txt', sha256: '', mediaType: 'text/plain', charset: 'utf-8' },
    text: '',
    file: new VFile(),
    tree: { type: 'root', children: [] },
    frontMatter: {},
    blocks: [],
    metadata: { title: null, byline: null, publisher: null, dateline: null, published: null },
    removed: [],
    quotes: [],
    speakers: [],
    genre: 'prose',
    genreEvidence: [],
    turns: [],
    standsFor: new Map(),
    words: tokenTable([]),
    keywords: [],
    sentences: sketches.map(({ words = 1 }, index) => {
      const text = Array(words).fill(`w${index}`).join(' ');
      return { block: 0, from: 0, to: text.length, start: 0, end: text.length, line: 1, text };
    }),
    scores: sketches.map(({ score, leansOn = null, terms }, index) => {
      return { score, leansOn, reasons: [], vector: vectorOf(terms ?? { [100 + index]: 1 }) };
    }),
  };
  return [...chooseSentences(scored, length, { keep: new Set(keep), drop: new Set(drop) })];
}

const plain = (...scores: number[]) => scores.map((score) => ({ score }));

test.each<[string, readonly Sketch[], SummaryLength, number[]]>([
  ['the best first', plain(0.2, 0.9, 0.5), { sentences: 2 }, [1, 2]],
  ['of equals the first', plain(0.5, 0.5, 0.5), { sentences: 2 }, [0, 1]],
  ['none of score 0', plain(0.2, 0, 0.5), { sentences: 3 }, [2, 0]],
  ['half of five is three', plain(0.1, 0.2, 0.3, 0.4, 0.5), { ratio: 0.5 }, [4, 3, 2]],
  ['a small share is one', plain(0.1, 0.2), { ratio: 0.01 }, [1]],
  ['the best one when all are 0', plain(0, 0), { sentences: 2 }, [0]],
  ['nothing of nothing', [], { sentences: 2 }, []],
])('%s', (_, sketches, length, expected) => {
  expect(chosen(sketches, length)).toEqual(expected);
});

test('one that leans on another waits for it, and is chosen after it', () => {
  const sketches = [
    { score: 0.9, leansOn: 2 },
    { score: 0.4 },
    { score: 0.3 },
    { score: 0.8, leansOn: 2 },
  ];
  expect(chosen(sketches, { sentences: 1 })).toEqual([1]);
  expect(chosen(sketches, { sentences: 4 })).toEqual([1, 2, 0, 3]);
});

test('what leans on a sentence that is not chosen is chosen alone or not at all', () => {
  expect(chosen([{ score: 0 }, { score: 0.9, leansOn: 0 }], { sentences: 2 })).toEqual([1]);
  expect(
    chosen([{ score: 0 }, { score: 0.9, leansOn: 0 }, { score: 0.1 }], { sentences: 2 }),
  ).toEqual([2]);
});

test('words: what is too long is passed over, the best alone may be too long', () => {
  const sketches = [
    { score: 0.9, words: 6 },
    { score: 0.8, words: 5 },
    { score: 0.7, words: 4 },
  ];
  expect(chosen(sketches, { words: 10 })).toEqual([0, 2]);
  expect(chosen(sketches, { words: 9 })).toEqual([0]);
  expect(chosen(sketches, { words: 3 })).toEqual([0]);
});

test('where none fits, the best of all, of equals the first', () => {
  const long = { words: 6 };
  expect(
    chosen(
      [
        { score: 0.2, ...long },
        { score: 0.9, ...long },
        { score: 0.5, ...long },
      ],
      { words: 3 },
    ),
  ).toEqual([1]);
  expect(
    chosen(
      [
        { score: 0.2, ...long },
        { score: 0.9, ...long },
        { score: 0.9, ...long },
      ],
      { words: 3 },
    ),
  ).toEqual([1]);
  expect(
    chosen(
      [
        { score: 0.2, ...long },
        { score: 0.9, ...long },
      ],
      { words: 3 },
      { drop: [1] },
    ),
  ).toEqual([0]);
});

test('a repeat of one chosen is never chosen, what has half of it is', () => {
  const half = Math.sqrt(0.5);
  const sketches = [
    { score: 0.9, terms: { 1: half, 2: half } },
    { score: 0.8, terms: { 1: half, 2: half } },
    { score: 0.7, terms: { 1: half, 3: half } },
  ];
  expect(chosen(sketches, { sentences: 3 })).toEqual([0, 2]);
});

test('likeness to what is chosen costs: a new sentence of less worth comes first', () => {
  const half = Math.sqrt(0.5);
  const sketches = [
    { score: 0.9, terms: { 1: half, 2: half } },
    { score: 0.5, terms: { 1: half, 3: half } },
    { score: 0.49, terms: { 4: half, 5: half } },
  ];
  expect(chosen(sketches, { sentences: 2 })).toEqual([0, 2]);
});

test('what a person keeps comes first and takes its part, what one drops never comes', () => {
  const sketches = plain(0.9, 0.8, 0.1, 0);
  expect(chosen(sketches, { sentences: 2 }, { keep: [2] })).toEqual([2, 0]);
  expect(chosen(sketches, { sentences: 1 }, { keep: [3, 2] })).toEqual([3, 2]);
  expect(chosen(sketches, { words: 2 }, { keep: [3] })).toEqual([3, 0]);
  expect(chosen(sketches, { sentences: 2 }, { drop: [0] })).toEqual([1, 2]);
  expect(chosen(sketches, { sentences: 2 }, { keep: [2], drop: [0, 1] })).toEqual([2]);
  expect(chosen(plain(0, 0), { sentences: 2 }, { drop: [0] })).toEqual([1]);
  expect(chosen(plain(0.5), { sentences: 2 }, { drop: [0] })).toEqual([]);
});

test('what is kept brings in what leans on it', () => {
  const sketches = [{ score: 0.1 }, { score: 0.9, leansOn: 0 }, { score: 0.5 }];
  expect(chosen(sketches, { sentences: 2 }, { keep: [0] })).toEqual([0, 1]);
});

test('what has been said: the heaviest weights of all, the greatest share of one', () => {
  const said = createSaid();
  expect([
    said.isEmpty(),
    said.overlap(vectorOf({ 1: 1 })),
    said.repeated(vectorOf({ 1: 1 })),
  ]).toEqual([true, 0, 0]);
  said.add(vectorOf({ 1: 0.5, 2: 0.25 }));
  said.add(vectorOf({ 1: 0.25, 3: 0.75 }));
  expect(said.isEmpty()).toBe(false);
  expect(said.overlap(vectorOf({ 1: 0.5, 2: 1, 3: 2, 4: 9 }))).toBe(0.25 + 0.25 + 1.5);
  expect(said.repeated(vectorOf({ 2: 0.5, 3: 1, 4: 9 }))).toBe(1);
  expect(said.repeated(vectorOf({ 1: 0.5, 2: 0.5 }))).toBe(0.5);
});

test('a term of more than 64 chosen sentences tells no repeat', () => {
  const said = createSaid();
  for (let count = 0; count < 64; count += 1) said.add(vectorOf({ 1: 1 }));
  expect(said.repeated(vectorOf({ 1: 1 }))).toBe(1);
  said.add(vectorOf({ 1: 1 }));
  expect(said.repeated(vectorOf({ 1: 1 }))).toBe(0);
});
