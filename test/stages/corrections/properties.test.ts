import * as fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Brief } from '../../../stages/compose/brief.ts';
import { toTemplate } from '../../../stages/corrections/template.ts';
import { createDigester } from '../../../stages/index.ts';
import { SETTINGS, type Outputs } from '../../promises/brief.ts';
import { corrected, stale, TOWN } from './documents.ts';

/** The same documents each time, so that a failure belongs to the change at hand. */
const SEED = 6021;

const sentence = fc.constantFrom(
  'The bridge opened on Monday.',
  '“We are glad of it,” said Ann Lee, the mayor.',
  'She said that the toll would end.',
  '“Yes,” he said.',
  '“Yes.”',
  'Tom Ek said the steel was “sound”.',
  'A ferry will run until June.',
  'The town has waited for two years.',
  'According to Tom Ek, “no bolt is missing.”',
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const document = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((paragraphs) => `${paragraphs.join('\n\n')}\n`);

const digest = createDigester(SETTINGS);

const templateSchema = z.object({
  summary: z.array(z.record(z.string(), z.unknown())).nullable(),
  quotes: z.array(z.record(z.string(), z.unknown())).nullable(),
});

/** A template with its comments taken off, but for those within its entries and the examples. */
function uncommented(text: string) {
  const yaml = toTemplate(digest({ path: 'town.txt' }, Buffer.from(text), new VFile()), 'town.txt');
  const bare = yaml
    .split('\n')
    .filter((line) => !/^ {2}# (?:line \d|A )/.test(line))
    .map((line) => line.replace(/^ {2}# /, '  '))
    .join('\n');
  const { summary, quotes } = templateSchema.parse(parse(bare));
  return { summary: summary?.slice(0, -1) ?? [], quotes: quotes?.slice(0, -1) ?? [], yaml };
}

const json = (value: unknown): string => JSON.stringify(value);

/** A brief without what moves when something is put above. */
function unplaced({ source, ...brief }: Brief): unknown {
  const isPlace = (key: string) => ['start', 'end', 'blocks', 'score', 'reasons'].includes(key);
  return JSON.parse(
    json({ ...brief, corrections: source.corrections, keywords: [] }),
    (key, value) => (isPlace(key) ? undefined : value),
  );
}

test('no corrections are the identity', () => {
  const property = fc.property(
    document,
    fc.constantFrom('', '# nothing\n', 'metadata:\nsummary:\nquotes:\n', '{}', 'quotes: []'),
    (text, yaml) => {
      const without = corrected(text);
      const outputs = corrected(text, yaml);
      expect(outputs.json).toBe(without.json);
      expect(outputs.markdown).toBe(without.markdown);
      expect(outputs.annotations).toBe(without.annotations);
    },
  );
  fc.assert(property, { seed: SEED, numRuns: 40 });
});

test('a template changes nothing, and its entries as they are change nothing either', () => {
  const property = fc.property(document, (text) => {
    const { yaml, quotes } = uncommented(text);
    expect(corrected(text, yaml).json).toBe(corrected(text).json);
    const outputs = corrected(text, json({ quotes }));
    expect(stale(outputs)).toEqual([]);
    expect(outputs.json).toBe(corrected(text).json);
  });
  fc.assert(property, { seed: SEED, numRuns: 60 });
});

test('each entry of a template selects its own sentence or quotation', () => {
  const property = fc.property(document, fc.nat(), (text, pick) => {
    const { summary, quotes } = uncommented(text);
    const { brief } = corrected(text);
    const index = pick % Math.max(1, quotes.length);
    const changed = corrected(
      text,
      json({
        quotes: quotes.slice(index, index + 1).map((each) => ({ ...each, speaker: { name: 'X' } })),
      }),
    );
    expect(changed.brief.quotes.map(({ id, speaker }) => [id, speaker?.name ?? null])).toEqual(
      brief.quotes.map(({ id, speaker }, at) => {
        const name = at === index ? 'X' : (speaker?.name ?? null);
        return [id, name];
      }),
    );
    const place = pick % Math.max(1, summary.length);
    const shorter = corrected(text, json({ summary: summary.slice(place, place + 1) }));
    expect(stale(shorter)).toEqual([]);
    expect(shorter.brief.summary.map(({ id }) => id)).not.toContain(brief.summary[place]?.id);
  });
  fc.assert(property, { seed: SEED, numRuns: 60 });
});

const CORRECTIONS = json({
  metadata: { publisher: 'The Town' },
  summary: [{ action: 'keep', exact: 'A ferry will run until June.' }],
  quotes: [
    { action: 'change', exact: 'Yes,', speaker: { name: 'Ann Lee', role: 'mayor' } },
    { action: 'change', exact: 'the steel was “sound”', extent: { exact: 'sound' } },
    { action: 'drop', exact: 'that the toll would end' },
    { action: 'add', exact: 'Drivers waited for an hour', speaker: { name: 'Tom Ek' } },
  ],
});

/** Each quotation, unshifted, and the line of its block. */
function quotesAndLines({ brief }: Outputs): [quote: Brief['quotes'][number], line: number][] {
  return brief.quotes.map((quote) => [quote, brief.blocks[quote.spans[0]?.block ?? '']?.[1] ?? 0]);
}

test('a paragraph that is put in above changes positions alone', () => {
  const plain = fc.constantFrom(
    'Rain fell.',
    'The sky was grey.',
    'It was quiet.',
    'No boat came.',
  );
  const above = fc.array(plain, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const [title, opening, ...rest] = TOWN.split('\n\n');
  const selections = (outputs: Outputs) => {
    const { summary, ...brief } = outputs.brief;
    const kept = summary.filter(({ reasons }) => reasons.includes('kept by a person'));
    return unplaced({ ...brief, summary: kept });
  };
  const property = fc.property(above, (text) => {
    const before = corrected(TOWN, CORRECTIONS);
    const after = corrected([title, opening, text, ...rest].join('\n\n'), CORRECTIONS);
    expect(stale(before)).toEqual([]);
    expect(selections(after)).toEqual(selections(before));
    expect(quotesAndLines(after)).toEqual(
      quotesAndLines(before).map(([quote, line]) => [quote, line + 2]),
    );
  });
  fc.assert(property, { seed: SEED, numRuns: 20 });
});

test('a correction that cannot be applied changes nothing but the messages', () => {
  const exact = fc.constantFrom('not there', 'the', 'bridge opened', 'Ann Lee', '…', '“', 'Yes no');
  const entry = fc.oneof(
    exact.map((words) => ({ quotes: [{ action: 'drop', exact: words }] })),
    exact.map((words) => ({ quotes: [{ action: 'change', exact: words, type: 'mixed' }] })),
    exact.map((words) => ({ quotes: [{ action: 'add', exact: words, prefix: 'never so' }] })),
    exact.map((words) => ({ summary: [{ action: 'keep', exact: words }] })),
  );
  const property = fc.property(document, entry, (text, value) => {
    const without = corrected(text);
    const outputs = corrected(text, json(value));
    expect(stale(outputs)).toHaveLength(1);
    expect({ ...outputs.brief, notices: [] }).toEqual({ ...without.brief, notices: [] });
    expect(outputs.brief.notices.filter(({ ruleId }) => ruleId !== 'stale-correction')).toEqual(
      without.brief.notices,
    );
  });
  fc.assert(property, { seed: SEED, numRuns: 60 });
});
