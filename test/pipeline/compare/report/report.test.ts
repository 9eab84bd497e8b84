import { readFileSync, writeFileSync } from 'node:fs';
import { createColors } from 'picocolors';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { comparisonJsonSchema } from '../../../../pipeline/compare/json-schema.ts';
import { report } from '../../../../pipeline/compare/report/index.ts';
import { briefed, compared, manifestOf } from '../sides.ts';

/** What the comparison of the documents below is to say; `UPDATE_CASES=1` writes it anew. */
const EXPECTED = {
  text: new URL('expected/comparison.txt', import.meta.url),
  markdown: new URL('expected/comparison.md', import.meta.url),
  json: new URL('expected/comparison.json', import.meta.url),
} as const;
const plain = createColors(false);

const bridge = `The old bridge will close

By Mira Holt

VARNA (Coast Wire) — The old bridge over the Tamm will close on Monday for eleven weeks, the longest closing in its history.

“The bridge is tired, and so are the people who mend it,” said Ann Lee, the mayor of Varna. Lee said that the ferry would run every ten minutes.

“We were told nothing at all,” said Oskar Brandt, who keeps a shop on the quay. Brandt said the closing would cost him his summer.

The work begins at dawn.
`;
const editedBridge = `
${bridge
  .replace('By Mira Holt', 'By Mira Holt and Sven Aas')
  .replace('eleven weeks', 'twelve weeks')
  .replace('is tired', 'is worn')
  .replace('said Oskar Brandt, who keeps a shop on the quay', 'said Ida Frey, a pilot')
  .replace(
    ' Brandt said the closing would cost him his summer.',
    ' “Nobody asked the pilots,” Frey said.',
  )}`;

const lake = `# The lake is low

The lake stood a metre below its banks on Friday, lower than in any May since records began.

“It has never been so low,” said Tom Ek, a fisher. “My boat lies in the grass,” said Ek.

The council meets on the first of June to decide on the weir.
`;
const ferry = `Ferries are late

Every ferry of the northern line was late on Tuesday because of fog in the sound.

“You cannot sail through what you cannot see,” said Captain Nora Vik.

The line said that it would refund all tickets of the day.
`;
const fog = `Fog signals return

The fog signals of the outer islands are to be heard again from autumn on.
`;
const unchanged = `Market day

The market opens at eight on Saturdays, said Pia Lund, who runs it.
`;
const failure = { ruleId: 'binary-file', line: 1, reason: 'The file looks binary' };

const before = {
  ...briefed({
    'bridge.txt': bridge,
    'lake.md': lake,
    'news/ferry.txt': ferry,
    'market.txt': unchanged,
    'old.txt': fog,
  }),
  ...manifestOf({ 'bridge.txt': undefined, 'mended.txt': failure, 'removed.txt': failure }),
};
const after = {
  ...briefed({
    'bridge.txt': editedBridge,
    'lake.md': lake.replaceAll('Ek', 'Eklund'),
    'archive/ferry.txt': ferry.replace('all tickets', 'half of all tickets'),
    'market.txt': `\n\n${unchanged}`,
    'new.txt': unchanged.replaceAll(/m|M/g, 'B').replace('eight', 'nine'),
  }),
  ...manifestOf({ 'bridge.txt': failure, 'mended.txt': undefined }),
};

test.each(['text', 'markdown', 'json'] as const)('a comparison as %s', async (format) => {
  const printed = report(await compared(before, after), format, plain);
  if (process.env['UPDATE_CASES'] && process.env['CI'] !== 'true') {
    writeFileSync(EXPECTED[format], printed);
  }
  expect(printed).toBe(readFileSync(EXPECTED[format], 'utf8'));
});

test.each([
  ['text', 'No change in meaning.\n'],
  [
    'markdown',
    '<!-- verbatim-diff -->\n\n**No change in meaning.** Compared: `main` → `output`.\n',
  ],
] as const)('nothing to say as %s', async (format, expected) => {
  const moved = briefed({ 'market.txt': `\n\n\n${unchanged}` });
  expect(report(await compared(briefed({ 'market.txt': unchanged }), moved), format, plain)).toBe(
    expected,
  );
});

test('a comparison fits the JSON Schema that ships, which is current (else: npm run schema)', async () => {
  const committed = new URL('../../../../pipeline/compare/comparison.schema.json', import.meta.url);
  const text = readFileSync(committed, 'utf8');
  expect(text).toBe(comparisonJsonSchema());
  const schema = z.fromJSONSchema(z.record(z.string(), z.json()).parse(JSON.parse(text)));
  const comparison = await compared(before, after, true);
  expect(schema.parse(comparison)).toEqual(comparison);
});

test('colours mark what the signs mark as well', async () => {
  const files = { 'a.txt': 'The line is “all clear today,” said Nora Vik.\n' };
  const edited = { 'a.txt': 'The line is “all fine today,” said Nora Vik.\n' };
  const comparison = await compared(briefed(files), briefed(edited));
  const coloured = report(comparison, 'text', createColors(true));
  expect(coloured).toContain('\u001B[31m[-clear-]\u001B[39m');
  // oxlint-disable-next-line no-control-regex -- the codes of colours are control characters
  expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(report(comparison, 'text', plain));
});
