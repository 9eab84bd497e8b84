import { expect, test } from 'vitest';
import { turnsIn } from './shown.ts';

const HEAD = 'From: Jon Ask <j@x.example>\n\nSubject: The roof\n\n';

test.each([
  [
    'the answer between two parts of what is quoted, in a mail',
    `${HEAD}On Fri, May 1, 2031 at 7:45 PM Mira Holm <m@x.example> wrote:\n\n> The roofer comes in May.\n\nI would not pay.\n\n> Shall I ask the bank?\n`,
    ['Mira Holm: The roofer comes in May.', 'Mira Holm: Shall I ask the bank?'],
  ],
  [
    'behind another quotation, nothing tells whose it is outside of a mail',
    'In 1843 the sexton wrote it down.\n\nAda Marsh wrote:\n\n> The roof leaks.\n\nThe letters of others are shorter.\n\n> It is raining.\n',
    ['Ada Marsh: The roof leaks.'],
  ],
  [
    'a writer goes on behind what they quote',
    'On 4 May 2031, Bo Dahl wrote:\n\n> Ada Marsh wrote:\n>\n> > We release on Friday.\n>\n> Friday is a holiday.\n',
    ['Ada Marsh: We release on Friday.', 'Bo Dahl: Friday is a holiday.'],
  ],
  [
    'words that are quoted deeper than the line says are not those of its writer',
    'On 4 May 2031, Bo Dahl wrote:\n\n> > We freeze at noon.\n>\n> In which zone?\n',
    ['Bo Dahl: In which zone?'],
  ],
  [
    'an address where there is no name, and the list that a mail came by',
    'On 4 May 2031, bo@x.example wrote:\n\n> Yes.\n\nWell.\n\nOn 5 May 2031, Rosa Lindt via dev wrote:\n\n> No.\n',
    ['bo@x.example: Yes.', 'Rosa Lindt: No.'],
  ],
  [
    'a quotation within one, which stood before and is used there',
    'On 3 May 2031, Ada Marsh wrote:\n\n> I think that we should release on Friday, because all of the tests have passed.\n\nWell.\n\nOn 4 May 2031, Bo Dahl wrote:\n\n> Ada Marsh wrote:\n>\n> > I think that we should release on Friday, because all of the tests have passed.\n>\n> Friday is a holiday.\n',
    [
      'Ada Marsh: I think that we should release on Friday, because all of the tests have passed.',
      'Bo Dahl: Friday is a holiday.',
    ],
  ],
])('quoted lines of mails: %s', (_, text, turns) => {
  expect(turnsIn(text, 'a.md')).toEqual(turns);
});
