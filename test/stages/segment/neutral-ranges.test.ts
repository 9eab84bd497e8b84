import { expect, test } from 'vitest';
import { neutralRanges } from '../../../stages/segment/neutral-ranges.ts';

const sentencesOf = (text: string) =>
  neutralRanges(text).map(([start, end]) => text.slice(start, end));

test.each([
  ['« Il pleut. » Le maire attend. ', ['« Il pleut. »', 'Le maire attend.']],
  [
    'Mme. Ferrand et M. Dumas sont là. Et vous ?',
    ['Mme. Ferrand et M. Dumas sont là.', 'Et vous ?'],
  ],
  [
    '„Ist das so?“, fragte er. Dr. Brandt schwieg.',
    ['„Ist das so?“, fragte er.', 'Dr. Brandt schwieg.'],
  ],
  ['Sie kommt am 3. Mai 2024. Er bleibt.', ['Sie kommt am 3. Mai 2024.', 'Er bleibt.']],
  ['¡Hola! ¿Qué tal? Bien…', ['¡Hola!', '¿Qué tal?', 'Bien…']],
  [
    '市長は「雨です。行きます。」と述べた。橋は開く。',
    ['市長は「雨です。行きます。」と述べた。', '橋は開く。'],
  ],
  ['「雨です。」「本当ですか？」', ['「雨です。」', '「本当ですか？」']],
  ['यह पुल है। वह नदी है।', ['यह पुल है।', 'वह नदी है।']],
  ['  kein Ende  ', ['kein Ende']],
  ['   ', []],
])('%s', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});
