import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createComposer } from '../../../stages/compose/index.ts';
import { briefSchema } from '../../../stages/compose/brief.ts';
import { countWords } from '../../../stages/text/count-words.ts';
import { briefJsonSchema } from '../../../stages/compose/json-schema.ts';
import { QUOTATION, selected } from './sample.ts';

test('the JSON Schema that ships is current (else: npm run schema)', () => {
  const shipped = readFileSync(
    new URL('../../../stages/compose/brief.schema.json', import.meta.url),
    'utf8',
  );
  expect(shipped).toBe(briefJsonSchema());
});

test('a brief has its keys in the order of the contract and rounded numbers', () => {
  const text = 'One — two, U.S.-China.';
  const [json] = createComposer({ annotations: false, sure: 0.5 })(
    selected({
      sentences: [{ block: 0, from: 0, to: 22, start: 0, end: 22, line: 1, text }],
      summary: [
        {
          reasons: ['first'],
          score: 2 / 3,
          id: 's-00000001',
          line: 1,
          end: 22,
          start: 0,
          text,
        },
      ],
      quotes: [QUOTATION, { ...QUOTATION, id: 'q-00000002', cue: null, speaker: null }],
      speakers: [{ quotes: ['q-00000001'], kind: 'person', role: null, name: 'Ana Lind' }],
      keywords: [{ term: 'port', weight: 1 / 3 }],
    }),
    'a.txt',
  );
  const expected = {
    schemaVersion: 1,
    source: {
      path: 'a.txt',
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      charset: 'utf-8',
      words: 3,
      sentences: 1,
    },
    metadata: { title: null, byline: null, publisher: null, dateline: null, published: null },
    genre: 'prose',
    keywords: [{ term: 'port', weight: 0.3333 }],
    summary: [
      { id: 's-00000001', text, start: 0, end: 22, line: 1, score: 0.6667, reasons: ['first'] },
    ],
    quotes: [
      {
        id: 'q-00000001',
        type: 'direct',
        text: 'We open on Monday',
        spans: [{ start: 1, end: 18 }],
        line: 1,
        cue: { text: 'said', start: 25, end: 29 },
        speaker: {
          name: 'Ana Lind',
          mention: { text: 'she', start: 21, end: 24 },
          role: 'harbour master',
          kind: 'person',
        },
        rule: 'speaker-after',
        confidence: 0.91,
      },
      {
        id: 'q-00000002',
        type: 'direct',
        text: 'We open on Monday',
        spans: [{ start: 1, end: 18 }],
        line: 1,
        cue: null,
        speaker: null,
        rule: 'speaker-after',
        confidence: 0.91,
      },
    ],
    speakers: [{ name: 'Ana Lind', role: null, kind: 'person', quotes: ['q-00000001'] }],
    notices: [],
  };
  expect(json?.content).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  expect(briefSchema.parse(expected)).toEqual(expected);
});

test('the schema refuses what is not in the contract', () => {
  const [json] = createComposer({ annotations: false, sure: 0.5 })(selected(), 'a.txt');
  const brief: unknown = JSON.parse(json?.content ?? '');
  expect(briefSchema.safeParse(brief).success).toBe(true);
  expect(briefSchema.safeParse(Object.assign({ more: 1 }, brief)).success).toBe(false);
});

test('words are what stands between spaces and has a letter or a digit', () => {
  expect(countWords('“No,” she said — 3.5 per cent … of U.S.-China trade')).toBe(9);
  expect(countWords('')).toBe(0);
});
