import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceSpan } from '../../../stages/text/offset-map.ts';
import { folded } from '../../../stages/text/white-space.ts';
import { cleanedOf, messagesOf, shown } from '../documents.ts';

const PROSE =
  'The harbour board met on Tuesday to talk about the new pier, and it voted for the dearer plan.';
const MORE =
  'Its members said that the old pier would not last another winter of the kind that has been.';
const NOTHING = { title: null, byline: null, publisher: null, dateline: null, published: null };

/** What was taken out, as `what: words`. */
function removedFrom(text: string, path?: string): string[] {
  const cleaned = cleanedOf(text, path);
  return cleaned.removed.map(({ start, end, what }) => {
    return `${what}: ${folded(cleaned.text.slice(start, end))}`;
  });
}

test('a press release that stands twice: head read, second copy used nowhere', () => {
  const copy = [
    'Board Votes for a New Pier',
    '',
    '  • Published',
    '  • By Ada Marsh',
    '  • Harbour News',
    '',
    `${PROSE}\u00A0 `,
    '\u00A0',
    '"No," she said.',
    '',
    MORE,
  ].join('\n');
  const cleaned = cleanedOf(`${copy}\n\n${copy}\n`);
  expect(shown(cleaned)).toEqual([
    'heading1: Board Votes for a New Pier',
    `paragraph: ${PROSE}`,
    'paragraph: "No," she said.',
    `paragraph: ${MORE}`,
  ]);
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    title: 'Board Votes for a New Pier',
    byline: 'Ada Marsh',
    publisher: 'Harbour News',
  });
  expect(cleaned.file.messages.map(String)).toEqual([
    'a.txt:13:1-23:1: Text that stands twice is used once: `Board Votes for a New Pier` and 6 paragraphs after it',
  ]);
  expect(cleaned.removed.map(({ what }) => what)).toEqual([
    'published',
    'byline',
    'publisher',
    'repeated text',
  ]);
});

test('short lines may repeat, paragraphs may not', () => {
  const turns = [
    'Q: Did you go?',
    'A: Yes.',
    'Q: Did you stay?',
    'A: Yes.',
    'Q: Did you go?',
    'A: Yes.',
  ];
  const kept = cleanedOf(turns.join('\n'));
  expect(kept.blocks.map(({ text }) => text)).toEqual(turns);
  expect(messagesOf(kept)).toEqual([]);
  const again = cleanedOf([PROSE, MORE, PROSE, 'Something else.', MORE].join('\n\n'));
  expect(shown(again)).toEqual([
    `paragraph: ${PROSE}`,
    `paragraph: ${MORE}`,
    'paragraph: Something else.',
  ]);
  expect(again.file.messages.map(({ reason }) => reason)).toEqual([
    'Text that stands twice is used once: `The harbour board met on Tuesday to talk…`, `Its members said that the old pier would…`',
  ]);
});

test.each([
  ['WASHINGTON (AP) — ', 'WASHINGTON', 'AP'],
  ['LONDON, England (Reuters) -- ', 'LONDON, England', 'Reuters'],
  ['PORT ELLEN, Aug. 3 (UPI) — ', 'PORT ELLEN, Aug. 3', 'UPI'],
  ['Port Ellen, Scotland (CNN) -- ', 'Port Ellen, Scotland', 'CNN'],
  ['PORT ELLEN, Scotland (Harbour Wire) — ', 'PORT ELLEN, Scotland', 'Harbour Wire'],
  ['(CNN) -- ', null, 'CNN'],
  ['(CNN)', null, 'CNN'],
  ['Oslo (CNN)', 'Oslo', 'CNN'],
  ['BERLIN—', 'BERLIN', null],
  ['ST. LOUIS -- ', 'ST. LOUIS', null],
  ['LOWTHER BRIDGE, 14 March — ', 'LOWTHER BRIDGE, 14 March', null],
  ['LOWTHER BRIDGE, 14 March 2024 – ', 'LOWTHER BRIDGE, 14 March 2024', null, '14 March 2024'],
  ['CHESTER, Pa., March 14, 2024 -- ', 'CHESTER, Pa., March 14, 2024', null, 'March 14, 2024'],
  [
    'Chester, Pa., March 14, 2024 (GLOBE WIRE) -- ',
    'Chester, Pa., March 14, 2024',
    'GLOBE WIRE',
    'March 14, 2024',
  ],
  [
    'CHESTER, March 14, 2024 /PRNewswire/ -- ',
    'CHESTER, March 14, 2024',
    'PRNewswire',
    'March 14, 2024',
  ],
  ['MANCHESTER, N.H. - ', 'MANCHESTER, N.H.', null],
])('the dateline %s', (dateline, place, agency, published?: string) => {
  const cleaned = cleanedOf(`${dateline}${PROSE}\n\n${MORE}`);
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    dateline: place,
    publisher: agency,
    published: published ?? null,
  });
  expect(cleaned.blocks[0]).toMatchObject({
    text: PROSE,
    start: dateline.length,
    end: dateline.length + PROSE.length,
  });
});

test.each([
  'The Fund (IMF) said that it would pay for the pier and for nothing else in this year.',
  'NASA — which built the pier — said that it would not pay for it another time, ever.',
  'Anna Bell (D) won the seat in the harbour ward by a hundred votes, to the surprise of all.',
  'IOWA POLLS NOT ALWAYS WRONG, JUST EARLY — That is what the county said of its own polls.',
])('no dateline: %s', (sentence) => {
  expect(cleanedOf(`${sentence}\n\n${MORE}`).metadata).toEqual(NOTHING);
});

test.each([
  ['By Ada Marsh', 'Ada Marsh'],
  ['BY ADA MARSH', 'ADA MARSH'],
  ['By: Ada Marsh and Bo de Vries | Staff Writers', 'Ada Marsh and Bo de Vries'],
  ['By Ada Marsh, Harbour Correspondent, in Oslo', 'Ada Marsh'],
  ['By Ada Marsh, special for The Mail', 'Ada Marsh'],
  ['By Ada Marsh | May 3, 2016 1:43 pm', 'Ada Marsh', 'May 3, 2016 1:43 pm'],
  ['By Ada Marsh Last Updated: 7:36PM GMT 31 Oct 2008', 'Ada Marsh'],
])('the byline %s', (line, byline, published?: string) => {
  const title = 'A New Pier for the Harbour';
  const cleaned = cleanedOf(`${title}\n\n${line}\n\n${PROSE}\n\n${MORE}`);
  expect(cleaned.metadata).toEqual({ ...NOTHING, title, byline, published: published ?? null });
});

test('publication and update lines', () => {
  const head =
    'A New Pier for the Harbour\nPublished: 9:09AM BST 03 Aug 2009\nUpdated 4 August 2009';
  const cleaned = cleanedOf(`${head}\n${PROSE}\n${MORE}`);
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    title: 'A New Pier for the Harbour',
    published: '9:09AM BST 03 Aug 2009',
  });
  expect(shown(cleaned)).toEqual([
    'heading1: A New Pier for the Harbour',
    `paragraph: ${PROSE}`,
    `paragraph: ${MORE}`,
  ]);
});

test('a first sentence is no title, a headline with a period is', () => {
  expect(cleanedOf(`The board met today.\n\n${PROSE}`).metadata.title).toBeNull();
  expect(cleanedOf(`Board: Harbour Will Get New Pier.\n\n${PROSE}`).metadata.title).toBe(
    'Board: Harbour Will Get New Pier.',
  );
  expect(cleanedOf('Apples\nPears').metadata.title).toBeNull();
  expect(cleanedOf(`${PROSE}\n\nWhat Came Next\n\n${MORE}`).metadata.title).toBeNull();
});

test.each([
  ['ornament', '* * *'],
  ['end mark', '###'],
  ['end mark', '-30-'],
  ['end mark', 'ENDS'],
  ['label', 'FOR IMMEDIATE RELEASE'],
  ['label', 'FULL TEXT.'],
  ['credits', 'The Associated Press contributed to this report.'],
  ['credits', '(Reporting by Ada Marsh; Editing by Bo Reed)'],
  ['credits', "CNN's Ada Marsh reported from Oslo, and Bo Reed wrote from Rome."],
  ['contact', 'Write to Ada Marsh at ada.marsh@example.com'],
  ['contact', 'Follow Ada Marsh on Twitter @ada'],
  ['copyright', '© 2016 Harbour Media'],
  [
    'copyright',
    'Copyright 2008 Harbour Press. All rights reserved. This material may not be published.',
  ],
  ['sharing', 'Have something to add to this story? Share it in the comments.'],
  ['sharing', 'CLICK HERE FOR MORE'],
  ['sharing', 'Subscribe to our newsletter'],
  ['related', 'Read more: How the old pier was built'],
  ['related', 'RELATED: Ten piers to see'],
  ['related', 'Scroll down for video'],
  ['caption', 'Photo: Ada Marsh'],
  ['caption', 'The old pier in May. (Ada Marsh/Harbour Images)'],
  ['caption', 'Ada Marsh / Getty Images'],
])('%s: %s', (what, line) => {
  const text = `${PROSE}\n\n${line}\n\n${MORE}`;
  expect(shown(cleanedOf(text))).toEqual([`paragraph: ${PROSE}`, `paragraph: ${MORE}`]);
  // A ruler is nothing already when parsed.
  expect(removedFrom(text)).toEqual(line === '* * *' ? [] : [`${what}: ${line}`]);
});

test.each([
  'More people came than ever.',
  'Watch what they do, not what they say.',
  'Share prices fell by a tenth on the day.',
  'Follow the money, he said.',
  '"VIDEO: That is what they told me. And I believed them."',
  'By the river stood a house.',
  'He contributed to the harbour fund.',
  'Like this one, the pier is old.',
  'Print is dead.',
  'He asked for men (and/or women).',
  'Reading, writing and editing by day was his life.',
])('prose stays: %s', (line) => {
  const text = `${PROSE}\n\n${line}\n\n${MORE}`;
  expect(removedFrom(text)).toEqual([]);
});

test('credits behind the last sentence go, initials in them or not', () => {
  const text = `${PROSE} ${MORE} CNN's Eliott C. Marsh and Bo Reed contributed to this report. All rights reserved.`;
  expect(shown(cleanedOf(text))).toEqual([`paragraph: ${PROSE} ${MORE}`]);
});

test('lines run together: head, captions and links go, broken sentences stay', () => {
  const text = [
    'By . Ada Marsh . and Bo Reed . PUBLISHED: . 14:11 EST, 25 October 2013 . | . UPDATED: . 15:36 EST, 25 October 2013 .',
    PROSE,
    'Scroll down for video .',
    'Old and new: The pier (pictured) has stood for a hundred years .',
    'The board of the village of . Port Ellen was not asked.',
    'Mr. Reed, who sat at the end of the table, did not vote .',
    "He said: 'It is dear .",
    `${MORE} ${MORE} ${PROSE}`,
  ].join(' ');
  const cleaned = cleanedOf(text);
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    byline: 'Ada Marsh and Bo Reed',
    published: '14:11 EST, 25 October 2013',
  });
  expect(shown(cleaned)).toEqual([
    `paragraph: ${PROSE}`,
    'paragraph: The board of the village of . Port Ellen was not asked.',
    `paragraph: He said: 'It is dear . ${MORE} ${MORE} ${PROSE}`,
  ]);
});

test('spaced periods and ellipses without other traces stay', () => {
  const text = `${PROSE} Now people wonder if it can last . . . They do . It is old . ${MORE}`;
  expect(shown(cleanedOf(text))).toEqual([`paragraph: ${text}`]);
});

test('front matter gives metadata, and the heading stays', () => {
  const text = `---\ntitle: The Pier\nauthors: [Ada Marsh, {name: Bo Reed}]\nSource: Harbour News\ndate: 2024-01-05\n---\n# A Pier\n\n${PROSE}\n`;
  const cleaned = cleanedOf(text, 'a.md');
  expect(cleaned.metadata).toEqual({
    title: 'The Pier',
    byline: 'Ada Marsh, Bo Reed',
    publisher: 'Harbour News',
    dateline: null,
    published: '2024-01-05',
  });
  expect(shown(cleaned)).toEqual(['heading1: A Pier', `paragraph: ${PROSE}`]);
});

test('a cut block keeps its line and its way back', () => {
  const wrapped = `OSLO (AP) —\nThe harbour board met on Tuesday to talk about the new pier, and it\nvoted for the dearer plan of the two.\n`;
  const { blocks, text } = cleanedOf(wrapped);
  expect(blocks.map(({ line, start }) => [line, text.slice(start, start + 3)])).toEqual([
    [2, 'The'],
  ]);
});

test('hostile text takes linear time', () => {
  const start = performance.now();
  for (const unit of [
    'By . A ',
    ' . ',
    'A. ',
    '(A/',
    '{* ',
    'WORD ',
    '“A” ',
    '<a ',
    'Aa: ',
    '1:',
    'By A, ',
  ]) {
    cleanedOf(unit.repeat(60_000));
    cleanedOf(`${unit.repeat(30)}\n`.repeat(1000));
  }
  expect(performance.now() - start).toBeLessThan(20_000);
});

const lines = fc.constantFrom(
  PROSE,
  MORE,
  'Yes.',
  '',
  'By Ada Marsh',
  'Published',
  'OSLO (AP) — It is.',
  'ENDS',
  '- item',
  'Scroll down for video . It is here .',
  'The End',
  `${PROSE} CNN's A. B. contributed to this report.`,
);

test('what is left and what is gone share no character, and all lies in the source', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 20 }), (parts) => {
      const { blocks, removed, text } = cleanedOf(parts.join('\n'));
      const spans = [...blocks, ...removed].toSorted((a, b) => a.start - b.start);
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        ({ end } = span);
      }
      expect(end).toBeLessThanOrEqual(text.length);
      for (const block of blocks) {
        const whole = sourceSpan(block, 0, block.text.length);
        expect(whole).toEqual({ start: block.start, end: block.end });
        expect(folded(text.slice(whole.start, whole.end))).toBe(folded(block.text));
      }
    }),
    { numRuns: 500 },
  );
});

test('a source line that is glued to the first word is a publisher', () => {
  expect(cleanedOf(`(City Record)${PROSE}`)).toMatchObject({
    metadata: { ...NOTHING, publisher: 'City Record' },
    blocks: [{ text: PROSE }],
  });
  const far = cleanedOf([PROSE, MORE, 'A.', 'B.', '(Laughter)Then she went.'].join('\n\n'));
  expect(far.blocks.at(-1)?.text).toBe('(Laughter)Then she went.');
});

test('head lines that a site ran together, with periods between', () => {
  const head = 'By . Ada Marsh\nPUBLISHED: . 08:15 EST, 4 March 2013 . | . UPDATED: . 11:40 EST';
  const cleaned = cleanedOf(`A New Pier for the Harbour\n\n${head}\n\n${PROSE}`);
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    title: 'A New Pier for the Harbour',
    byline: 'Ada Marsh',
    published: '08:15 EST, 4 March 2013',
  });
});

test('what an author is stands below the name and is no heading', () => {
  const cleaned = cleanedOf(
    `A New Pier\n\nBy Ada Marsh\nArts and culture correspondent\n\n${PROSE}`,
  );
  expect(shown(cleaned)).toEqual(['heading1: A New Pier', `paragraph: ${PROSE}`]);
  expect(cleaned.metadata.byline).toBe('Ada Marsh');
});

test('a letterhead is the publisher, a dated line no title, when a headline follows', () => {
  const head = [
    'HARBOUR RESIDENTS’ ASSOCIATION',
    'Notice to members, 14 October',
    '',
    'PIER CLOSED',
  ];
  const cleaned = cleanedOf([...head, '', PROSE, MORE].join('\n'));
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    title: 'PIER CLOSED',
    publisher: 'HARBOUR RESIDENTS’ ASSOCIATION',
  });
  expect(cleanedOf(`HARBOUR BOARD\n\n${PROSE}`).metadata.title).toBe('HARBOUR BOARD');
});

test('in Markdown the lines of a head may be one paragraph', () => {
  const head =
    '# The Pier\n\n**Report to the Board**\\\nRapporteur: Ada Marsh\\\nPublished 5 May 2024';
  const cleaned = cleanedOf(`${head}\n\n${PROSE}\n`, 'a.md');
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    title: 'The Pier',
    byline: 'Ada Marsh',
    published: '5 May 2024',
  });
  expect(cleaned.blocks.map(({ text, line }) => [line, text])).toEqual([
    [1, 'The Pier'],
    [3, 'Report to the Board'],
    [7, PROSE],
  ]);
});

test('a document of furniture only says that it has no prose', () => {
  expect(messagesOf(cleanedOf('Share this story\n\n###\n'))).toEqual(['1:1 empty-document']);
  expect(messagesOf(cleanedOf(PROSE))).toEqual([]);
});

test('the fields of a mail are its title, byline and date', () => {
  const text = [
    'From: "Ada Marsh" <ada@harbour.example>',
    'To: board@harbour.example',
    'Subject: Re: The new pier',
    'Date: Tue, 5 Mar 2024 10:22:01 +0100',
    '',
    'Hi Bo,',
    '',
    'thanks for the numbers. I think we should go for the dearer plan, because',
    'the old pier will not last another winter.',
  ].join('\n');
  const cleaned = cleanedOf(text);
  expect(cleaned.metadata).toEqual({
    ...NOTHING,
    title: 'Re: The new pier',
    byline: 'Ada Marsh',
    published: 'Tue, 5 Mar 2024 10:22:01 +0100',
  });
  expect(cleaned.blocks[0]?.text).toMatch(/^Hi Bo,/);
  expect(cleanedOf(`Subject: ${PROSE}\n\n${MORE}`).blocks).toHaveLength(2);
});

test.each([
  ['separated values', 'name,year,town,visitors\n"Old Pier, north",1893,Alder Sea,12000'],
  [
    'columns',
    'Harbour Board                     A. Marsh\nNotice 12                    March 2024',
  ],
  ['drawn tables', '+------+-------+\n| Name | Bytes |\n+------+-------+'],
])('%s are no prose', (_, table) => {
  expect(shown(cleanedOf(`${PROSE}\n\n${table}\n\n${MORE}`))).toEqual([
    `paragraph: ${PROSE}`,
    `paragraph: ${MORE}`,
  ]);
});

test('prose with numbers and lists in it is no table', () => {
  const prose =
    'The three piers cost $1,200,300,400 in all, or 12,000 each; "more,"she said,"is waste"';
  expect(cleanedOf(`${prose}\n\n${PROSE}`).blocks).toHaveLength(2);
});

test('a heading that is a link onward is no title', () => {
  const text = `### [Read the docs →](u)\n\n## What is a pier?\n\n${PROSE}\n`;
  expect(cleanedOf(text, 'a.md').metadata.title).toBe('What is a pier?');
});

test('the title of minutes is no letterhead', () => {
  const head = 'MINUTES OF THE HARBOUR BOARD\nHeld on 5 March at the Town Hall\n\n';
  expect(cleanedOf(`${head}${PROSE}`).metadata).toEqual({
    ...NOTHING,
    title: 'MINUTES OF THE HARBOUR BOARD',
  });
});

test('fields of a memo below its name', () => {
  const text = `MEMO\n\nTo: All staff\nFrom: Ada Marsh\nSubject: The pier\n\n${PROSE}\n`;
  expect(cleanedOf(text, 'a.md').metadata).toEqual({
    ...NOTHING,
    title: 'The pier',
    byline: 'Ada Marsh',
  });
});

test.each(['{{< figure src="/pier.jpg" >}}', 'The pier in March. Photo: Jan Holt'])(
  '%s is no prose',
  (line) => {
    expect(shown(cleanedOf(`${PROSE}\n\n${line}\n\n${MORE}`))).toEqual([
      `paragraph: ${PROSE}`,
      `paragraph: ${MORE}`,
    ]);
  },
);
