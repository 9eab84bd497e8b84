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
  ['Ja.Nein. ja. Nein', ['Ja.Nein. ja.', 'Nein']],
  ['Ist es so?! ja. So... Nein', ['Ist es so?! ja.', 'So...', 'Nein']],
  ['Er kam um 3. Er ging.', ['Er kam um 3. Er ging.']],
  ['Es waren 300. Er ging.', ['Es waren 300.', 'Er ging.']],
  ['Kommt Nr! Er ging.', ['Kommt Nr!', 'Er ging.']],
  ['J. Dumas kam mit A.', ['J. Dumas kam mit A.']],
  ['Sie kam mit Nr.', ['Sie kam mit Nr.']],
  ['Sie kam mit NRD. Er ging.', ['Sie kam mit NRD.', 'Er ging.']],
  ['Der Plan (Nr. 4) gilt. (So ist es.) Gut.', ['Der Plan (Nr. 4) gilt.', '(So ist es.)', 'Gut.']],
  ['Sie kam. – Er ging. „Ja.“ - So', ['Sie kam.', '– Er ging.', '„Ja.“', '- So']],
  ['Sie kam.            er ging.', ['Sie kam.', 'er ging.']],
  ['Sie kam.          Er ging.', ['Sie kam.', 'Er ging.']],
  ['Aus 1. FC und 12. Stock wurde 123. Alles', ['Aus 1. FC und 12. Stock wurde 123.', 'Alles']],
  [
    'Il dit : « Oui. » puis « Non ! » Elle partit.',
    ['Il dit : « Oui. » puis « Non ! »', 'Elle partit.'],
  ],
  ['Il part.»Non', ['Il part.»Non']],
  ['「雨。」雪。', ['「雨。」雪。']],
  ['「雨。」 雪。', ['「雨。」', '雪。']],
  ['（雨。雪。）橋。川。', ['（雨。雪。）橋。', '川。']],
  ['『雨「雪。」霧。』橋。', ['『雨「雪。」霧。』橋。']],
  ['雨」雪。霧。', ['雨」雪。', '霧。']],
  ['「雨！」と言う。雪？霧', ['「雨！」と言う。', '雪？', '霧']],
  ['   ', []],
])('%s', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test('an abbreviation ends a sentence at the end of its block alone', () => {
  expect(sentencesOf('Siehe bzw. Anna. Siehe bzw.')).toEqual(['Siehe bzw. Anna.', 'Siehe bzw.']);
});
