import { expect, test } from 'vitest';
import { matchesOf } from './match-quotations.ts';
import { reliabilityOf, reliabilityReport, reliabilityTable } from './reliability.ts';

const outcome = (kind: string, rule: string, confidence: number, isRight: boolean) => ({
  kind,
  rule,
  confidence,
  isRight,
});

const OUTCOMES = [
  outcome('news', 'cue-after', 0.95, true),
  outcome('news', 'cue-after', 0.9, true),
  outcome('news', 'cue-before', 0.9, false),
  outcome('press', 'cue-before', 0.75, true),
  outcome('press', 'cue-before', 0.5, false),
  outcome('press', 'cue-after', 0.3, false),
];

test('counts what is right in each bin, at .5 and more, and how far confidence and share lie apart', () => {
  const { quotations, right, bins, shown, error } = reliabilityOf(OUTCOMES);
  expect({ quotations, right, shown }).toEqual({
    quotations: 6,
    right: 3,
    shown: { quotations: 5, right: 3 },
  });
  expect(bins.map((bin) => [bin.from, bin.quotations, bin.right])).toEqual([
    [0.9, 3, 2],
    [0.7, 1, 1],
    [0.5, 1, 0],
    [0, 1, 0],
  ]);
  expect(bins[0]?.confidence).toBeCloseTo(2.75 / 3);
  // |2 - 2.75| + |1 - .75| + |0 - .5| + |0 - .3|, of six
  expect(error).toBeCloseTo(1.8 / 6);
});

test('confidence that holds has no error', () => {
  const held = [1, 2, 3, 4].map((each) => outcome('news', 'colon', 0.75, each > 1));
  expect(reliabilityOf(held).error).toBeCloseTo(0);
  expect(reliabilityOf([]).error).toBe(0);
});

test('the table has a row for all, each kind and each rule', () => {
  expect(reliabilityTable(reliabilityReport(OUTCOMES))).toBe(
    [
      '                     .9 to 1    .7 to .9  .5 to .7   0 to .5  shown: .5 to 1  calibration error',
      '----------------  ----------  ----------  --------  --------  --------------  -----------------',
      'all                66.7 of 3  100.0 of 1  0.0 of 1  0.0 of 1       60.0 of 5               30.0',
      'kind: news         66.7 of 3           -         -         -       66.7 of 3               25.0',
      'kind: press                -  100.0 of 1  0.0 of 1  0.0 of 1       50.0 of 2               35.0',
      'rule: cue-after   100.0 of 2           -         -  0.0 of 1      100.0 of 2               15.0',
      'rule: cue-before    0.0 of 1  100.0 of 1  0.0 of 1         -       33.3 of 3               55.0',
    ].join('\n'),
  );
});

const TEXT = 'One two three. Four five six. Seven eight nine.';
const [FIRST, SECOND, THIRD] = [
  [0, 14],
  [15, 29],
  [30, 47],
] as const;

test('a quotation found is what it shares half with, or all that lies within it', () => {
  expect(matchesOf(TEXT, [[FIRST], [SECOND]], [[FIRST], [[0, 29]], [[4, 14]], [THIRD]])).toEqual([
    [0],
    [0, 1],
    [0],
    [],
  ]);
});

test('several that make up an annotation together are each it, one small part is not', () => {
  expect(matchesOf(TEXT, [[[0, 47]]], [[FIRST], [SECOND], [THIRD]])).toEqual([[0], [0], [0]]);
  expect(matchesOf(TEXT, [[[0, 47]]], [[FIRST]])).toEqual([[]]);
});

test('what somebody quotes within the words annotated is not asked for as well', () => {
  expect(matchesOf(TEXT, [[[0, 47]], [SECOND]], [[[0, 47]], [SECOND]])).toEqual([[0], [1]]);
});
