import { expect, test } from 'vitest';
import { turnsIn } from './shown.ts';

test.each([
  [
    'the log of a chat, who comes and what is noted',
    'a.txt',
    '12:02 <marta> who is here?\n12:03 <jens> hi\n-!- olu has joined\n12:04 <marta> ACTION: jens to open the pier\n12:05 <jens> not again\n12:06 * jens sighs\n12:07 <marta> please',
    ['marta: who is here?', 'jens: hi', 'jens: not again', 'marta: please'],
  ],
  [
    'names of a chat that are listed, with what is linked',
    'a.txt',
    'Present: fenna, TabOrr, dmarsh\n\nfenna: Should we resolve on this today?\n  https: https://example.org/1\nTabOrr: Two of three pumps agree,\n  so let us take theirs.\n<dmarsh> fine\nTabOrr: Then it is settled.\nRESOLVED: Keep it as it is',
    [
      'fenna: Should we resolve on this today?',
      'TabOrr: Two of three pumps agree, / so let us take theirs.',
      'dmarsh: fine',
      'TabOrr: Then it is settled.',
    ],
  ],
  [
    'names with a small letter, and subjects between',
    'a.txt',
    'present: anna, bertil, carl\n\ntopic: the pier\nanna: i have drawn it\nbertil: it is too long\nanna: the water is wide\n\ntopic: money\ncarl: we have none',
    [
      'anna: i have drawn it',
      'bertil: it is too long',
      'anna: the water is wide',
      'carl: we have none',
    ],
  ],
  [
    'arrows before answers, handles, numbers of subjects',
    'a.txt',
    'Participants: @lind, @moss\n\n#44 pump is loud\n- lind: I hear it in my sleep\n  -> moss: which pump?\n  -> lind: ours\n#45 hoses\n- moss: we have four of them',
    [
      'lind: I hear it in my sleep',
      'moss: which pump?',
      'lind: ours',
      'moss: we have four of them',
    ],
  ],
  [
    'many who speak once, from where and as what',
    'a.txt',
    'Pump WG minutes, Alder\n\nKenji Mori showed the pump.\n\nEkrem Holm: Does it run in the cold?\nKenji: It does not.\nLucy Orr (Bluebox): We run ours in the cold.\nBen Hart, Harbour Trust: Has anybody seen it?',
    [
      'Ekrem Holm: Does it run in the cold?',
      'Kenji Mori: It does not.',
      'Lucy Orr (Bluebox): We run ours in the cold.',
      'Ben Hart (Harbour Trust): Has anybody seen it?',
    ],
  ],
  [
    'dashes behind names',
    'a.txt',
    'Wyn - The roof leaks and we all know why.\nOrr - I was told that it was mended.\nWyn - It was, and on your side.\nOrr - On mine?',
    [
      'Wyn: The roof leaks and we all know why.',
      'Orr: I was told that it was mended.',
      'Wyn: It was, and on your side.',
      'Orr: On mine?',
    ],
  ],
  [
    'items of a list that begin with a name in brackets, or before a comma',
    'a.md',
    'Attendees: Jordan Lee, Priya Shah\n\n- Release\n  - [Jordan Lee] two tests are flaky\n  - [Priya Shah] I can take one\n  - Jordan, not before Monday\n- Docs\n  - [docs] rename the page\n  - Priya Shah to ask the board',
    [
      'Jordan Lee: two tests are flaky',
      'Priya Shah: I can take one',
      'Jordan Lee: not before Monday',
    ],
  ],
  [
    'numbered subjects end a turn, open actions are none',
    'a.txt',
    'Present: Jean Marlow (JM), Colin Price (CP)\n\nOpen actions\nJM: call the plumber before you go on leave\nCP: buy the hoses that we need\n\n## \n\n1. Hedges\nCP: the hedge is over two metres and we shall be fined.\nJM: Thank you, Colin.\n2. Any other business\nNone.',
    [],
  ],
])('%s', (_, path, source, expected) => {
  expect(turnsIn(source, path)).toEqual(expected);
});

test.each([
  ['a roll call', 'Roll call\n\nRuiz: aye\nDahl: aye\nMoreno: absent\nRuiz: present\nDahl: nay'],
  [
    'votes below a motion',
    'Present: Ana Ruiz, Bo Dahl, Cy Moreno\n\nMotion by Ana Ruiz, second by Bo Dahl.\n\nAna: yes\nBo: yes\nCy: no',
  ],
  [
    'how a program is called',
    '<path> the file, if you have one\n<number> how many lines you want\n<path> we read both\n<number> is ten if you give none',
  ],
  [
    'keys and what they mean',
    'hose: which do you use?\npipe: do you have one?\nhose: we like ours',
  ],
  [
    'marks of changes',
    '[core] we close the valve\n[docs] you can read them\n[core] is it long? we warn\n[docs] our typos',
  ],
  [
    'offices behind dashes',
    'Ana Ruiz - director\nBo Dahl - treasurer\nAna Ruiz - our cook\nBo Dahl - our driver',
  ],
  [
    'points with a dash',
    'Speed - We made it fast.\nPrice - Is it yours? Yes.\nSpeed - You will see.\nPrice - We pay.',
  ],
  [
    'somebody is spoken to',
    '- Ana, could you look at this?\n- Bo, we miss you\n- Ana, I owe you one',
  ],
  ['tags of a page', '<p> we are here\n</p>\n<li> you are there\n</li>\n<p> I am\n<li> so'],
])('no turns: %s', (_, source) => {
  expect(turnsIn(source)).toEqual([]);
});
