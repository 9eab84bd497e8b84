import { expect, test } from 'vitest';
import { leansBack } from '../../../stages/score/leaning.ts';

test.each([
  'He left.',
  '“This is new,” Ana Lind said.',
  'But the mayor of Aalto stayed.',
  'In addition, the port will close.',
  'However, nobody came.',
  'It was late.',
  'Both men denied it.',
  'That year the river froze.',
])('leans back: %s', (text) => expect(leansBack(text)).toBe(true));

test.each([
  'This week the port will close.',
  'This report describes the port.',
  'It is unclear whether the port will close.',
  'Both the council and the port agreed.',
  'Instead of a bridge, the council wants a ferry.',
  'So far the port is open.',
  'There were ships in the port.',
  'Hélène left.',
  '',
])('stands: %s', (text) => expect(leansBack(text)).toBe(false));

test('takes no longer for a hostile text', () => {
  const began = performance.now();
  for (let i = 0; i < 200; i++) leansBack(`It is ${'('.repeat(100_000)}`);
  expect(performance.now() - began).toBeLessThan(1000);
});
