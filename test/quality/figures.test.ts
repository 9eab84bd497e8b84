import { expect, test } from 'vitest';
import { figuresOf, shortfalls } from './figures.ts';

test('figures of a judge report', () => {
  const headline = { 'quoted regions, F1': 0.975 };
  const report = {
    quotes: [{ figures: { full: { headline }, speech: { headline } } }],
    speakers: [
      {
        figures: {
          'right kind': 0.912345,
          'right speaker at confidence .9 to 1': 0.98,
          'right speaker at confidence below .5': 0.2,
          intervals: {},
          counts: {},
        },
      },
    ],
    summaries: [
      {
        figures: [
          {
            name: 'news',
            systems: [
              { r1: { mean: 0.31 }, gain: null },
              { r1: { mean: 0.3 }, gain: { mean: 0.0123 } },
            ],
          },
        ],
      },
    ],
    sentences: [
      { name: 'prose', figures: { f1: 0.97 } },
      { name: 'rules', figures: { groups: [{ group: 'golden', passed: 44 }] } },
    ],
  };
  expect(figuresOf(report)).toEqual({
    'quotes, full view: quoted regions, F1': 97.5,
    'quotes, speech view: quoted regions, F1': 97.5,
    'speakers: right kind': 91.23,
    'speakers: right speaker at confidence .9 to 1': 98,
    'summaries, news: ROUGE-1': 31,
    'summaries, news: gain over the lead': 1.23,
    'sentences, prose: F1': 97,
    'sentences, rules: golden passed': 44,
  });
});

test('a figure that fell further than the tolerance is named', () => {
  const record = { held: 90, within: 90, fallen: 90, gone: 90 };
  const today = { held: 91, within: 89.5, fallen: 89.4 };
  expect(shortfalls(record, today, 0.5)).toEqual([
    'fallen: 89.4, more than 0.5 below its record of 90',
    'gone: recorded 90, not measured today',
  ]);
});
