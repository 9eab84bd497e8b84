import { describe, expect, test } from 'vitest';
import { identifiedOf } from '../../documents.ts';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';

const segment = createSegmenter();

/** Who says what: `words — speaker`. */
function said(text: string): string[] {
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  return quotes.map(({ text: words, speaker }) => `${words} — ${speaker?.name ?? 'nobody'}`);
}

describe('what somebody is told by a clause', () => {
  test.each([
    ['Ann Orr advised the Council that the sign was broken.', 'that the sign was broken — Ann Orr'],
    [
      'Ann Orr reminded members that the poll closes on Friday.',
      'that the poll closes on Friday — Ann Orr',
    ],
    ['Ann Orr briefed the board that the pool would open.', 'that the pool would open — Ann Orr'],
    ['Ann Orr had notified us that the pool would open.', 'that the pool would open — Ann Orr'],
    ['Ann Orr enquired whether the pool would open.', 'whether the pool would open — Ann Orr'],
    ['Ann Orr inquired as to whether it would open.', 'whether it would open — Ann Orr'],
    ['Ann Orr queried if the pool would open.', 'if the pool would open — Ann Orr'],
    ['Ann Orr made the point that the pool was shut.', 'that the pool was shut — Ann Orr'],
    ['Ann Orr gave an assurance that it would open.', 'that it would open — Ann Orr'],
    [
      'A resident of Mill Lane enquired whether the hedge would be cut.',
      'whether the hedge would be cut — A resident of Mill Lane',
    ],
    [
      'Ann Orr advised the meeting that charges had risen and proposed a rent of £38.',
      'that charges had risen — Ann Orr',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  test.each([
    'Ann Orr might have advised the board that it was late.',
    'The board was advised that it was late.',
    'The smell reminded her that it was late.',
    'Ann Orr made the bed that her mother had bought.',
    'Ann Orr raised the flag that her father had sewn.',
    'Ann Orr gave him the book that he had wanted for years.',
  ])('%s', (text) => {
    expect(
      said(text).filter((each) => each.startsWith('that') || each.startsWith('whether')),
    ).toEqual([]);
  });
});

describe('who is told is no part of what is', () => {
  test.each([
    [
      'Ann Orr asked the minister, Bo Hale, whether he had called.',
      'whether he had called — Ann Orr',
    ],
    ['Ann Orr warned the club’s rivals that more was to come.', 'that more was to come — Ann Orr'],
    ['Ann Orr told him that it was late.', 'that it was late — Ann Orr'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('when something was said is nothing that was', () => {
  test.each(['The charity announced this week.', 'Ann Orr said on Monday.'])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
