import { expect, test } from 'vitest';
import { turnsIn } from './shown.ts';

/** What looks like turns and is none. */
test.each([
  [
    'a decision record',
    'Status: Accepted\n\nContext: We have three queues, and you never know which.\n\nDecision: We will use one.\n\nStatus: Superseded\n\nContext: One was not enough for us.\n\nDecision: We will use two.',
  ],
  [
    'the head of a proposal',
    '- Feature Name: pumps\n- Start Date: 2031-02-03\n- Tracking Issue: none yet\n- Feature Name: hoses\n- Start Date: 2031-02-04\n- Tracking Issue: you may open one',
  ],
  [
    'an invitation',
    'WHAT: The board opens the pier.\n\nWHO: Ines Calder\n\nWHEN: Monday\n\nWHAT: You may bring a dog.\n\nWHO: Everybody may come.',
  ],
  [
    'a list of words',
    'Bollard: A post to which you tie a boat.\n\nFender: What you hang between your boat and the wall.\n\nBollard: Also a driver who will not move.\n\nFender: Also what your mother was to you.',
  ],
  [
    'a recipe',
    'Stock: Boil the bones for as long as you can.\nSoup: Add the fish. You may add wine.\nStock: Strain it.\nSoup: Serve it with bread.',
  ],
  [
    'who is who on a board',
    'Ana Ruiz: Ana is the director of the school.\n\nBo Dahl: Bo has run the office for eleven years.\n\nCy Moreno: Cy teaches knots.',
  ],
  [
    'points of two players',
    'Ana Ruiz: 12 points\nBo Dahl: 9 points\nAna Ruiz: 14 points\nBo Dahl: 3 points',
  ],
  [
    'points of three players',
    'Ana Ruiz: 12 points\nBo Dahl: 9 points\nCy Moreno: 1 point\nAna Ruiz: 14 points\nBo Dahl: 3 points\nCy Moreno: 2 points',
  ],
  [
    'headlines with a surname',
    '# Fallin: Trump is right\n\nThe governor spoke on Sunday.\n\n# Fallin: I was wrong\n\n# Lynch: We shall see\n\n# Lynch: No comment',
  ],
  ['one speaker alone', 'Ann: Yes, I do.\n\nAnn: No, I do not.\n\nAnn: Yes, I do.'],
  [
    'a changelog',
    'Added: a second pump.\nFixed: You can now stop the first one.\n\nAdded: a pump.\nFixed: nothing you would notice.',
  ],
  [
    'questions of users',
    '### How do I install it?\n\nYou download it. Then you run the script.\n\n### Can I use it on a boat?\n\nYou can.',
  ],
  [
    'roles of a meeting',
    '* **Bosun**: Brandon Hale [Corvid] (@bhale)\n* **Note Taker**: Aaron Lind [Corvid]\n* **Proposal**: Do weekly calls\n\n* **Bosun**: Aaron Lind [Corvid]\n* **Note Taker**: Sarah Novak\n* **Proposal**: Any volunteers?',
  ],
  ['a quotation of a book', 'The board wrote a report, and this is in it:\n\n> The pier is old.\n'],
  [
    'names of places alone on their lines',
    'Kestrelhavn\n\nThe pier is shut.\n\nLinmouth\n\nThe pier is open.\n\nKestrelhavn\n\nThe ferry runs.\n\nLinmouth\n\nIt does not.',
  ],
  [
    'a numbered list',
    Array.from({ length: 12 }, (_, index) => `${index + 1}. Turn the pump ${index} times.`).join(
      '\n',
    ),
  ],
  ['letters of a list', 'A. Open the valve.\n\nB. Close the valve.\n\nC. Go home.'],
])('%s', (_, source) => {
  expect(turnsIn(source, 'a.md')).toEqual([]);
});
