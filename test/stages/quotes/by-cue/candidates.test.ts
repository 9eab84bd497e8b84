import { expect, test } from 'vitest';
import { candidatesBetween } from '../../../../stages/quotes/by-cue/candidates.ts';

/** Candidates in the order of their starts, as `start-end`; the cue stands at token 20. */
function counted(...candidates: string[]): number[] {
  const limits = candidates.map((candidate) => candidate.split('-').map(Number));
  const start = limits.map(([from = 0]) => from);
  const end = limits.map(([, to = 0]) => to);
  return candidates.map((_, index) => candidatesBetween({ start, end }, index, 20));
}

test.each([
  ['one before the cue and one behind it', ['3-5', '21-23'], [0, 0]],
  ['apart from each other', ['1-3', '5-7', '8-10', '22-24', '25-26', '30-31'], [2, 1, 0, 0, 1, 2]],
  ['next to each other and to the cue', ['1-10', '10-20', '21-30', '30-31'], [1, 0, 0, 1]],
  ['within each other', ['1-9', '2-5', '3-9', '12-20'], [1, 1, 1, 0]],
  [
    'within each other behind the cue',
    ['21-24', '22-24', '23-30', '24-25', '31-32'],
    [0, 0, 0, 2, 4],
  ],
  [
    'more than eight',
    ['1-2', '2-3', '3-4', '4-5', '5-6', '6-7', '7-8', '8-9', '9-10', '10-11'],
    [8, 8, 7, 6, 5, 4, 3, 2, 1, 0],
  ],
  [
    'more than eight behind the cue',
    ['21-22', '22-23', '23-24', '24-25', '25-26', '26-27', '27-28', '28-29', '29-30', '30-31'],
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 8],
  ],
])('how many candidates stand between one and the cue: %s', (_, candidates, expected) => {
  expect(counted(...candidates)).toEqual(expected);
});
