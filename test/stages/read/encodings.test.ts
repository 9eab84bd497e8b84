import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createReader } from '../../../stages/read/index.ts';
import { createEncoder } from './encoder.ts';

const read = createReader({ maxBytes: 1_000_000 });

function readBytes(bytes: readonly number[] | Uint8Array) {
  const file = new VFile({ path: 'a.txt' });
  const { text, source } = read('a.txt', Uint8Array.from(bytes), file);
  return { text, charset: source.charset, messages: file.messages.map(String) };
}

const utf8 = (text: string) => Array.from(new TextEncoder().encode(text));

/** Texts in a charset, where their first byte beyond ASCII stands, and what they are read as. */
const texts: readonly [charset: string, text: string, place: string, readAs?: string][] = [
  ['windows-1252', '“It’s a café,” said Zoë — “we’ll pay €40.” Naïve façade.\n', '1:1'],
  [
    'windows-1252',
    'Two lines.\nThe mayor’s “new” bridge won’t open; it cost £40 million.\n',
    '2:10',
  ],
  ['windows-1252', 'L’école « rouvrira » en février, dit le maire. Un œuf, un cœur.\n', '1:2'],
  ['windows-1252', 'Él dijo: «Mañana abrirá la estación». ¿Quién pagará al señor Muñoz?\n', '1:1'],
  ['iso-8859-1', 'Die Stadt hat die Brücke für große Lkw gesperrt.\n', '1:21', 'windows-1252'],
  ['iso-8859-15', 'Le cœur de la ville coûte 40 € par mètre, a déclaré la sœur du maire.\n', '1:5'],
  ['macintosh', '“It’s a café,” said Zoë — “we’ll pay £40.” Naïve façade.\n', '1:1'],
  ['macintosh', 'The mayor’s office said on Monday that the “new” bridge won’t open.\n', '1:10'],
  ['macintosh', 'L’école « rouvrira » en février, dit le maire. Le cœur.\n', '1:9'],
  ['macintosh', 'Die Brücke ist für Große gesperrt. „Das ist übel“, sagte sie.\n', '1:7'],
  ['iso-8859-2', 'Starosta řekl, že most bude otevřen v pondělí. Žádné peníze nejsou.\n', '1:10'],
  [
    'windows-1250',
    'Burmistrz: „Most zostanie otwarty w środę”. Żadnych pieniędzy więcej.\n',
    '1:12',
  ],
  ['windows-1251', 'Мэр сказал: «Мост откроется в понедельник». Денег больше нет.\n', '1:1'],
  ['koi8-r', 'Мэр сказал, что мост откроется в понедельник. Денег больше нет.\n', '1:1'],
  ['iso-8859-5', 'Мэр сказал, что мост откроется в понедельник. Денег больше нет.\n', '1:1'],
  ['iso-8859-7', 'Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει τη Δευτέρα, πρόσθεσε.\n', '1:1'],
  ['shift_jis', '市長は「橋は月曜日に開通する」と述べた。予算はもう残っていない。\n', '1:1'],
  ['shift_jis', 'The mayor said in Tokyo (東京) that the bridge (橋) will open.\n', '1:26'],
  ['euc-jp', '市長は「橋は月曜日に開通する」と述べた。予算はもう残っていない。\n', '1:1'],
  ['gb18030', '市长表示：“大桥将于星期一通车。”他说，城市已经没有更多的钱了。\n', '1:1'],
  ['euc-kr', '시장은 “다리는 월요일에 개통된다”고 말했다. 예산은 더 이상 없다.\n', '1:1'],
  ['big5', '市長表示：「大橋將於星期一通車。」他說，城市已經沒有更多的錢了。\n', '1:1'],
];

test.each(texts)('%s: %s', (charset, text, place, readAs = charset) => {
  expect(readBytes(createEncoder(charset)(text))).toEqual({
    text,
    charset: readAs,
    messages: [
      `a.txt:${place}: Not valid utf-8 from here on, read as \`${readAs}\` by guess: check the accents and quotation marks, or save the file as UTF-8`,
    ],
  });
});

test('a text in another script in UTF-16 without a mark', () => {
  for (const text of [
    'Мэр сказал: «Мост откроется».\nДенег больше нет.\n',
    '市長は「橋は月曜日に開通する」と述べた。\n予算はない。\n',
  ]) {
    const little = Buffer.from(text, 'utf16le');
    expect(readBytes(little)).toMatchObject({ text, charset: 'utf-16le' });
    expect(readBytes(Buffer.from(little).swap16())).toMatchObject({ text, charset: 'utf-16be' });
  }
});

test('UTF-8 with something else pasted into it loses no byte', () => {
  const pasted = createEncoder('windows-1252')('“Señor”');
  const bytes = [
    ...utf8('Zoë’s “café” naïve\nsaid '),
    ...pasted,
    ...utf8(' – “Ünder” “déjà vu”, ça'),
  ];
  expect(readBytes(bytes)).toEqual({
    text: 'Zoë’s “café” naïve\nsaid “Señor” – “Ünder” “déjà vu”, ça',
    charset: 'utf-8+windows-1252',
    messages: [
      'a.txt:2:6: Not valid utf-8 in 3 bytes, the first here, read as `windows-1252` by guess: check the characters there, or save the file as UTF-8',
    ],
  });
});

test('UTF-8 whose last character is cut', () => {
  expect(readBytes(utf8('“Ärger”, so “Öl”').slice(0, -1))).toEqual({
    text: '“Ärger”, so “Ölâ€',
    charset: 'utf-8+windows-1252',
    messages: [
      'a.txt:1:16: Not valid utf-8 in 2 bytes, the first here, read as `windows-1252` by guess: check the characters there, or save the file as UTF-8',
    ],
  });
});

test('overlong forms, surrogates and what lies beyond Unicode are bytes, not characters', () => {
  const valid = utf8('“ä” “ö” “ü” “ä” “ö” “ü” “ä” “ö” “ü” “ä” “ö” “ü”');
  const { text } = readBytes([...valid, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80]);
  expect(text.slice(-9)).toBe('À¯í\u00A0€ô\u0090€€');
});

test('bytes that the guessed charset lacks are marked and counted', () => {
  const encode = createEncoder('shift_jis');
  const bytes = [
    ...encode('市長は「橋は月曜日に開通する」と述べた。'),
    0x81,
    0x20,
    ...encode('予算はない。'),
  ];
  expect(readBytes(bytes)).toEqual({
    text: '市長は「橋は月曜日に開通する」と述べた。\uFFFD 予算はない。',
    charset: 'shift_jis',
    messages: [
      'a.txt:1:1: Not valid utf-8 from here on, read as `shift_jis` by guess, but for 1 place that `\uFFFD` marks: check the accents and quotation marks, or save the file as UTF-8',
    ],
  });
});

test('a charset is guessed from what stands about the first doubtful byte', () => {
  const before = 'The mayor spoke at length of bridges and of money.\n'.repeat(2000);
  const text = `${before}市長は「橋は月曜日に開通する」と述べた。予算はもう残っていない。\n`;
  expect(
    readBytes([...utf8(before), ...createEncoder('shift_jis')(text.slice(before.length))]),
  ).toEqual({
    text,
    charset: 'shift_jis',
    messages: [
      'a.txt:2001:1: Not valid utf-8 from here on, read as `shift_jis` by guess: check the accents and quotation marks, or save the file as UTF-8',
    ],
  });
});

test('a byte order mark is believed, however much UTF-8 there is', () => {
  const broken = [0xff, 0xfe, ...utf8('éé'), 0x00, 0xd8];
  expect(readBytes(broken)).toEqual({
    text: '\uA9C3\uA9C3\uFFFD',
    charset: 'utf-16le',
    messages: [
      'a.txt:1:3: Not valid utf-16le from here on, read as `utf-16le` by guess, but for 1 place that `\uFFFD` marks: check the accents and quotation marks, or save the file as UTF-8',
    ],
  });
});

test('a guess is a message of its rule', () => {
  const messages = [
    [0x61, 0xe9],
    [...utf8('“a”'), 0x93],
  ].map((bytes) => {
    const file = new VFile({ path: 'a.txt' });
    read('a.txt', Uint8Array.from(bytes), file);
    return file.messages.map(({ ruleId, source }) => `${source}:${ruleId}`);
  });
  expect(messages).toEqual([['verbatim:charset-guessed'], ['verbatim:charset-guessed']]);
});
