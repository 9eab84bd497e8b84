import { Session } from 'node:inspector/promises';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { clean } from '../../../stages/clean/index.ts';
import { correct } from '../../../stages/corrections/index.ts';
import { parseCorrections } from '../../../stages/corrections/parse.ts';
import type { Quoted } from '../../../stages/document.ts';
import { createIdentifier } from '../../../stages/genre/index.ts';
import { findLanguage } from '../../../stages/language/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { createQuotationFinder } from '../../../stages/quotes/index.ts';
import { createReader } from '../../../stages/read/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { SETTINGS } from '../../promises/brief.ts';

// Work is counted, not timed: how often the parts of the code of corrections were run, as V8 counts it.

const word = (index: number): string =>
  [...String(index)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');

/** One paragraph, as the marks of a paragraph are paired together; each quotation has other words. */
function documentOf(count: number): string {
  const sentences = Array.from({ length: count }, (_, index) => {
    const name = `${word(index)}x`;
    return `The ${name} opened. “We open the ${name} at noon,” said Ann Lee.`;
  });
  return `${sentences.join(' ')}\n`;
}

const kinds: Readonly<Record<string, (name: string, index: number) => string>> = {
  'changes of speakers, each another': (name) =>
    `{ action: change, exact: We open the ${name} at noon, speaker: { name: Bob ${name} Ray } }`,
  'changes to one speaker': (name) =>
    `{ action: change, exact: We open the ${name} at noon, speaker: { name: Bob Ray } }`,
  'changes of extents': (name) =>
    `{ action: change, exact: We open the ${name} at noon, extent: { exact: open the ${name} } }`,
  'added quotations': (name) =>
    `{ action: add, exact: The ${name} opened, speaker: { name: Bob Ray } }`,
  'words that are not there': (name) => `{ action: drop, exact: No such ${name} }`,
  'one quotation again and again': () => '{ action: drop, exact: We open the ax at noon }',
};

/** The document as it is before corrections. */
function quotedOf(text: string): Quoted {
  const read = createReader(SETTINGS.read)('a.txt', Buffer.from(text), new VFile());
  const identified = createIdentifier(SETTINGS.genre)(findLanguage(clean(parse(read))));
  const found: Quoted[] = [];
  createQuotationFinder(SETTINGS.quotes)(createSegmenter()(identified), (quoted) => {
    found.push(quoted);
    return quoted;
  });
  const [quoted] = found;
  if (quoted === undefined) throw new Error('No quotations');
  return quoted;
}

/** How often the blocks of functions were run, in all modules. */
async function stepsOf(run: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/stages/'))
      .flatMap((script) => script.functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

test.each(Object.entries(kinds))(
  '%s: four times as many take four times the work',
  async (_, entryOf) => {
    const steps = async (count: number): Promise<number> => {
      const entries = Array.from({ length: count }, (_each, index) => {
        return `  - ${entryOf(`${word(index)}x`, index)}\n`;
      });
      const yaml = Buffer.from(`quotes:\n${entries.join('')}`);
      const corrections = parseCorrections('a.txt', yaml, new VFile());
      const quoted = quotedOf(documentOf(count));
      expect(quoted.quotes).toHaveLength(count);
      return stepsOf(() => correct(quoted, corrections));
    };
    await steps(10);
    const few = await steps(100);
    expect(few).toBeGreaterThan(1000);
    expect((await steps(400)) / few).toBeLessThan(5);
  },
);
