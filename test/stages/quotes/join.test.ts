import { expect, test } from 'vitest';
import type { Attribution } from '../../../stages/quotes/attribution.ts';
import { joinAttributions } from '../../../stages/quotes/join.ts';
import { quotedRegions } from '../../../stages/quotes/marks/index.ts';

const text =
  'Winter said the harbour was “a gift” and she called it “ours”. It will, she said, stay.';

function range(words: string) {
  const from = text.indexOf(words);
  return { block: 0, from, to: from + words.length };
}

function attribution(
  type: Attribution['type'],
  content: string[],
  cue: string,
  rule: string,
): Attribution {
  const spans = content.map(range);
  return { type, content: spans, cue: range(cue), source: range('Winter'), rule, confidence: 0.9 };
}

function joined(byMarks: Attribution[], byCues: Attribution[]) {
  return joinAttributions([quotedRegions(text)], byMarks, byCues).map(({ type, content, rule }) => [
    type,
    content.map(({ from, to }) => text.slice(from, to)).join(' … '),
    rule,
  ]);
}

test('the words around the marks are those that the cue gives', () => {
  const byMarks = [
    attribution('mixed', ['harbour was “a gift” and she called it “ours”'], 'said', 'marks'),
  ];
  const byCues = [attribution('mixed', ['the harbour was “a gift'], 'said', 'cues')];
  expect(joined(byMarks, byCues)).toEqual([['mixed', 'the harbour was “a gift … ours', 'marks']]);
});

test('direct speech stays as the marks have it', () => {
  const byMarks = [attribution('direct', ['a gift', 'ours'], 'said', 'marks')];
  const byCues = [attribution('mixed', ['the harbour was “a gift'], 'said', 'cues')];
  expect(joined(byMarks, byCues)).toEqual([['direct', 'a gift … ours', 'marks']]);
});

test('indirect speech is added where it shares no word with the rest', () => {
  const byMarks = [attribution('mixed', ['the harbour was “a gift”'], 'said', 'marks')];
  const byCues = [
    attribution('indirect', ['the harbour'], 'called', 'cues'),
    attribution('indirect', ['It will', 'stay'], 'she said', 'cues'),
  ];
  expect(joined(byMarks, byCues)).toEqual([
    ['mixed', 'the harbour was “a gift”', 'marks'],
    ['indirect', 'It will … stay', 'cues'],
  ]);
});

test('of two cues with the same words the surer one has them', () => {
  const weak = { ...attribution('indirect', ['stay'], 'It', 'weak'), confidence: 0.4 };
  const sure = attribution('indirect', ['stay'], 'said', 'sure');
  const other = attribution('indirect', ['will'], 'said', 'other');
  expect(joined([], [weak, sure, other])).toEqual([
    ['indirect', 'stay', 'sure'],
    ['indirect', 'will', 'other'],
  ]);
});
