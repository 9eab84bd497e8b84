import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { correctMetadata } from '../../../stages/corrections/correct-metadata.ts';
import { createRefusals, whyNot } from '../../../stages/corrections/refusals.ts';

const EXACT = { exact: 'the `old`\n bridge' };

test.each([
  [
    'several',
    EXACT,
    2,
    true,
    "`the 'old' bridge` stands 2 times; tell it by a longer `prefix` or `suffix`",
  ],
  [
    'none, though its words are there',
    EXACT,
    0,
    true,
    "no sentence has just the words `the 'old' bridge`; look at the brief again",
  ],
  [
    'no words',
    EXACT,
    0,
    false,
    "the document has no `the 'old' bridge`; correct or remove the entry",
  ],
  [
    'no words with what is before',
    { ...EXACT, prefix: 'a' },
    0,
    false,
    "the document has no `the 'old' bridge` with this prefix; correct or remove the entry",
  ],
  [
    'no words with what is behind',
    { ...EXACT, suffix: 'b' },
    0,
    false,
    "the document has no `the 'old' bridge` with this suffix; correct or remove the entry",
  ],
  [
    'no words with both',
    { ...EXACT, prefix: 'a', suffix: 'b' },
    0,
    false,
    "the document has no `the 'old' bridge` with this prefix and suffix; correct or remove the entry",
  ],
  [
    'words of sixty characters',
    { exact: 'x'.repeat(60) },
    0,
    false,
    `the document has no \`${'x'.repeat(60)}\`; correct or remove the entry`,
  ],
  [
    'more words, which are cut',
    { exact: `${'x'.repeat(59)} yz` },
    0,
    false,
    `the document has no \`${'x'.repeat(59)}…\`; correct or remove the entry`,
  ],
])('a selector that selects %s', (_, selector, found, isInText, expected) => {
  expect(whyNot(selector, found, isInText, 'sentence')).toBe(expected);
});

test('a refusal is a message on the document, with the line of the correction', () => {
  const file = new VFile({ path: 'a.txt' });
  const refuse = createRefusals(file, {
    path: 'a.txt.corrections.yaml',
    sha256: '',
    metadata: {},
    summary: [],
    quotes: [],
  });
  refuse(3, 'it is old');
  expect(file.messages.map(({ reason, ruleId, source }) => ({ reason, ruleId, source }))).toEqual([
    {
      reason: 'The correction in `a.txt.corrections.yaml`, line 3, is not applied: it is old',
      ruleId: 'stale-correction',
      source: 'verbatim',
    },
  ]);
});

const METADATA = {
  title: 'Bridge Opens',
  byline: 'Ann Lee',
  publisher: null,
  dateline: 'TOWN',
  published: '2024-05-01',
};

test('each field of the metadata is as a person has it, and is named', () => {
  expect(
    correctMetadata(METADATA, {
      title: ' The  Bridge ',
      byline: null,
      publisher: 'The Town',
      dateline: 'PORT',
      published: '2024-05-02',
    }),
  ).toEqual({
    title: 'The Bridge',
    byline: null,
    publisher: 'The Town',
    dateline: 'PORT',
    published: '2024-05-02',
    corrected: ['title', 'byline', 'publisher', 'dateline', 'published'],
  });
  expect(correctMetadata(METADATA, { published: null, title: 'Bridge Opens' })).toEqual({
    ...METADATA,
    published: null,
    corrected: ['published'],
  });
});

test('what says the same corrects nothing', () => {
  expect(correctMetadata(METADATA, {})).toBe(METADATA);
  expect(correctMetadata(METADATA, { title: 'Bridge  Opens', publisher: null })).toBe(METADATA);
});
