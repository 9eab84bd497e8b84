import { expect, test } from 'vitest';
import { detectLanguage } from '../../../stages/language/detect.ts';
import { findLanguage } from '../../../stages/language/index.ts';
import { cleanedOf } from '../documents.ts';

const sentences: Readonly<Record<string, string>> = {
  ar: 'قال رئيس البلدية إن الجسر سيفتح يوم الاثنين.',
  cs: 'Starosta řekl, že most se otevře v pondělí a že to není problém.',
  da: 'Borgmesteren sagde, at broen åbner igen på mandag, og at det er godt.',
  de: 'Die Bürgermeisterin sagte, dass die Brücke am Montag wieder geöffnet wird.',
  el: 'Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει.',
  es: 'El alcalde dijo que el puente abrirá el lunes.',
  fi: 'Pormestari sanoi, että silta avataan maanantaina, mutta se ei ole valmis.',
  fr: 'Le maire a déclaré que le pont rouvrira lundi.',
  he: 'ראש העיר אמר שהגשר ייפתח.',
  hi: 'महापौर ने कहा कि पुल सोमवार को खुलेगा।',
  hu: 'A polgármester azt mondta, hogy a híd hétfőn nyílik meg, de nem biztos.',
  id: 'Wali kota mengatakan bahwa jembatan itu akan dibuka pada hari Senin.',
  it: 'Il sindaco ha detto che il ponte riaprirà lunedì.',
  ja: '市長は「橋は月曜日に開通する」と述べた。',
  ko: '시장은 다리가 월요일에 개통된다고 말했다.',
  nb: 'Ordføreren sa at broen åpner igjen på mandag, og at det er bra nå.',
  nl: 'De burgemeester zei dat de brug maandag weer open gaat.',
  pl: 'Burmistrz powiedział, że most zostanie otwarty w poniedziałek i nie ma na to pieniędzy.',
  pt: 'O prefeito disse que a ponte não vai abrir na segunda-feira.',
  ro: 'Primarul a spus că podul se va deschide luni și că nu sunt bani.',
  ru: 'Мэр сказал, что мост откроется.',
  sv: 'Borgmästaren sade att bron öppnas igen på måndag och att det är bra.',
  th: 'นายกเทศมนตรีกล่าวว่าสะพานจะเปิด',
  tr: 'Belediye başkanı köprünün pazartesi günü açılacağını söyledi ve bu çok iyi dedi.',
  uk: 'Мер сказав, що міст відкриється, і це її рішення.',
  vi: 'Thị trưởng nói rằng cây cầu sẽ mở cửa vào thứ Hai và không có tiền.',
  zh: '市长表示大桥将于星期一通车。',
};

test('one sentence tells its language', () => {
  const found = Object.entries(sentences).map(([code, text]) => [
    code,
    detectLanguage(text)?.code ?? null,
  ]);
  expect(found).toEqual(Object.keys(sentences).map((code) => [code, code]));
});

test('English is never called anything else, nor are names, numbers and scraps', () => {
  const texts = [
    'The mayor said that the bridge will open on Monday, and that it had cost less than planned.',
    'Van der Berg and De la Cruz met in Los Angeles.',
    'Trump’s aversion to committing the U.S.',
    '“Vive la France,” he said; the crowd at the Place de la Concorde cheered.',
    'In Tokyo (東京) the bridge (橋) opens.',
    'Die Hard, Das Boot and Der Untergang are films that I like.',
    '12 345 67',
    'Rome',
    '',
  ];
  expect(texts.map(detectLanguage)).toEqual(texts.map(() => null));
});

const codeOf = (text: string) => detectLanguage(text)?.code ?? null;

test.each([
  ['four of ten letters in another script', 'абвг abcdef', 'ru'],
  ['fewer of them', 'абв abcdef', null],
  ['kana, one of twenty', `か${'橋'.repeat(19)}`, 'ja'],
  ['fewer kana', `か${'橋'.repeat(20)}`, 'zh'],
  ['more letters of one script than of another', 'абвгд αβγδ', 'ru'],
  ['more letters of the other', 'абвг αβγδε', 'el'],
  ['own letters, one of a hundred', `і${'б'.repeat(99)}`, 'uk'],
  ['two own letters of two hundred', `іі${'б'.repeat(198)}`, 'uk'],
  ['fewer own letters', `і${'б'.repeat(100)}`, 'ru'],
  ['an unknown script', 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ', null],
])('the script tells: %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test.each([
  ['two words that tell', 'und nicht', null],
  ['three words that tell', 'und nicht ist', 'de'],
  ['of words in capitals the first alone', 'Und nicht ist', 'de'],
  ['… and not the others', 'Ist Und Nicht ist', null],
  ['three of twenty words', `und nicht ist ${'xyzq '.repeat(16)}`, 'de'],
  ['… and no more than that', `und nicht ist ${'xyzq '.repeat(17)}`, null],
  ['accents as letters and marks of their own', 'o que na\u0303o e\u0301 na\u0303o', 'pt'],
  ['as many words of English', 'und nicht ist the and of', null],
  ['half more words than of English', 'und nicht ist the and', null],
  ['more than half more', 'und nicht ist sich the and', 'de'],
  ['English at the end', `${'und nicht ist '.repeat(100)}${' the and that with '.repeat(4)}`, 'de'],
  [
    'English to begin with',
    `x${' the and that with '.repeat(4)}${'und nicht ist '.repeat(20)}`,
    null,
  ],
  [
    'less English to begin with',
    `x${' the x and x that with '.repeat(1)}${'und nicht ist '.repeat(20)}`,
    'de',
  ],
])('words tell: %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('a document that is not English says so at its first prose', () => {
  const document = cleanedOf(`# The Bridge Is Open\n\n${sentences['fr']}\n`, 'a.md');
  const found = findLanguage(document);
  expect(found).toEqual({ ...document, language: 'fr' });
  expect(
    document.file.messages.map(({ place, reason, ruleId, source }) => ({
      place,
      reason,
      ruleId,
      source,
    })),
  ).toEqual([
    {
      place: { line: 3, column: 1, offset: 22 },
      reason:
        'The text seems to be French (`fr`), and the rules of language here are English: the summary goes by place and frequency alone, and quotations are what stands between marks, without speakers',
      ruleId: 'unsupported-language',
      source: 'verbatim',
    },
  ]);
});

test('headings tell no language, and English says nothing', () => {
  const text = `# ${sentences['fr']}\n\nThe bridge is open, and the mayor is there with it.\n`;
  const document = cleanedOf(text, 'a.md');
  expect(findLanguage(document)).toBe(document);
  expect(document.file.messages).toEqual([]);
});

test('the first 4096 characters of prose tell, over all paragraphs', () => {
  const english = 'The bridge is open, and the mayor said that it had cost less than planned. ';
  const french = `${sentences['fr']}\n\n`;
  const languageOf = (text: string) => findLanguage(cleanedOf(text, 'a.md')).language ?? null;
  expect(languageOf(french + french + french)).toBe('fr');
  expect(languageOf(`${sentences['fr']?.repeat(90)}\n\n${english.repeat(90)}`)).toBe('fr');
  expect(languageOf(`${english.repeat(60)}\n\n${french.repeat(300)}`)).toBeNull();
});
