import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { extract } from '../../../stages/extract/index.ts';
import { loadParsers } from '../../../stages/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { createReader } from '../../../stages/read/index.ts';
import { PDF_SETS, pdfsOf } from './index.ts';
import { boundaryF1, likenessOf, mean, paragraphsOfPdf } from './measure.ts';

const PDFS = PDF_SETS.flatMap((set) => pdfsOf(set).map((pdf) => ({ set, ...pdf })));
/** Bytes. */
const LARGEST = 65_000;

test('there are PDFs of many kinds, each small', () => {
  expect(PDFS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(PDFS.map(({ name }) => name)).size).toBe(PDFS.length);
  expect(PDFS.filter(({ bytes }) => bytes.length > LARGEST).map(({ name }) => name)).toEqual([]);
});

test.each(PDF_SETS)('of the set `%s` paragraphs and their order are read', async (set) => {
  const likenesses = await Promise.all(
    pdfsOf(set).map(async ({ bytes, reference }) =>
      likenessOf(await paragraphsOfPdf(bytes), reference),
    ),
  );
  expect(mean(likenesses.map(boundaryF1))).toBeGreaterThan(0.95);
  expect(mean(likenesses.map(({ order }) => order))).toBeGreaterThan(0.985);
});

test('each block is a span of the text, whose words are those of the block', async () => {
  const parsers = await loadParsers(['text/markdown']);
  const read = createReader({ maxBytes: Infinity });
  for (const { bytes } of PDFS) {
    const file = new VFile({ path: 'a.pdf' });
    const content = await extract({ path: 'a.pdf' }, bytes, file, Infinity);
    const { text, blocks, leftOut = [] } = parse(read('a.pdf', content, file), parsers);
    for (const { start, end, text: words } of blocks) {
      expect(text.slice(start, end).replaceAll(/\\(?=[^\p{L}\p{N}\s])|&#x20;/gu, '')).toBe(words);
    }
    for (const { start, end } of leftOut) {
      expect(blocks.filter((block) => block.start < end && start < block.end)).toEqual([]);
    }
  }
});
