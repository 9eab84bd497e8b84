import { expect, test } from 'vitest';
import { english } from '../../../../stages/language/en/index.ts';
import { isGreeting } from '../../../../stages/score/genre/greeting.ts';

test.each([
  ['Thank you, Mayor Pettibone.', true],
  ['Thanks for coming out in the wind.', true],
  ['Good evening, everybody.', true],
  ['Ladies and gentlemen, the harbour is open.', true],
  ['Thanks to the rain, the dam is full.', false],
  ['Good morning papers cost more than bad ones.', false],
  ['Welcome rain fell on the valley.', false],
])('%s', (text, is) => {
  expect(isGreeting(text, english.score)).toBe(is);
});
