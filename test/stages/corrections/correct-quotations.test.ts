import { expect, test } from 'vitest';
import { expectPromises } from '../../promises/expect-promises.ts';
import { corrected, quotesOf, stale, TOWN } from './documents.ts';

const FOUND = [
  'Ann Lee | We are glad of it | direct',
  'Ann Lee | that the toll would end | indirect',
  'Tom Ek | the steel was “sound | mixed',
  'Tom Ek | Yes | direct',
];

/** What changes of the quotations found: by index, the line that is there instead. */
function expectQuotes(
  yaml: string,
  changes: Readonly<Record<number, string>>,
  more: string[] = [],
) {
  const outputs = corrected(TOWN, yaml);
  expect(stale(outputs)).toEqual([]);
  const expected = FOUND.map((line, index) => changes[index] ?? line).filter((line) => line !== '');
  expect(quotesOf(outputs.brief)).toEqual([...expected, ...more]);
  expectPromises(outputs, TOWN);
  return outputs.brief;
}

test('what the program finds by itself', () => {
  expectQuotes('', {});
});

test('a quotation is dropped, and its speaker with the last of them', () => {
  const brief = expectQuotes(
    'quotes: [{ action: drop, exact: "the steel was “sound”" }, { action: drop, exact: "Yes" }]',
    { 2: '', 3: '' },
  );
  expect(brief.speakers.map(({ name }) => name)).toEqual(['Ann Lee']);
  expect(brief.source.corrections).toMatchObject({ droppedSentences: 0, droppedQuotes: 2 });
});

test('another speaker of the document has the role and kind that are known', () => {
  const yaml = 'quotes: [{ action: change, exact: "Yes,", speaker: { name: Ann  Lee } }]';
  const brief = expectQuotes(yaml, { 3: 'Ann Lee | Yes | direct | speaker' });
  expect(brief.quotes[3]).toMatchObject({
    speaker: { name: 'Ann Lee', mention: null, role: 'the mayor', kind: 'person' },
    rule: 'cue-after',
    confidence: 1,
  });
  const ids = brief.quotes.map(({ id }) => id);
  expect(brief.speakers.map(({ name, quotes }) => [name, quotes])).toEqual([
    ['Ann Lee', [ids[0], ids[1], ids[3]]],
    ['Tom Ek', [ids[2]]],
  ]);
});

test('a new speaker, and nobody', () => {
  const yaml = `
quotes:
  - { action: change, exact: "Yes", speaker: { name: "The board", kind: group } }
  - { action: change, exact: "that the toll would end", speaker: null }`;
  const brief = expectQuotes(yaml, {
    1: ' | that the toll would end | indirect | speaker',
    3: 'The board | Yes | direct | speaker',
  });
  expect(brief.speakers.map(({ name, kind, role }) => [name, kind, role])).toEqual([
    ['Ann Lee', 'person', 'the mayor'],
    ['Tom Ek', 'person', 'an engineer'],
    ['The board', 'group', null],
  ]);
});

test('a role and a kind hold wherever the speaker is quoted', () => {
  const yaml =
    'quotes: [{ action: change, exact: "Yes", speaker: { role: "town engineer", kind: anonymous } }]';
  const brief = expectQuotes(yaml, {
    2: 'Tom Ek | the steel was “sound | mixed | kind | role',
    3: 'Tom Ek | Yes | direct | kind | role',
  });
  const profile = { name: 'Tom Ek', role: 'town engineer', kind: 'anonymous' };
  expect(brief.speakers[1]).toMatchObject(profile);
  expect(brief.quotes.slice(2).map(({ speaker }) => speaker)).toMatchObject([
    { ...profile, mention: { text: 'Tom Ek' } },
    { ...profile, mention: { text: 'he' } },
  ]);
});

test('an extent takes its type from the marks, unless one is stated', () => {
  const shorter = 'extent: { exact: "sound" }';
  const yaml = `quotes: [{ action: change, exact: "the steel was “sound", ${shorter} }]`;
  expectQuotes(yaml, { 2: 'Tom Ek | sound | direct | type | extent' });
  const both = `quotes: [{ action: change, exact: "the steel was “sound", ${shorter}, type: mixed }]`;
  expectQuotes(both, { 2: 'Tom Ek | sound | mixed | extent' });
});

test('an extent is looked for at the quotation first', () => {
  const text = `The toll would end, people said.\n\n${TOWN}`;
  const yaml =
    'quotes: [{ action: change, exact: "that the toll would end", extent: { exact: "toll would end" } }]';
  const outputs = corrected(text, yaml);
  expect(stale(outputs)).toEqual([]);
  expect(quotesOf(outputs.brief)).toContain('Ann Lee | toll would end | indirect | extent');
});

test('an entry that says what is so already changes nothing', () => {
  const yaml =
    'quotes: [{ action: change, exact: "Yes", speaker: { name: Tom Ek, role: an engineer }, type: direct }]';
  const outputs = corrected(TOWN, yaml);
  expect(outputs.json).toBe(corrected(TOWN).json);
  expect(stale(outputs)).toEqual([]);
});

test('a quotation is added, with its cue near by; split where it has an ellipsis', () => {
  const yaml = `
quotes:
  - action: add
    exact: "A ferry … until June."
    speaker: { name: "Tom Ek" }
    cue: { exact: "will" }`;
  const brief = expectQuotes(yaml, {}, ['Tom Ek | A ferry … until June | indirect | added']);
  const block = brief.quotes[4]?.spans[0]?.block ?? '';
  expect(brief.blocks[block]).toEqual([TOWN.indexOf('A ferry'), 9]);
  expect(brief.quotes[4]).toEqual({
    id: 'q-e8e7a6a1',
    type: 'indirect',
    text: 'A ferry … until June',
    spans: [
      { block, start: 0, end: 'A ferry'.length },
      { block, start: 'A ferry will run '.length, end: 'A ferry will run until June'.length },
    ],
    cue: { text: 'will', block, start: 'A ferry '.length, end: 'A ferry will'.length },
    speaker: { name: 'Tom Ek', mention: null, role: 'an engineer', kind: 'person' },
    rule: 'person',
    confidence: 1,
    corrected: ['added'],
  });
});

test('a doubt about a speaker that a person has settled is no notice any more', () => {
  const text =
    '“We have won the election and we will rebuild this town.”\n\nRain fell on the old town.\n';
  const ruleIds = (yaml?: string) => corrected(text, yaml).brief.notices.map((each) => each.ruleId);
  expect(ruleIds()).toEqual(['unattributed-quotation']);
  const exact = 'exact: "We have won the election and we will rebuild this town"';
  const change = `{ action: change, ${exact}, speaker: { name: "Ann Lee" } }`;
  expect(ruleIds(`quotes: [${change}]`)).toEqual([]);
  expect(ruleIds(`quotes: [{ action: drop, ${exact} }]`)).toEqual([]);
  const other = '{ action: add, exact: "the old town", speaker: null }';
  expect(ruleIds(`quotes: [${other}]`)).toEqual(['unattributed-quotation']);
});

test('what cannot be applied is said, with its line', () => {
  const yaml = `quotes:
  - { action: drop, exact: "No." }
  - { action: drop, exact: "ferry will run" }
  - { action: drop, exact: "Yes", prefix: "the steel" }
  - { action: change, exact: "Yes", extent: { exact: "no" } }
  - { action: change, exact: "Yes", type: mixed }
  - { action: drop, exact: "Yes" }
  - { action: change, exact: "We are glad of it", speaker: { role: "mayor of it" } }
  - { action: change, exact: "that the toll would end", speaker: { role: "another" } }
  - { action: add, exact: "Yes" }
  - { action: add, exact: "the old crossing", speaker: { name: "Ann Lee", role: "a third" } }
  - { action: add, exact: "said" }
`;
  const outputs = corrected(TOWN, yaml);
  expect(stale(outputs)).toEqual([
    'line 2: the document has no `No.`; correct or remove the entry',
    'line 3: no quotation has just the words `ferry will run`; look at the brief again',
    'line 4: the document has no `Yes` with this prefix; correct or remove the entry',
    'line 5: the document has no `no`; correct or remove the entry',
    'line 7: line 6 is about the same quotation',
    'line 9: line 8 gives `Ann Lee` another role',
    'line 10: these words are a quotation already; use `action: change`',
    'line 11: line 8 gives `Ann Lee` another role',
    'line 12: `said` stands 4 times; tell it by a longer `prefix` or `suffix`',
  ]);
  expect(quotesOf(outputs.brief)).toEqual([
    'Ann Lee | We are glad of it | direct | role',
    'Ann Lee | that the toll would end | indirect | role',
    'Tom Ek | the steel was “sound | mixed',
    'Tom Ek | Yes | mixed | type',
  ]);
});
