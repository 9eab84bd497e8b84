import { expect, test } from 'vitest';
import { BACKGROUND } from '../../../../stages/score/terms/background.ts';
import {
  countDocumentFrequencies,
  inverseDocumentFrequencies,
  parseDocumentFrequencies,
  serialiseDocumentFrequencies,
} from '../../../../stages/score/terms/document-frequencies.ts';

const DOCUMENTS = [
  ['The harbour closed.', 'Ships waited for the harbours.'],
  ['A ship left in 1987.'],
  ["The council's vote on ships"],
];

test('a term counts once for each document, function words and numbers not at all', () => {
  const { documents, frequencies } = countDocumentFrequencies(DOCUMENTS);
  expect(documents).toBe(3);
  expect(Object.fromEntries(frequencies)).toEqual({
    harbour: 1,
    close: 1,
    ship: 3,
    wait: 1,
    left: 1,
    council: 1,
    vote: 1,
  });
});

test('what is written is read again, rare terms apart', () => {
  const counted = countDocumentFrequencies(DOCUMENTS);
  const json = serialiseDocumentFrequencies(counted, 'three "texts"');
  expect(json).toBe(`{
  "origin": "three \\"texts\\"",
  "documents": 3,
  "rows": [
    [3,"ship"],
    [1,"close council harbour left vote wait"]
  ]
}
`);
  expect(parseDocumentFrequencies(JSON.parse(json))).toEqual(counted);
  expect(
    parseDocumentFrequencies(JSON.parse(serialiseDocumentFrequencies(counted, '', 2))),
  ).toEqual({ documents: 3, frequencies: new Map([['ship', 3]]) });
});

test('no documents give a table without rows', () => {
  const json = serialiseDocumentFrequencies(countDocumentFrequencies([]), '');
  expect(parseDocumentFrequencies(JSON.parse(json))).toEqual({
    documents: 0,
    frequencies: new Map(),
  });
});

test('a file of another shape is refused', () => {
  expect(() => parseDocumentFrequencies({ documents: -1, rows: [] })).toThrow(/documents/);
  expect(() => parseDocumentFrequencies({ documents: 1, rows: [['ship', 3]] })).toThrow(/rows/);
});

test('rarer terms weigh more, unseen ones most, numbers as terms of every twentieth document', () => {
  const table = {
    documents: 999,
    frequencies: new Map([
      ['common', 999],
      ['rare', 2],
    ]),
  };
  const weights = inverseDocumentFrequencies(['common', 'rare', 'unseen', '1987'], table);
  expect(Array.from(weights, (weight) => weight.toFixed(3))).toEqual([
    '0.001',
    '5.991',
    '6.908',
    '2.987',
  ]);
});

test('the table that ships with the program', () => {
  expect(BACKGROUND.documents).toBeGreaterThan(1000);
  expect(BACKGROUND.frequencies.size).toBeGreaterThan(10_000);
  expect(BACKGROUND.frequencies.get('year')).toBeGreaterThan(
    BACKGROUND.frequencies.get('harbour') ?? 0,
  );
});
