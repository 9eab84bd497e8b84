import { assert, constantFrom, nat, property, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { createCorpus, type Corpus } from '../../../stages/verify/corpus.ts';
import { judge } from '../../../stages/verify/index.ts';
import { createTestimonyReader } from '../../../stages/verify/read-testimony.ts';
import type { Testimony } from '../../../stages/verify/testimony.ts';

const read = createTestimonyReader({ maxBytes: 1e6 });

async function testimonyOf(path: string, text: string): Promise<Testimony> {
  const made = await read({ path, text });
  if (made.failure) throw new Error(made.failure.reason);
  return made.result;
}

const speech = `“We’ve mended the old bridge in forty-one days — and we paid 4,000 crowns for the stone,” said Ann Lee, the mayor. “Nobody was hurt, and the ferry kept its hours; that’s what counts for the people on the far side.”`;
const other = `“The harbour belongs to those who fish in it, and no company will change that,” said Bo Marsh, who owns two boats.`;
const sources = [
  await testimonyOf('a.txt', `${speech}\n`),
  await testimonyOf('b.txt', `${other}\n`),
];
const corpus = createCorpus(sources);

const quotations = [
  'We’ve mended the old bridge in forty-one days — and we paid 4,000 crowns for the stone',
  'Nobody was hurt, and the ferry kept its hours; that’s what counts for the people on the far side.',
  'The harbour belongs to those who fish in it, and no company will change that',
];

function verdictOf(text: string, against: Corpus = corpus): string | undefined {
  const quoted = { start: 0, end: text.length, text, speaker: null, confidence: 1 };
  return judge(quoted, against)?.verdict;
}

const foldings: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('’', "'"),
  (text) => text.replaceAll(' — ', '—'),
  (text) => text.replaceAll(' — ', ' -- '),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', ' \n'),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('fi', 'ﬁ'),
  (text) => text.replaceAll('bridge', 'bri\u00ADdge'),
  (text) => text.replace(/[.,]$/u, ''),
  (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`,
];

test('a quotation is verbatim whatever is folded', () => {
  assert(
    property(constantFrom(...quotations), subarray([...foldings]), (text, chosen) => {
      const changed = chosen.reduce((now, fold) => fold(now), text);
      expect(verdictOf(changed)).toBe('verbatim');
    }),
  );
});

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’,-]*(?<!,)/gu;

test('one word that is changed, put in or left out is never verbatim', () => {
  const ways = ['change', 'put in', 'leave out'] as const;
  assert(
    property(constantFrom(...quotations), nat(), constantFrom(...ways), (text, n, way) => {
      const words = [...text.matchAll(WORD)];
      // At the edges a quotation with a word less is a shorter one.
      const { 0: word, index } = words[1 + (n % (words.length - 2))] ?? { 0: '', index: 0 };
      const before = text.slice(0, index);
      const after = text.slice(index + word.length);
      const put = { change: 'quxly', 'put in': `quxly ${word}`, 'leave out': '' }[way];
      expect(verdictOf(`${before}${put}${after}`)).not.toBe('verbatim');
    }),
  );
});

test('the order of the sources changes nothing', () => {
  const turned = createCorpus(sources.toReversed());
  const drafts = [
    ...quotations,
    'The harbour belongs to those who row in it',
    'We mended the ferry',
  ];
  for (const text of drafts) expect(verdictOf(text, turned)).toBe(verdictOf(text));
});

test.each([
  ['Nobody was hurt … that’s what counts for the people on the far side', 'verbatim'],
  ['and [Lee’s people] paid 4,000 crowns for the stone', 'verbatim'],
  ['the ferry kept its [usual] hours', 'verbatim'],
  ['the ferry kept its [strange] stone', 'altered'],
  ['the harbour belongs to those who fish in it … company will change that', 'out-of-context'],
  ['that’s what counts for the people on the far side … Nobody was hurt', 'spliced'],
  [
    'Nobody was hurt, and the ferry kept its hours. The harbour belongs to those who fish in it',
    'spliced',
  ],
  ['Every house in the valley will have a new roof before the winter comes', 'not-found'],
])('%s: %s', (text, verdict) => {
  expect(verdictOf(text)).toBe(verdict);
});

test('brackets and ellipses alone have no words', () => {
  expect(verdictOf('… […]')).toBeUndefined();
});
