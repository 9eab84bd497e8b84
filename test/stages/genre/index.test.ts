import { expect, test } from 'vitest';
import type { Genre } from '../../../stages/document.ts';
import { createIdentifier } from '../../../stages/genre/index.ts';
import { cleanedOf, identifiedOf } from '../documents.ts';

/** A text of so many words, in sentences of ten, so many of them as given. */
function words(all: number, counts: Readonly<Record<string, number>> = {}): string {
  const special = Object.entries(counts).flatMap(([word, count]) => Array(count).fill(word));
  return Array.from({ length: all / 10 }, (_, sentence) => {
    const others = Array.from({ length: 9 }, (__, index) => special[9 * sentence + index] ?? 'ox');
    return `Ox ${others.join(' ')}.`;
  }).join(' ');
}

const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const PROSE = 'The pier was shut for six weeks, and nobody minded but the gulls.';

test.each<readonly [expected: Genre, evidence: string, source: string]>([
  [
    'news',
    'a dateline; a publisher; tells what people said',
    text(
      `KESTRELHAVN (AP) — ${PROSE}`,
      'The board said so on Monday.',
      'Ines Calder said no more.',
    ),
  ],
  ['press release', 'calls itself a release', text('FOR IMMEDIATE RELEASE', '# Pier opens', PROSE)],
  [
    'press release',
    'ends with contacts or with what the sender is',
    text('# Pier opens', PROSE, 'About Tarn Water', 'Media contact: Bo Dahl'),
  ],
  [
    'speech',
    'addresses those who listen; in the first person',
    text('Ladies and gentlemen,', words(60, { we: 4 })),
  ],
  [
    'transcript',
    '4 turns of 2 speakers; is called a transcript, a panel or a briefing',
    text('# Podcast 12', 'ANN: Are you there?', 'BO: I am.', 'ANN: I see.', 'BO: Do you?'),
  ],
  [
    'interview',
    '4 turns of 2 speakers; one asks, another answers',
    text('ANN: Are you there?', 'BO: I am.', 'ANN: Since when?', 'BO: Since noon.'),
  ],
  [
    'hearing',
    '3 turns of 2 speakers; speakers go by their titles; names a parliament, committee or court',
    text('# Committee on Piers', 'MR LEE: I rise.', 'MS ODUYA: I object.', 'MR LEE: I sit.'),
  ],
  [
    'minutes',
    'is called minutes; says who was there; sections of minutes',
    text('# Minutes of the board', 'Present: Ana Ruiz, Bo Dahl', PROSE),
  ],
  [
    'mail',
    'the head of a mail',
    `From: Ana Ruiz <ana@example.com>\nTo: Bo Dahl <bo@example.com>\nSubject: Pump\n\n${PROSE}`,
  ],
  [
    'letter',
    'opens with “Dear”; closes like a letter',
    text('Dear Bo,', PROSE, 'Yours sincerely,', 'Ana'),
  ],
  ['report', '3 sections', text('# A', PROSE, '# B', 'It rained.', '# C', 'It went on.')],
  [
    'report',
    'says whose report it is',
    text('# Sleepers', 'Report of the Committee on Piers', 'By Ana Ruiz', PROSE, PROSE, PROSE),
  ],
  [
    'report',
    'sums up its findings',
    text(
      '# Sleepers',
      'By Ana Ruiz',
      '# Summary of findings',
      PROSE,
      '# Why',
      PROSE,
      '# How',
      PROSE,
    ),
  ],
  // Who reports to whom is news, too.
  [
    'news',
    'a byline',
    text('# Pier is late', 'By Ana Ruiz', 'A report of the board came late.', PROSE),
  ],
  [
    'post',
    'the front matter of a blog',
    `---\ntitle: Pier shut\nauthor: Ana Ruiz\ndate: 2024-05-03\ndraft: false\ntags: [pier]\n---\n\n${PROSE}`,
  ],
  [
    'news',
    'is filed under news; a byline; a date of publication',
    `---\ntitle: Pier shut\nauthor: Ana Ruiz\ndate: 2024-05-03\ncategories: [news]\ntags: [pier]\n---\n\n${PROSE}`,
  ],
  ['paper', 'has an abstract', text('# Pumps at sea', 'Abstract', PROSE)],
  [
    'court opinion',
    'names the parties; is called after a case',
    text('# Marlow v. Tarn', 'Ana Ruiz, Plaintiff, sued the board.', PROSE),
  ],
  [
    'docs',
    'sections of documentation; 2 sections; code'.replace('2 sections; ', ''),
    text('# Pumpctl', '## Installation', PROSE, '```\npump\n```', '## Usage', PROSE),
  ],
  [
    'changelog',
    'is called a changelog; headings that are versions',
    text('# Changelog', '## 2.1.0', PROSE, '## 2.0.0', PROSE),
  ],
  ['newsletter', 'is called a newsletter', text('# Harbour Newsletter', PROSE)],
  ['post', 'says “I” often', words(60, { I: 2 })],
  [
    'fiction',
    'told of he and she, in the past, almost without numbers',
    words(400, { he: 20, was: 5, is: 2 }),
  ],
  ['prose', '', PROSE],
  ['prose', '', ''],
])('%s: %s', (expected, evidence, source) => {
  const { genre, genreEvidence } = identifiedOf(source, 'a.md');
  expect([genre, genreEvidence.join('; ')]).toEqual([expected, evidence]);
});

test.each<readonly [expected: Genre, source: string]>([
  // A release that is told of, a court that is named, an interview that is written about.
  ['prose', text('# Pier opens', 'The board sent a press kit to reporters.', PROSE)],
  ['prose', text('# Pier opens', 'The plaintiff waited on the pier.', PROSE)],
  ['prose', text('# Interview over', 'The talk with the board took a day.', PROSE)],
  ['prose', text('# A dear friend', PROSE)],
  ['prose', words(390, { he: 20, was: 5, is: 2 })],
  ['prose', words(400, { he: 20, was: 5, 7: 2 })],
  ['prose', words(250, { we: 10 })],
  ['report', text('# A', PROSE, '# B', 'Yours is the pier.', '# C', 'It rained.')],
])('innocent: %s', (expected, source) => {
  expect(identifiedOf(source, 'a.md').genre).toBe(expected);
});

test('what the document states goes before the settings, and those before what it is like', () => {
  const identify = createIdentifier({ genre: 'report' });
  const shown = (source: string) => {
    const { genre, genreEvidence } = identify(cleanedOf(source, 'a.md'));
    return [genre, genreEvidence];
  };
  expect(shown(`---\ngenre: Letter\n---\n\n${PROSE}`)).toEqual([
    'letter',
    ['stated by the document'],
  ]);
  expect(shown(`---\ngenre: podcast\n---\n\n${PROSE}`)).toEqual([
    'transcript',
    ['stated by the document'],
  ]);
  expect(shown(`---\ngenre: polka\n---\n\n${PROSE}`)).toEqual(['report', ['set by the settings']]);
  expect(shown(text('Dear Bo,', PROSE))).toEqual(['report', ['set by the settings']]);
});

test('a text that is not English is prose, unless it says what it is', () => {
  const french =
    'Chers amis, la jetée était fermée pendant six semaines, et personne ne s’en est plaint que les mouettes, qui sont toujours là.';
  expect(identifiedOf(french).genre).toBe('prose');
  expect(identifiedOf(`---\ngenre: speech\n---\n\n${french}`, 'a.md').genre).toBe('speech');
});
