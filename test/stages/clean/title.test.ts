import { expect, test } from 'vitest';
import { cleanedOf } from '../documents.ts';

const PROSE =
  'The harbour board met on Tuesday to talk about the new pier, and it voted for the dearer plan.';
const MORE =
  'Its members said that the old pier would not last another winter of the kind that has been.';
const BODY = `${PROSE}\n\n${MORE}\n`;
const LONG =
  'Harbour Board Votes for the Dearer of Two Plans for a New Pier after Divers Find Cracks in Four of the Eleven Piles that Carry the Old';

test.each([
  ['a long headline', `${LONG}\n\n${BODY}`, LONG],
  [
    'a headline in capitals, abbreviations in it',
    `SENS. ORR, LUND PRAISE VOTE OF ALDER COUNTY HARBOUR BOARD FOR NEW PIER, MONEY FOR U.S. PORTS AND A SECOND LIGHTHOUSE\n${BODY}`,
    'SENS. ORR, LUND PRAISE VOTE OF ALDER COUNTY HARBOUR BOARD FOR NEW PIER, MONEY FOR U.S. PORTS AND A SECOND LIGHTHOUSE',
  ],
  [
    'a headline with a label before it',
    `FOR IMMEDIATE RELEASE: Pier Shut for the Winter\n\n${BODY}`,
    'Pier Shut for the Winter',
  ],
  ['a label on a line of its own', `For Immediate Release\n\nPier Shut\n\n${BODY}`, 'Pier Shut'],
  [
    'the first line of a saved page with its site',
    `Pier shut for the winter - Harbour Wire\nSkip to content\nMenu\nNews\nPier shut for the winter\n${BODY}`,
    'Pier shut for the winter',
  ],
  ['no way to skip', `Skip to main content\n\nPier Shut\n\n${BODY}`, 'Pier Shut'],
  [
    'no section of a site',
    `Press Releases\n\nPier Shut for Winter\n\n${BODY}`,
    'Pier Shut for Winter',
  ],
  ['no day', `14 March 2024\n\nPier Shut\n\n${BODY}`, 'Pier Shut'],
  ['no note on delivery', `Check against delivery\n\nPier Shut\n\n${BODY}`, 'Pier Shut'],
  ['no status', `Official - Subject to Final Review\n\nPier Shut\n\n${BODY}`, 'Pier Shut'],
  ['a field', `Title: The Pier\nNumber: 3\nDate: 2024-05-03\n\n${BODY}`, 'The Pier'],
  [
    'a field of an item',
    `- Feature Name: pier_piles\n- Start Date: 2024-05-03\n\n${BODY}`,
    'pier_piles',
  ],
  ['fields with colons around', `:Title: The Pier\n:Author: Ann Orr\n\n${BODY}`, 'The Pier'],
  ['fields of outlines', `#+TITLE: The Pier\n#+AUTHOR: Ann Orr\n\n${BODY}`, 'The Pier'],
  [
    'the heading above fields',
    `# Proposal 12\n\nTitle: The Pier\n\nDecision: It is built.\n\n${BODY}`,
    'Proposal 12',
  ],
  [
    'a speech by somebody',
    `Please check against delivery\n\nStatement by H.E. Mr. Ivo Orr, President of Norland\n\nAlder, 25 September 2024\n\n${BODY}`,
    'Statement by H.E. Mr. Ivo Orr, President of Norland',
  ],
  [
    'a speech, without where it was held',
    `Statement of the Republic of Norland at the 79th Session to be delivered on 26 September 2024 at the Hall in Alder.\n\n${BODY}`,
    'Statement of the Republic of Norland at the 79th Session',
  ],
  [
    'a speech, over several lines',
    `STATEMENT BY H.E. MR. IVO ORR\n\nPRESIDENT OF NORLAND\n\nAT THE GENERAL DEBATE OF THE ASSEMBLY\n\nALDER, 25 SEPTEMBER 2024\n\nMr. President,\n\n${BODY}`,
    'STATEMENT BY H.E. MR. IVO ORR PRESIDENT OF NORLAND AT THE GENERAL DEBATE OF THE ASSEMBLY',
  ],
  [
    'a speech, on after a comma',
    `Statement by the Hon. Ivo Orr, Minister of Foreign Affairs,\n\nEducation and Culture of Norland\n\n${BODY}`,
    'Statement by the Hon. Ivo Orr, Minister of Foreign Affairs, Education and Culture of Norland',
  ],
  [
    'no court',
    `IN THE SUPREME COURT OF NORLAND\n\nOrr v. Town of Alder\n\n${BODY}`,
    'Orr v. Town of Alder',
  ],
  [
    'the caption of a case',
    `ANN ORR, Petitioner\n\nv.\n\nTOWN OF ALDER\n\nNo. 12-345\n\n${BODY}`,
    'ANN ORR v. TOWN OF ALDER',
  ],
  [
    'the caption of a case on one line',
    `ANN ORR, Plaintiff-Appellant, v. TOWN OF ALDER, Defendant-Appellee.\n\nNo. 12-345\n\n${BODY}`,
    'ANN ORR v. TOWN OF ALDER',
  ],
  [
    'the heading of minutes',
    `# Minutes of the Board, 4 May 2031\n\n## Pier\n\n${BODY}`,
    'Minutes of the Board, 4 May 2031',
  ],
  ['the only large heading, though a day', `# 2019-10-22\n\n## Agenda\n\n${BODY}`, '2019-10-22'],
  [
    'the first line of a post, a sentence',
    `My dad shut the pier and I am not sorry.\n\nI know how this sounds, but I have had enough of it, and my mum has too, as I have told my friends.\n\nEDIT: I have told him.\n`,
    'My dad shut the pier and I am not sorry.',
  ],
  [
    'an item of a record',
    `[Harbour Record Volume 143, Number 8 (Tuesday, January 28, 1997)]\n[Board]\n\nRESOLUTION 29 ON THE OLD PIER AND ON THE NEW ONE\n\n${BODY}`,
    'RESOLUTION 29 ON THE OLD PIER AND ON THE NEW ONE',
  ],
])('%s', (_name, text, title) => {
  expect(cleanedOf(text, /^#|^- /.test(text) ? 'a.md' : 'a.txt').metadata.title).toBe(title);
});

test.each([
  ['a first sentence', `The board met today.\n\n${BODY}`],
  ['a first paragraph that asks', `Who needs a pier? The board does.\n\n${BODY}`],
  [
    'a line that was cut',
    `The harbour board of the town met on Tuesday to talk about the\n\nnew pier, and it voted for the dearer plan of the two that it had been shown in May.\n`,
  ],
  [
    'a first sentence with its agency',
    `Choice says that the board of the harbour is not to be trusted with money. (AAP)\n\n${BODY}`,
  ],
  ['who is there', `Present: Ann Orr, Bo Lund Chair: Ann Orr\n\n${BODY}`],
  ['a letter', `Dear Ann,\n\nI have had enough of my pier.\n\n${BODY}`],
  [
    'the first sentence of a column',
    `I was ten when I first saw my pier.\n\nI have not gone there since, and I do not think that I ever shall, for I am afraid of my own feet.\n\n${BODY}`,
  ],
  [
    'a case that is told of',
    `The case of Orr v. Alder was heard on Tuesday by the defendant.\n\n${BODY}`,
  ],
  ['remarks that are told of', `Remarks by the mayor drew anger on Tuesday.\n\n${BODY}`],
  [
    'days of minutes that follow each other',
    `## December 7, 2017\n\n- Ann: yes\n- Bo: no\n\n## November 8, 2017\n\n${BODY}`,
  ],
  ['a day alone', `14 March 2024\n\n${BODY}`],
  [
    'a single sentence about a forum',
    `The board closed its forum.\n\nUsers of the forum upvote what they like, as the board said on Tuesday in its report on the pier.\n\n${BODY}`,
  ],
])('no title: %s', (_name, text) => {
  expect(cleanedOf(text, text.startsWith('#') ? 'a.md' : 'a.txt').metadata.title).toBeNull();
});
