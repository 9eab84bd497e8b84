import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { extract } from '../../../stages/extract/index.ts';
import { column, pdfFile, pdfFileOf, type PdfLine } from './pdf-file.ts';

/** The parts of the text of a document, each as it stands there. */
async function partsOf(...pages: readonly (readonly PdfLine[])[]): Promise<readonly string[]> {
  return partsOfBytes(pdfFile(pages));
}

async function partsOfBytes(bytes: Uint8Array): Promise<readonly string[]> {
  const content = await extract({ path: 'a.pdf' }, bytes, new VFile({ path: 'a.pdf' }), 1 << 22);
  if (!('text' in content)) throw new Error('Nothing was extracted');
  return content.text.trim().split('\n\n').slice(1);
}

const PROSE = [
  'The harbour board voted on Thursday to let ferries run through the night, ending a',
  'dispute of two years with the people of the old town, who had asked for a ban on all',
  'boats after dark. “We listened to everyone,” said Marta Oyelaran.',
];
const JOINED = PROSE.join(' ');
const LEFT = [
  'The board voted on Thursday to let',
  'the ferries run through the night,',
  'which ends a dispute that began in',
  'the spring, when the old town asked',
];
const RIGHT = [
  'for a ban on all boats after dark.',
  'It will look at the noise in May,',
  'and will then say what it thinks of',
  'horns. Nobody was against that.',
];
const STORY = [...LEFT, ...RIGHT].join(' ');
const left = column(LEFT, { x: 72 });
const right = column(RIGHT, { x: 300 });

test('columns are read one after the other, in whatever order the file has their lines', async () => {
  expect(await partsOf([...left, ...right])).toEqual([STORY]);
  const across = left.flatMap((line, index) => [line, ...right.slice(index, index + 1)]);
  expect(await partsOf(across)).toEqual([STORY]);
  expect(await partsOf([...right.toReversed(), ...left.toReversed()])).toEqual([STORY]);
});

test('what stands across columns parts them', async () => {
  const title = { text: 'Ferries may run through the whole of the night', x: 72, y: 760, size: 18 };
  const heading = { text: 'A heading across both of the columns', x: 72, y: 600, size: 14 };
  const below = [column(LEFT, { x: 72, y: 570 }), column(RIGHT, { x: 300, y: 570 })].flat();
  expect(await partsOf([title, ...left, ...right, heading, ...below])).toEqual([
    `# ${title.text}`,
    STORY,
    `## ${heading.text}`,
    STORY,
  ]);
});

test('a display quotation between columns is taken out, its words being there', async () => {
  const lines = [...LEFT, ...LEFT, ...LEFT];
  const long = [
    column(lines, { x: 72 }),
    column([...lines.slice(0, -1), RIGHT[3] ?? ''], { x: 300 }),
  ].flat();
  const inset = { text: 'Nobody was against that.', x: 210, y: 610, size: 16 };
  const parts = await partsOf([...long, inset]);
  expect(parts.filter((part) => part.includes('Nobody'))).toHaveLength(2);
  expect(parts.some((part) => part.startsWith('#'))).toBe(false);
});

test.each([
  ['The keys of the boathouse', 'Nobody knows who had the keys of the boathouse on Friday.'],
  ['A fence around the well', 'The parish paid for a fence around the well, which is dry.'],
  ['Rules for the night boats', 'He wrote the rules for the night boats, as he says, in an hour.'],
  ['Fewer seats on the ferry', 'What they got was fewer seats on the ferry and dearer ones.'],
])('a heading that the text takes up stays one: %s', async (words, sentence) => {
  const heading = { text: words, x: 72, y: 730, font: 'bold', size: 13 } as const;
  const parts = await partsOf([
    { text: 'News of the island', x: 72, y: 780, size: 20 },
    heading,
    ...column([...LEFT, sentence], { y: 700 }),
  ]);
  expect(parts).toContain(`## ${words}`);
  expect(parts.join(' ')).not.toContain('Left out');
});

test.each([
  'The keys hang where they hung',
  'We had keys for every boat.',
  'nobody who was asked on that day had seen them',
])('short words of the text that are set large are taken out: %s', async (words) => {
  const large = { text: words, x: 72, y: 730, font: 'bold', size: 13 } as const;
  const sentence = `He was sure of it. ${words.replace('.', '')}, and that is all.`;
  const parts = await partsOf([
    { text: 'News of the island', x: 72, y: 780, size: 20 },
    large,
    ...column([...LEFT, sentence], { y: 700 }),
  ]);
  expect(parts).toContain(`<!-- Left out, display quotation: ${words} -->`);
});

test('a display quotation that is there once is a block quotation, a title in marks is a title', async () => {
  const lines = [
    { text: '“We listened to everyone”', x: 72, y: 780, size: 22 },
    ...column(PROSE, { y: 740 }),
    { text: '“It was never the noise, it was the lights,” says Ann Lee', x: 72, y: 660, size: 16 },
    ...column(PROSE, { y: 620 }),
  ];
  expect(await partsOf(lines)).toEqual([
    '# “We listened to everyone”',
    JOINED,
    '> “It was never the noise, it was the lights,” says Ann Lee',
    JOINED,
  ]);
});

test('numbered paragraphs hang from their numbers, and are one each', async () => {
  const item = (number: number, y: number): readonly PdfLine[] => [
    { text: `${number}.`, x: 72, y },
    ...column(PROSE, { x: 100, y }),
  ];
  expect(await partsOf([...item(1, 700), ...item(2, 658), ...item(3, 616)])).toEqual(
    [1, 2, 3].map((number) => `${number}. ${JOINED}`.replace('.', '\\.')),
  );
});

test('a line that begins with a number begins no paragraph within a sentence', async () => {
  const lines = [
    'The board said on Thursday that the ferries had carried more people in the year of',
    '1999. That was the last good year, it said, and nobody has had one like it since the',
    'tunnel was opened.',
  ];
  expect(await partsOf(column(lines))).toEqual([lines.join(' ')]);
});

test('hanging lines go on with their paragraph, indented ones begin one', async () => {
  const hanging = [
    { text: PROSE[0] ?? '', x: 72, y: 700 },
    { text: PROSE[1] ?? '', x: 90, y: 686 },
    { text: PROSE[2] ?? '', x: 90, y: 672 },
    { text: PROSE[0] ?? '', x: 72, y: 658 },
    { text: PROSE[2] ?? '', x: 90, y: 644 },
  ];
  expect(await partsOf(hanging)).toEqual([JOINED, `${PROSE[0]} ${PROSE[2]}`]);
  const indented = hanging.map((line) => ({ ...line, x: line.x === 72 ? 90 : 72 }));
  expect(await partsOf(indented)).toEqual([JOINED, `${PROSE[0]} ${PROSE[2]}`]);
});

test('rows of several columns are a table, which is no prose', async () => {
  const cells = [
    ['Harbour', '2021', '2022'],
    ['Kestrelhavn', '4,112', '4,310'],
    ['Auster Point', '1,020', '998'],
  ];
  const rows = cells.flatMap((row, index) =>
    row.map((text, place) => ({ text, x: 72 + place * 120, y: 640 - index * 14 })),
  );
  expect(await partsOf([...column(PROSE), ...rows, ...column(PROSE, { y: 570 })])).toEqual([
    JOINED,
    [
      '| Harbour      | 2021  | 2022  |',
      '| ------------ | ----- | ----- |',
      '| Kestrelhavn  | 4,112 | 4,310 |',
      '| Auster Point | 1,020 | 998   |',
    ].join('\n'),
    JOINED,
  ]);
});

test('a table of contents is a table, with its heading', async () => {
  const lines = [
    { text: 'Contents', x: 72, y: 760, font: 'bold' as const },
    { text: `Summary ${'. '.repeat(30)}2`, x: 72, y: 740 },
    { text: `What it costs${'.'.repeat(30)}14`, x: 72, y: 726 },
    ...column(PROSE),
  ];
  expect(await partsOf(lines)).toEqual([
    '<!-- Left out, heading of a table: Contents -->',
    ['| Summary       | 2  |', '| ------------- | -- |', '| What it costs | 14 |'].join('\n'),
    JOINED,
  ]);
});

test('a letterhead and a date at the right are lines, no columns', async () => {
  const lines = [
    { text: 'Harbour Board', x: 72, y: 780 },
    { text: '9 March 2024', x: 460, y: 780 },
    { text: 'Kestrelhavn', x: 72, y: 766 },
    ...column(PROSE),
  ];
  expect(await partsOf(lines)).toEqual(['Harbour Board', '9 March 2024', 'Kestrelhavn', JOINED]);
});

test('notes at the foot of a page stand at the end, and the sentence goes on behind them', async () => {
  const first = [
    ...column(PROSE.slice(0, 2)),
    { text: '1 Minutes of the board, 4 March, which were never printed.', x: 72, y: 90, size: 8 },
    { text: '2 See there.', x: 72, y: 80, size: 8 },
  ];
  expect(await partsOf(first, column(PROSE.slice(2)))).toEqual([
    JOINED,
    '[^footnote-1]: Minutes of the board, 4 March, which were never printed.',
    '[^footnote-2]: See there.',
  ]);
});

test('small type that begins with no mark is no note', async () => {
  const imprint = { text: 'Printed on paper of the north.', x: 72, y: 90, size: 8 };
  expect(await partsOf([...column(PROSE), imprint])).toEqual([JOINED, imprint.text]);
});

test('a drop cap stands before its word', async () => {
  const lines = (first: string, cap: string): readonly PdfLine[] => [
    { text: cap, x: 72, y: 672, size: 40 },
    { text: first, x: 104, y: 700 },
    { text: PROSE[1] ?? '', x: 104, y: 686 },
    { text: PROSE[2] ?? '', x: 104, y: 672 },
    ...column(PROSE, { y: 658 }),
  ];
  const [first = '', ...rest] = PROSE;
  expect(await partsOf(lines(first.slice(1), 'T'))).toEqual([JOINED, JOINED]);
  expect(
    (
      await partsOf(lines('party of old men voted on Thursday to let the ferries run on, at', 'A'))
    )[0],
  ).toBe(['A party of old men voted on Thursday to let the ferries run on, at', ...rest].join(' '));
  expect(
    (
      await partsOf(lines('fter a long day the board voted on Thursday to let the ferries go', 'A'))
    )[0],
  ).toBe(['After a long day the board voted on Thursday to let the ferries go', ...rest].join(' '));
});

test('numbers that count lines are left out, others are not', async () => {
  const numbered = Array.from({ length: 8 }, (_, index) => [
    { text: `${index + 1}`, x: 50, y: 700 - index * 20 },
    { text: PROSE[index % 3] ?? '', x: 72, y: 700 - index * 20 },
  ]).flat();
  expect(await partsOf(numbered)).toEqual([JOINED, JOINED, PROSE.slice(0, 2).join(' ')]);
});

test('letters that are set apart are words', async () => {
  const bytes = pdfFileOf([
    [
      'BT /bold 16 Tf 6 Tc 1 0 0 1 72 760 Tm (ANNUAL) Tj ET',
      'BT /bold 16 Tf 6 Tc 1 0 0 1 200 760 Tm (ADDRESS) Tj 0 Tc ET',
      ...PROSE.slice(0, 2).map(
        (text, index) => `BT /plain 11 Tf 1 0 0 1 72 ${700 - index * 14} Tm (${text}) Tj ET`,
      ),
    ].join('\n'),
  ]);
  expect((await partsOfBytes(bytes))[0]).toBe('## ANNUAL ADDRESS');
});

test('a page that lies on its side is read', async () => {
  const lines = ['The board voted on Thursday to let', 'the ferries run through the night.'];
  const bytes = pdfFileOf([
    lines
      .map((text, index) => `BT /plain 11 Tf 0 1 -1 0 ${100 + index * 14} 72 Tm (${text}) Tj ET`)
      .join('\n'),
  ]);
  expect(await partsOfBytes(bytes)).toEqual([lines.join(' ')]);
});

test('heads that differ from page to page are left out by their place', async () => {
  const page = (head: string): readonly PdfLine[] => [
    { text: head, x: 72, y: 800, size: 8 },
    ...column(PROSE, { y: 720 }),
  ];
  expect(await partsOf(page('The piles'), page('The letters'))).toEqual([
    JOINED,
    '<!-- Page 2 -->',
    JOINED,
    '<!-- Left out, running head: The piles -->',
    '<!-- Left out, running head: The letters -->',
  ]);
});

test('no words can end the comment that they stand in', async () => {
  const page = (): readonly PdfLine[] => [
    { text: '--> <b>x</b> --!> A', x: 72, y: 800, size: 8 },
    ...column(PROSE, { y: 720 }),
  ];
  expect((await partsOf(page(), page())).at(-1)).toBe(
    '<!-- Left out, running head: - -> <b>x</b> - -!> A -->',
  );
});
