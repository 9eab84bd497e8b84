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
  [
    'a title of minutes below the names of those who met',
    `CITY OF LINMOUTH\nCITY COUNCIL\nMINUTES OF REGULAR MEETING\nMay 6, 2031\n\n${BODY}`,
    'MINUTES OF REGULAR MEETING',
  ],
  [
    'a title over two lines, when it was below',
    `Minutes of the Annual General Meeting\nof the Friends of Alder Pier\nheld on Saturday 5 April 2031\n\n${BODY}`,
    'Minutes of the Annual General Meeting of the Friends of Alder Pier',
  ],
  [
    'capitals over two lines',
    `HARBOUR BOARD APPROVES A NEW PIER, DIVERS\nPRAISE THE PLAN THAT COSTS MORE\n\n${BODY}`,
    'HARBOUR BOARD APPROVES A NEW PIER, DIVERS PRAISE THE PLAN THAT COSTS MORE',
  ],
  [
    'a paper over two lines',
    `On the Rot of Piles in Brackish Harbours\nand of What Can Be Done about It\n\nAna Ruiz and Bo Dahl\nUniversity of Alder\n\nAbstract. ${BODY}`,
    'On the Rot of Piles in Brackish Harbours and of What Can Be Done about It',
  ],
  [
    'no kind of article',
    `RESEARCH ARTICLE\n\nWooden Piles\n\nAna Ruiz *\n\n${BODY}`,
    'Wooden Piles',
  ],
  [
    'no place in a journal',
    `Journal of Harbour Studies 12 (2031) 33-41\n\nEffects of salt on oak: a review\n\nA. Ruiz\n\n${BODY}`,
    'Effects of salt on oak: a review',
  ],
  [
    'no court over two lines, parties with what they are',
    `UNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT\n\nANN ORR,\nPlaintiff-Appellant,\n\nv.\n\nTOWN OF ALDER,\nDefendant-Appellee.\n\nNo. 31-1234\n\n${BODY}`,
    'ANN ORR v. TOWN OF ALDER',
  ],
  [
    'a case with a period behind it',
    `Commonwealth vs. Bo Lund.\n\nSJC-1234\n\n${BODY}`,
    'Commonwealth v. Bo Lund',
  ],
  [
    'the subject of a memo',
    `MEMORANDUM\n\nTO: All staff\nFROM: Ana Ruiz\nDATE: 3 March 2031\nRE: Parking at the pier\n\n${BODY}`,
    'Parking at the pier',
  ],
  [
    'a subject that goes on on the next line',
    `From: Ana Ruiz <ana@example.com>\nSubject: A question about the long pier\n that we shall build\nTo: Bo <bo@example.com>\n\n${BODY}`,
    'A question about the long pier that we shall build',
  ],
  [
    'above turns',
    `The Pier Podcast, Episode 12: Piles\n\nANA: Hello and welcome.\n\nBO: I am glad to be here.\n\nANA: What is a pile?\n`,
    'The Pier Podcast, Episode 12: Piles',
  ],
  [
    'above turns, with who and where between',
    `TRANSCRIPT OF PRESS CONFERENCE\nMayor Ann Orr\nAlder Town Hall\n3 March 2031\n\nMAYOR ORR: Good morning.\n\nQUESTION: What is it?\n\nMAYOR ORR: A pier.\n`,
    'TRANSCRIPT OF PRESS CONFERENCE',
  ],
  ['without its site', `Pier shut for winter | Harbour Wire\n\n${BODY}`, 'Pier shut for winter'],
  [
    'no logo',
    `Skip to main content\n\nHarbour Wire logo\n\nPier shut down\n\nBy Ann Orr\n\n${BODY}`,
    'Pier shut down',
  ],
  [
    'no contact',
    `FOR IMMEDIATE RELEASE\nMarch 3, 2031\nContact: Ana Ruiz, 555-0100\n\nAlder Approves New Pier\nDivers praise the plan that costs more\n\n${BODY}`,
    'Alder Approves New Pier',
  ],
  [
    'fields of plain text that look like headings',
    `PEP: 9999\nTitle: Valves for All\nVersion: 3\nAuthor: Ana Ruiz <ana@example.com>\n\nAbstract\n========\n\n${BODY}`,
    'Valves for All',
  ],
  [
    'the only large heading, below links',
    `# Pier shut\n\n${BODY}`.replace(/^/, '- [Skip](#main)\n\n[News](/n)\n\n'),
    'Pier shut',
  ],
  [
    'a heading of HTML in Markdown',
    `- [Skip](#main)\n\n<h1 align="center"><b>Pump</b></h1>\n\n${BODY}`,
    'Pump',
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
  [
    'a headline that goes on in its article',
    `The board met in the hall of the town to hear about the old pier and\nthe new one\nDivers came too, and said what they had seen of its piles.\n`,
  ],
  ['who met, without minutes', `Present: Ann Orr\n\nANN: We begin.\n\nBO: Do we?\n`],
  ['a letter with an address', `12 Mill Road,\nAlder\n\nDear Bo,\n\n${BODY}`],
])('no title: %s', (_name, text) => {
  expect(cleanedOf(text, text.startsWith('#') ? 'a.md' : 'a.txt').metadata.title).toBeNull();
});
