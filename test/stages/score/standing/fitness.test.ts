import { expect, test } from 'vitest';
import { criesOut } from '../../../../stages/score/standing/fitness.ts';

const cries = (text: string): boolean => criesOut(text, text.split(' ').length);

test.each([
  'And we could use your help!',
  'Take it away, Ingrid!',
  'What a week!',
  'Delegates: use the usual abbreviations!',
  '“See you at the pier!”',
  'We did it!!',
  'Vote for the rope of the week!)',
  'Come and see it yourself! ',
  'Happy sailing, everybody!',
  'Almost there!**',
])('cries out: %s', (text) => expect(cries(text)).toBe(true));

test.each([
  'After nine years of talks and two strikes, the crews have won their rest!',
  'The board closed the pier.',
  'Yahoo! bought the pier.',
  '“Stop!” the captain cried.',
  'Who cries “stop!” at a ferry?',
  'The sign says Stop! in red letters.',
])('does not cry out: %s', (text) => expect(cries(text)).toBe(false));
