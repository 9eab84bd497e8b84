import { expect, test } from 'vitest';
import { isCaption } from '../../../stages/clean/caption.ts';

test.each([
  ['The workshop in Mill Lane. (Lowmoor Police Dept.)', true],
  ['Anna Kell with the minister. (Facebook)', true],
  ['Airlines keep what they owe, Kell says. (AAP)', true],
  ['A barge passes Orwell lock on Sunday, May 3, 2015. (AP Photo/Odd Karlsen)', true],
  ['The old dam from the air. (Odd Karlsen / The Chronicle)', true],
  ['The old dam from the air. (LornWeather.org)', true],
  // Remarks, not credits.
  ['The dam cost ninety million crowns. (The ministry had said sixty.)', false],
  ['The council met twice. (see below)', false],
  ['The old dam held (Keller).', false],
  ['The dam held. So did the bridge. Nobody was hurt in the valley. (Odd Karlsen)', false],
])('%s', (text, is) => {
  expect(isCaption(text)).toBe(is);
});
