import { expect, test } from 'vitest';
import type { Quotation, Speaker } from '../../../stages/document.ts';
import { DEFAULT_QUOTATION_SETTINGS } from '../../../stages/quotes/settings.ts';
import { wantedQuotations } from '../../../stages/quotes/wanted.ts';

const quotation = (id: string, name: string, rest: Partial<Quotation> = {}): Quotation => ({
  id,
  type: 'direct',
  text: id,
  spans: [],
  line: 1,
  cue: null,
  speaker: { name, mention: null, role: null, kind: 'person' },
  rule: 'test',
  confidence: 0.8,
  ...rest,
});
const speaker = (name: string, quotes: string[], role: string | null = null): Speaker => ({
  name,
  role,
  kind: 'person',
  quotes,
});

const FOUND = {
  quotes: [
    quotation('q-1', 'Potus'),
    quotation('q-2', 'Ann Lee', { confidence: 0.3 }),
    quotation('q-3', 'Joe Biden', { type: 'indirect' }),
    quotation('q-4', 'Potus'),
  ],
  speakers: [
    speaker('Potus', ['q-1', 'q-4']),
    speaker('Ann Lee', ['q-2']),
    speaker('Joe Biden', ['q-3'], 'president'),
  ],
};

test('all that was found is wanted by default', () => {
  expect(wantedQuotations(FOUND, DEFAULT_QUOTATION_SETTINGS)).toEqual(FOUND);
});

test('types and confidence filter quotations and the speakers left without any', () => {
  const settings = {
    ...DEFAULT_QUOTATION_SETTINGS,
    types: ['direct' as const],
    minConfidence: 0.5,
  };
  expect(wantedQuotations(FOUND, settings)).toEqual({
    quotes: [quotation('q-1', 'Potus'), quotation('q-4', 'Potus')],
    speakers: [speaker('Potus', ['q-1', 'q-4'])],
  });
});

test('speakers stand in the order of the quotations that are left', () => {
  const found = {
    quotes: [
      quotation('q-1', 'Ann Lee', { type: 'indirect' }),
      quotation('q-2', 'Tom Ek'),
      quotation('q-3', 'Ann Lee'),
    ],
    speakers: [speaker('Ann Lee', ['q-1', 'q-3']), speaker('Tom Ek', ['q-2'])],
  };
  const settings = { ...DEFAULT_QUOTATION_SETTINGS, types: ['direct' as const] };
  expect(wantedQuotations(found, settings).speakers).toEqual([
    speaker('Tom Ek', ['q-2']),
    speaker('Ann Lee', ['q-3']),
  ]);
});

test('an alias joins two speakers under one name, quotations in document order', () => {
  const settings = { ...DEFAULT_QUOTATION_SETTINGS, aliases: { POTUS: 'Joe Biden' } };
  const { quotes, speakers } = wantedQuotations(FOUND, settings);
  expect(quotes.map((found) => found.speaker?.name)).toEqual([
    'Joe Biden',
    'Ann Lee',
    'Joe Biden',
    'Joe Biden',
  ]);
  expect(speakers).toEqual([
    speaker('Joe Biden', ['q-1', 'q-3', 'q-4'], 'president'),
    speaker('Ann Lee', ['q-2']),
  ]);
});

test('two people of one name stay apart where no alias joins them', () => {
  const found = {
    quotes: [quotation('q-1', 'Ann Lee'), quotation('q-2', 'Ann Lee')],
    speakers: [speaker('Ann Lee', ['q-1']), speaker('Ann Lee', ['q-2'])],
  };
  expect(wantedQuotations(found, DEFAULT_QUOTATION_SETTINGS)).toEqual(found);
});

test('what a person has added or changed is wanted whatever the settings say', () => {
  const quotes = [
    quotation('q-1', 'Ann Lee', { corrected: ['added'], type: 'indirect' }),
    quotation('q-2', 'Ann Lee', { corrected: ['extent'], confidence: 0.1 }),
    quotation('q-3', 'Ann Lee', { corrected: ['role'], confidence: 0.1 }),
  ];
  const found = { quotes, speakers: [speaker('Ann Lee', ['q-1', 'q-2', 'q-3'])] };
  const settings = {
    ...DEFAULT_QUOTATION_SETTINGS,
    types: ['direct'] as const,
    minConfidence: 0.5,
  };
  expect(wantedQuotations(found, settings)).toEqual({
    quotes: quotes.slice(0, 2),
    speakers: [speaker('Ann Lee', ['q-1', 'q-2'])],
  });
});

test('a quotation as sure as asked for is wanted', () => {
  const found = {
    quotes: [
      quotation('q-1', 'Ann Lee', { confidence: 0.5 }),
      quotation('q-2', 'Ann Lee', { confidence: 0.49 }),
    ],
    speakers: [speaker('Ann Lee', ['q-1', 'q-2'])],
  };
  expect(wantedQuotations(found, { ...DEFAULT_QUOTATION_SETTINGS, minConfidence: 0.5 })).toEqual({
    quotes: [quotation('q-1', 'Ann Lee', { confidence: 0.5 })],
    speakers: [speaker('Ann Lee', ['q-1'])],
  });
});

test('a quotation without a speaker stays without one', () => {
  const found = { quotes: [quotation('q-1', '', { speaker: null })], speakers: [] };
  const settings = { ...DEFAULT_QUOTATION_SETTINGS, aliases: { '': 'Ann Lee' } };
  expect(wantedQuotations(found, settings)).toEqual(found);
});

test.each([['role'], ['kind']] as const)('a changed %s alone makes no quotation wanted', (part) => {
  const found = {
    quotes: [quotation('q-1', 'Ann Lee', { corrected: [part], confidence: 0.1 })],
    speakers: [speaker('Ann Lee', ['q-1'])],
  };
  expect(wantedQuotations(found, { ...DEFAULT_QUOTATION_SETTINGS, minConfidence: 0.5 })).toEqual({
    quotes: [],
    speakers: [],
  });
});

test('speakers joined by an alias keep the first role, and the order of their quotations', () => {
  const found = {
    quotes: ['q-1', 'q-2', 'q-3', 'q-4'].map((id) => quotation(id, 'Ann Lee')),
    speakers: [
      speaker('Ann', ['q-1', 'q-4'], 'mayor'),
      speaker('Lee', ['q-2'], 'baker'),
      speaker('Ann Lee', ['q-3']),
    ],
  };
  const aliases = { ann: 'Ann Lee', LEE: 'Ann Lee' };
  expect(wantedQuotations(found, { ...DEFAULT_QUOTATION_SETTINGS, aliases }).speakers).toEqual([
    speaker('Ann Lee', ['q-1', 'q-2', 'q-3', 'q-4'], 'mayor'),
  ]);
});
