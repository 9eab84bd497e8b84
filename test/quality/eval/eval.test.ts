import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { intervalOfMean } from './bootstrap.ts';
import { confidenceTable, countByConfidence } from './confidence.ts';
import { quotationDocument, readDocuments } from './gold.ts';
import { lead, untilWords } from './lead.ts';
import { quotedRegions } from './quoted-regions.ts';
import { rouge } from './rouge.ts';
import { quotationFigures, scoreQuotations } from './score-quotations.ts';
import { speechView } from './speech-view.ts';

const TEXT = 'Ada Lorn said the dam held. “We were lucky,” she added. Crews hope that it lasts.';

const rangeOf = (part: string): [number, number] => {
  const start = TEXT.indexOf(part);
  return [start, start + part.length];
};
const spanOf = (part: string) => {
  const [start, end] = rangeOf(part);
  return { start, end };
};
const GOLD = quotationDocument.parse({
  id: 'dam',
  text: TEXT,
  attributions: [
    { source: [rangeOf('Ada Lorn')], cue: [rangeOf('said')], content: [rangeOf('the dam held')] },
    { source: [rangeOf('she')], cue: [rangeOf('added')], content: [rangeOf('We were lucky')] },
    { source: [rangeOf('Crews')], cue: [rangeOf('hope')], content: [rangeOf('it lasts')] },
  ],
});

describe('quotations', () => {
  test('a perfect answer has 100 percent of what there is', () => {
    const quotations = GOLD.attributions.map(({ source, cue, content }) => ({
      type: 'direct',
      spans: content.map(([start, end]) => ({ start, end })),
      cue: { start: cue[0]?.[0] ?? 0, end: cue[0]?.[1] ?? 0 },
      speaker: { mention: { start: source[0]?.[0] ?? 0, end: source[0]?.[1] ?? 0 } },
    }));
    const figures = quotationFigures(scoreQuotations(GOLD, quotations));
    expect(figures).toEqual({
      'quoted regions, F1': 1,
      'quoted regions + speaker, F1': 1,
      'direct exact, F1': 1,
      'direct + speaker, F1': 1,
      'mixed overlap, F1': 0,
      'indirect overlap, F1': 1,
      'indirect words, F1': 1,
      'indirect + speaker, F1': 1,
      'direct speaker, accuracy': 1,
      'cue (all types), accuracy': 1,
    });
  });

  test('a wrong speaker, a wrong cue and half of the words each cost what they should', () => {
    const quotations = [
      {
        type: 'direct',
        spans: [spanOf('We were')],
        cue: spanOf('said'),
        speaker: { mention: spanOf('Ada Lorn') },
      },
    ];
    const figures = quotationFigures(scoreQuotations(GOLD, quotations));
    expect(figures).toMatchObject({
      'quoted regions, F1': 1,
      'quoted regions + speaker, F1': 0,
      'direct exact, F1': 0,
      'direct + speaker, F1': 0,
      'indirect overlap, F1': 0,
      'direct speaker, accuracy': 0,
      'cue (all types), accuracy': 0,
    });
  });

  test('by confidence: right ones of those that count, in their band', () => {
    const quotation = (type: string, content: string, source: string, confidence: number) => ({
      type,
      spans: [spanOf(content)],
      cue: null,
      speaker: { mention: spanOf(source) },
      confidence,
    });
    const counts = countByConfidence(speechView(GOLD), [
      quotation('indirect', 'the dam held', 'Ada Lorn', 0.95),
      quotation('indirect', 'held', 'Ada Lorn', 0.9),
      quotation('direct', 'We were lucky', 'Ada Lorn', 0.2),
      quotation('indirect', 'it lasts', 'Crews', 0.5),
    ]);
    expect(counts).toEqual({
      'indirect.0.9.all': 2,
      'indirect.0.9.right': 1,
      'direct.0.all': 1,
    });
    expect(confidenceTable(counts)).toMatch(/^confidence \.9 to 1 +- +- +50\.0 of 2$/m);
  });

  test('the speech view sets hopes aside', () => {
    const { attributions, ignore } = speechView(GOLD);
    expect(attributions).toEqual(GOLD.attributions.slice(0, 2));
    expect(ignore).toEqual([{ spans: [rangeOf('it lasts')] }]);
  });

  test('regions: nested, unclosed and stray marks stay within their paragraph', () => {
    const text = '“One ‘‘two’’ three” and ”\n“open\n6" wide "shut"';
    const regions = quotedRegions(text).map(({ start, end }) => text.slice(start, end));
    expect(regions).toEqual(['“One ‘‘two’’ three”', '“open', '"shut"']);
  });
});

describe('summaries', () => {
  test('ROUGE of a summary that shares three of four and of five words', () => {
    const scored = rouge('the dam held firm', ['The dam finally held', 'there']);
    expect(scored.words).toBe(5);
    expect(scored.r1).toBeCloseTo((2 * 0.6 * 0.75) / 1.35);
    expect(scored.r2).toBeCloseTo((2 * 0.25 * (1 / 3)) / (0.25 + 1 / 3));
    expect(scored.rl).toBeCloseTo((2 * 0.6 * 0.75) / 1.35);
  });

  test('stems count as the same word', () => {
    expect(rouge('flooding', ['flooded']).r1).toBe(1);
  });

  test('a lead by sentences, ratio and words', () => {
    const sentences = ['One two three four five.', 'Six.', 'Seven eight nine ten eleven.'];
    expect(lead(sentences, { sentences: 2 })).toEqual(sentences.slice(0, 2));
    expect(lead(sentences, { ratio: 0.1 })).toEqual(sentences.slice(0, 1));
    expect(lead(sentences, { words: 6 })).toEqual([sentences[0], sentences[2]]);
    expect(untilWords(sentences, 5)).toEqual(sentences.slice(0, 1));
  });
});

test('the interval of a mean surrounds it', () => {
  const [low, high] = intervalOfMean([0, 0, 1, 1, 0.5, 0.5]);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});

describe('reading annotated documents', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('all JSON Lines files of a folder, in code-unit order', () => {
    const line = (id: string) => `${JSON.stringify({ id, text: '', attributions: [] })}\n`;
    writeFileSync(join(folder, 'b.jsonl'), line('second'));
    writeFileSync(join(folder, 'B.jsonl'), `\n${line('first')}`);
    writeFileSync(join(folder, 'c.txt'), 'not read');
    const documents = readDocuments(folder, quotationDocument);
    expect(documents.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  test('a document of another form is refused with its place', () => {
    const file = join(folder, 'a.jsonl');
    writeFileSync(
      file,
      '{"id":"x","text":"","attributions":[{"source":[],"cue":[[1]],"content":[]}]}',
    );
    expect(() => readDocuments(file, quotationDocument)).toThrow(
      /a\.jsonl:1: not an annotated document\n[^]*attributions\[0\]\.cue\[0\]/,
    );
    writeFileSync(file, '\n{');
    expect(() => readDocuments(file, quotationDocument)).toThrow('a.jsonl:2: not JSON');
    writeFileSync(file, '');
    expect(() => readDocuments(file, quotationDocument)).toThrow('no annotated documents');
  });
});
