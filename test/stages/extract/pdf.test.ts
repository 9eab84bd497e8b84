import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { extract } from '../../../stages/extract/index.ts';
import { extractedFirstLine } from '../../../stages/extract/content.ts';
import { column, pdfFile, pdfFileOf, type PdfLine } from './pdf-file.ts';

const LIMIT = 1 << 20;

/** The text of a document, without its first line. */
async function textOf(pages: readonly (readonly PdfLine[])[]): Promise<string> {
  const bytes = pdfFile(pages);
  const content = await extract({ path: 'a.pdf' }, bytes, new VFile({ path: 'a.pdf' }), LIMIT);
  if (!('text' in content)) throw new Error('Nothing was extracted');
  expect(content.bytes).toEqual(pdfFile(pages));
  const first = `${extractedFirstLine('a.pdf')}\n\n`;
  expect(content.text.startsWith(first)).toBe(true);
  return content.text.slice(first.length);
}

async function failureOf(bytes: Uint8Array): Promise<string> {
  const file = new VFile({ path: 'a.pdf' });
  const thrown: unknown = await extract({ path: 'a.pdf' }, bytes, file, LIMIT).catch(
    (error: unknown) => error,
  );
  const [message] = file.messages;
  expect(thrown).toBe(message);
  expect(message?.fatal).toBe(true);
  return `${message?.ruleId}: ${message?.reason}`;
}

const PROSE = [
  'The harbour board voted on Thursday to let ferries run through the night, ending a',
  'dispute of two years with the people of the old town, who had asked for a ban on all',
  'boats after dark. “We listened to everyone,” said Marta Oyelaran.',
];
const JOINED = PROSE.join(' ');

test('lines are joined into paragraphs, parted by space or by indent', async () => {
  const text = await textOf([
    [
      ...column(PROSE, { y: 700 }),
      ...column(PROSE, { y: 640 }),
      {
        text: 'It ends here, said the board, and will not begin again before the spring comes,',
        x: 90,
        y: 598,
      },
      { text: 'whatever anybody may say.', x: 72, y: 584 },
    ],
  ]);
  expect(text).toBe(
    `${JOINED}\n\n${JOINED}\n\nIt ends here, said the board, and will not begin again before the spring comes, whatever anybody may say.\n`,
  );
});

test('a line that was ended early ends its paragraph', async () => {
  const text = await textOf([column([...PROSE, ...PROSE])]);
  expect(text).toBe(`${JOINED}\n\n${JOINED}\n`);
});

test('headlines are told by their type', async () => {
  const text = await textOf([
    [
      { text: 'Ferries to run through the night', x: 150, y: 760, size: 18 },
      { text: 'after two years of dispute', x: 170, y: 738, size: 18 },
      ...column(PROSE, { y: 700 }),
      { text: 'What was decided', x: 72, y: 650, font: 'bold' },
      ...column(PROSE, { y: 636 }),
    ],
  ]);
  expect(text).toBe(
    `# Ferries to run through the night after two years of dispute\n\n${JOINED}\n\n### What was decided\n\n${JOINED}\n`,
  );
});

test('bullets make a list', async () => {
  const text = await textOf([
    [
      ...column(PROSE, { y: 700 }),
      {
        text: '•  Boats may dock until three in the morning on every day of the week, and',
        x: 72,
        y: 650,
      },
      { text: 'on holidays, too', x: 84, y: 636 },
      { text: '•  No horns', x: 72, y: 622 },
    ],
  ]);
  expect(text).toBe(
    `${JOINED}\n\n- Boats may dock until three in the morning on every day of the week, and on holidays, too\n- No horns\n`,
  );
});

test('a word is mended where that is safe, and a compound stays', async () => {
  const text = await textOf([
    column([
      'The board said that the ferries, which are a well-',
      'known sight, would be an inter-',
      'national matter, and that all of the pa-',
      'tients would be carried by the co-',
      'operation, as the co-operation had offered.',
    ]),
  ]);
  expect(text).toBe(
    'The board said that the ferries, which are a well-known sight, would be an international matter, and that all of the patients would be carried by the co-operation, as the co-operation had offered.\n',
  );
});

test('running heads, feet and page numbers are left out, and paragraphs go on over pages', async () => {
  const page = (number: number, lines: readonly string[]): readonly PdfLine[] => [
    { text: `Harbour Board, annual report, part ${number}`, x: 72, y: 800, size: 9 },
    ...column(lines, { y: 740 }),
    { text: `Page ${number} of 3`, x: 280, y: 40, size: 9 },
  ];
  const text = await textOf([
    page(1, PROSE.slice(0, 2)),
    page(2, [PROSE[2] ?? '', ...PROSE]),
    page(3, PROSE),
  ]);
  expect(text).toBe(
    `${JOINED}\n\n<!-- Page 2 -->\n\n${JOINED}\n\n<!-- Page 3 -->\n\n${JOINED}\n\n<!-- Left out, running head: Harbour Board, annual report, part 1 -->\n`,
  );
});

test('columns are read one after the other', async () => {
  const left = [
    'The board voted on Thursday to let',
    'ferries run through the night, which',
    'ends a dispute that',
  ];
  const right = ['began two years ago. It will look', 'at the noise in May.'];
  expect(await textOf([[...column(left, { x: 72 }), ...column(right, { x: 320 })]])).toBe(
    'The board voted on Thursday to let ferries run through the night, which ends a dispute that began two years ago. It will look at the noise in May.\n',
  );
});

test('marks of notes and words that stand askew are left out', async () => {
  const bytes = pdfFileOf([
    [
      'BT /plain 11 Tf 1 0 0 1 72 700 Tm (The board voted) Tj ET',
      'BT /plain 6 Tf 1 0 0 1 147 704 Tm (12) Tj ET',
      'BT /plain 11 Tf 1 0 0 1 156 700 Tm (on Thursday.) Tj ET',
      'BT /plain 20 Tf 0 1 -1 0 30 300 Tm (DRAFT) Tj ET',
    ].join('\n'),
  ]);
  const content = await extract({ path: 'a.pdf' }, bytes, new VFile(), LIMIT);
  expect('text' in content && content.text).toBe(
    `${extractedFirstLine('a.pdf')}\n\nThe board voted on Thursday.\n`,
  );
});

test.each([
  [
    'a scan',
    pdfFileOf(['0 0 100 100 re f']),
    'document-scanned: The document has no text, only pictures of it (a scan): put it through text recognition (OCR) first',
  ],
  [
    'an encrypted document',
    pdfFile(
      [column(PROSE)],
      `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> `,
    ),
    'document-encrypted: The document is encrypted: save it without a password',
  ],
  [
    'a text by another name',
    Buffer.from('Hello'),
    'document-damaged: The document cannot be taken apart: it is cut off, broken or no PDF at all. Save it anew as PDF',
  ],
  [
    'nothing',
    Buffer.alloc(0),
    'document-damaged: The document cannot be taken apart: it is empty. Save it anew as PDF',
  ],
  [
    'too many pages',
    pdfFileOf(Array.from({ length: 2001 }, () => '')),
    'file-too-large: The document has 2001 pages, the limit is 2000: split it',
  ],
])('%s is a failure that says why', async (_, bytes, failure) => {
  expect(await failureOf(bytes)).toBe(failure);
});
