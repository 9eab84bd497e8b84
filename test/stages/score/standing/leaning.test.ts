import { expect, test } from 'vitest';
import { english } from '../../../../stages/language/en/index.ts';
import { leaningOf } from '../../../../stages/score/standing/leaning.ts';

test.each([
  'He left.',
  '“This is new,” Ana Lind said.',
  'But the mayor of Aalto stayed.',
  'In addition, the port will close.',
  'However, nobody came.',
  'It was late.',
  'Both men denied it.',
  'That year the river froze.',
  '– “He left,” it is said.',
  'It is late, and whether it rains is unclear.',
  'On the other hand, the port is open.',
  'That’s late.',
  'Both, as it is, and more.',
  'Both men of the town denied it; and they left.',
  'HE LEFT.',
  'According to him, the port is open.',
])('leans back: %s', (text) => expect(leaningOf(text, english.score)).toBeGreaterThan(0));

test.each([
  'This week the port will close.',
  'This report describes the port.',
  'It is unclear whether the port will close.',
  'Both the council and the port agreed.',
  'Instead of a bridge, the council wants a ferry.',
  'So far the port is open.',
  'There were ships in the port.',
  'Hélène left.',
  'It took two days to open the port.',
  'It’s clear that the port is open.',
  "“It's clear that the port is open.”",
  'Both of the old ports and the new one are open.',
  'According to the mayor, the port is open.',
  'The port is open. He left.',
  '2016 was dry.',
  '!?',
  `${'.'.repeat(100)}He left.`,
  '',
])('stands: %s', (text) => expect(leaningOf(text, english.score)).toBe(0));

test('takes no longer for a hostile text', () => {
  const began = performance.now();
  for (let i = 0; i < 200; i++) leaningOf(`It is ${'('.repeat(100_000)}`, english.score);
  expect(performance.now() - began).toBeLessThan(1000);
});
