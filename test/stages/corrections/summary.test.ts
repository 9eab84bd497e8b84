import { expect, test } from 'vitest';
import { createTestBriefer, SETTINGS } from '../../promises/brief.ts';
import { corrected, stale, TOWN } from './documents.ts';
import type { SummaryLength } from '../../../stages/select/length.ts';

function summaryOf(yaml: string, length: SummaryLength = { sentences: 3 }) {
  const brief = createTestBriefer({ ...SETTINGS, select: { length } });
  return brief('town.txt', Buffer.from(TOWN), undefined, yaml).brief.summary;
}

const textsOf = (yaml: string, length?: SummaryLength): string[] =>
  summaryOf(yaml, length).map(({ text }) => text);

const keep = (exact: string): string => `{ action: keep, exact: "${exact}" }`;
const drop = (exact: string): string => `{ action: drop, exact: "${exact}" }`;
const OPENED = 'The bridge opened on Monday after two years of work by the town.';
const FERRY = 'A ferry will run until June.';
const DRIVERS = 'Drivers waited for an hour at the old crossing.';
const TOLL = 'She said that the toll would end.';

test('the next best takes the place of a sentence that is dropped', () => {
  const before = textsOf('');
  const after = textsOf(`summary: [${drop(OPENED)}]`);
  expect(before).toContain(OPENED);
  expect(after).toHaveLength(3);
  expect(after).not.toContain(OPENED);
  expect(after.filter((text) => !before.includes(text))).toHaveLength(1);
});

test('a sentence that is kept takes the place of the worst, and says so', () => {
  const summary = summaryOf(`summary: [${keep(DRIVERS)}]`, { sentences: 1 });
  expect(summary.map(({ text }) => text)).toEqual([DRIVERS]);
  expect(summary[0]?.reasons[0]).toBe('kept by a person');
  expect(textsOf(`summary: [${keep(TOLL)}]`, { sentences: 2 })).toEqual([OPENED, TOLL]);
});

test('all that are kept are in, however short the summary is to be', () => {
  const yaml = `summary: [${keep(DRIVERS)}, ${keep(FERRY)}, ${keep(TOLL)}]`;
  expect(textsOf(yaml, { sentences: 1 })).toEqual([TOLL, FERRY, DRIVERS]);
  expect(textsOf(yaml, { words: 5 })).toEqual([TOLL, FERRY, DRIVERS]);
});

test('what is kept takes its part of the words', () => {
  expect(textsOf(`summary: [${keep(DRIVERS)}]`, { words: 22 })).toEqual([OPENED, DRIVERS]);
  expect(textsOf(`summary: [${keep(DRIVERS)}]`, { words: 21 })).not.toContain(OPENED);
});

test('no summary where all is dropped', () => {
  const brief = createTestBriefer();
  const yaml = `summary: [${drop('Snow fell.')}]`;
  expect(brief('a.txt', Buffer.from('Snow fell.\n'), undefined, yaml).brief.summary).toEqual([]);
});

test('what cannot be applied is said, with its line', () => {
  const yaml = `summary:
  - ${drop('A ferry will sink.')}
  - ${drop('A ferry')}
  - ${drop(FERRY)}
  - ${keep(FERRY)}
`;
  expect(stale(corrected(TOWN, yaml))).toEqual([
    'line 2: the document has no `A ferry will sink.`; correct or remove the entry',
    'line 3: no sentence has just the words `A ferry`; look at the brief again',
    'line 5: line 4 is about the same sentence',
  ]);
});

test('a sentence that stands twice is told by what is about it, or by nobody', () => {
  const text = `${TOWN}\nSnow fell. ${FERRY} The sun came out.\n`;
  const ferry = { exact: FERRY };
  const both = {
    summary: [
      { action: 'keep', ...ferry },
      { action: 'drop', ...ferry, prefix: 'Snow fell. ' },
    ],
  };
  expect(stale(corrected(text, JSON.stringify(both)))).toEqual([
    `line 1: \`${FERRY}\` stands 2 times; tell it by a longer \`prefix\` or \`suffix\``,
  ]);
});
