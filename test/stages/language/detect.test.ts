import { expect, test } from 'vitest';
import { detectLanguage } from '../../../stages/language/detect.ts';

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
