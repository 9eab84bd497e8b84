import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createComposer } from '../../../stages/compose/index.ts';
import { briefSchema } from '../../../stages/compose/brief.ts';
import { countWords } from '../../../stages/text/count-words.ts';
import { briefJsonSchema } from '../../../stages/compose/json-schema.ts';
import { writeJson } from '../../../stages/compose/write-json.ts';
import { QUOTATION, blockOf, selected } from './sample.ts';

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
      quotes: [
        { polarity: 'denied', ...QUOTATION },
        { ...QUOTATION, id: 'q-00000002', cue: null, speaker: null },
      ],
      speakers: [{ quotes: ['q-00000001'], kind: 'person', role: null, name: 'Ana Lind' }],
      keywords: [{ term: 'port', weight: 1 / 3 }],
      genre: 'news',
      genreEvidence: ['a dateline'],
      metadata: {
        title: null,
        byline: 'Ann Lee and Bo Berg',
        publisher: null,
        dateline: null,
        published: '3 May 2024',
      },
      text,
      blocks: [blockOf(text)],
    }),
    'a.txt',
  );
  const quote = {
    type: 'direct',
    text: 'We open on Monday',
    spans: [{ block: 'b-46b4ba25', start: 1, end: 18 }],
  };
  const expected = {
    schemaVersion: 2,
    source: {
      path: 'a.txt',
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      charset: 'utf-8',
      words: 3,
      sentences: 1,
    },
    genre: { name: 'news', evidence: ['a dateline'] },
    metadata: {
      title: null,
      byline: 'Ann Lee and Bo Berg',
      authors: ['Ann Lee', 'Bo Berg'],
      publisher: null,
      dateline: null,
      published: '3 May 2024',
      publishedISO: '2024-05-03',
    },
    keywords: [{ term: 'port', weight: 0.33 }],
    summary: [
      {
        id: 's-00000001',
        text,
        block: 'b-46b4ba25',
        start: 0,
        end: 22,
        score: 0.67,
        reasons: ['first'],
      },
    ],
    quotes: [
      {
        id: 'q-00000001',
        ...quote,
        cue: { text: 'said', block: 'b-46b4ba25', start: 25, end: 29 },
        polarity: 'denied',
        speaker: {
          name: 'Ana Lind',
          mention: { text: 'she', block: 'b-46b4ba25', start: 21, end: 24 },
          role: 'harbour master',
          kind: 'person',
        },
        rule: 'speaker-after',
        confidence: 0.91,
      },
      {
        id: 'q-00000002',
        ...quote,
        cue: null,
        speaker: null,
        rule: 'speaker-after',
        confidence: 0.91,
      },
    ],
    speakers: [{ name: 'Ana Lind', role: null, kind: 'person', quotes: ['q-00000001'] }],
    notices: [],
    blocks: { 'b-46b4ba25': [0, 1] },
  };
  const written: unknown = JSON.parse(json?.content ?? '');
  expect(written).toEqual(expected);
  expect(JSON.stringify(written)).toBe(JSON.stringify(expected));
  expect(json?.content).toBe(writeJson(expected));
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

test('what changes together stands on one line of the JSON, and all else on its own', () => {
  const span = { block: 'b-00000001', start: 0, end: 1 };
  const quote = { id: 'q', spans: [span, span], cue: null, polarity: undefined, mention: span };
  const brief = { quotes: [quote], ids: ['a', 'b'], none: [], blocks: { 'b-00000001': [0, 1] } };
  expect(writeJson(brief)).toBe(`{
  "quotes": [
    {
      "id": "q",
      "spans": [{"block": "b-00000001", "start": 0, "end": 1}, {"block": "b-00000001", "start": 0, "end": 1}],
      "cue": null,
      "mention": {"block": "b-00000001", "start": 0, "end": 1}
    }
  ],
  "ids": [
    "a",
    "b"
  ],
  "none": [],
  "blocks": {"b-00000001": [0, 1]}
}
`);
});
