import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Content } from '../stages/extract/content.ts';
import { extract } from '../stages/extract/index.ts';
import { anyBytes, anyText, documentName, mixture } from './fuzz/documents.ts';
import { createTestBriefer, decoded, isDocument, isNamedFailure } from './promises/brief.ts';
import { expectPromises } from './promises/expect-promises.ts';

/** The five promises, on documents that nobody would write and on those that somebody wrote. */

const INPUT = fileURLToPath(new URL('../input', import.meta.url));
const brief = createTestBriefer();

/** The same documents each time, so that a failure belongs to the change at hand. */
const SEED = 8123;

function expectPromisesOf(path: string, content: Content, yaml?: string): void {
  const outputs = brief(path, content, undefined, yaml);
  expectPromises(outputs, 'text' in content ? outputs.extracted : decoded(content, outputs.brief));
}

/** Either a brief that keeps the promises, or a failure with a name. */
function expectBriefOrFailure(path: string, bytes: Uint8Array): void {
  try {
    expectPromisesOf(path, bytes);
  } catch (error) {
    if (!isNamedFailure(error)) throw error;
  }
}

test.each(readdirSync(INPUT).filter(isDocument))(
  'every output of the sample %s is verbatim, corrected or not',
  async (path) => {
    const bytes = readFileSync(join(INPUT, path));
    const content = await extract({ path }, bytes, new VFile({ path }), Infinity);
    expectPromisesOf(path, content);
    const corrections = join(INPUT, `${path}.corrections.yaml`);
    if (existsSync(corrections)) {
      expectPromisesOf(path, content, readFileSync(corrections, 'utf8'));
    }
  },
);

test('any mixture of words, markup and quotation marks gives a verbatim brief', () => {
  const property = fc.property(documentName, mixture, (path, text) =>
    expectPromisesOf(path, Buffer.from(text)),
  );
  fc.assert(property, { seed: SEED, numRuns: 150 });
});

test('any text of any script gives a verbatim brief', () => {
  const property = fc.property(documentName, anyText, (path, value) =>
    expectBriefOrFailure(path, Buffer.from(value)),
  );
  fc.assert(property, { seed: SEED, numRuns: 100 });
});

test('any bytes give a brief or a named failure', () => {
  const property = fc.property(documentName, anyBytes, expectBriefOrFailure);
  fc.assert(property, { seed: SEED, numRuns: 200 });
});

test('the same bytes give the same brief, whatever came before', () => {
  const property = fc.property(documentName, mixture, mixture, (path, text, other) => {
    const bytes = Buffer.from(text);
    const fresh = createTestBriefer()(path, bytes);
    brief('other.md', Buffer.from(other));
    const again = brief(path, bytes);
    expect(again.json).toBe(fresh.json);
    expect(again.markdown).toBe(fresh.markdown);
    expect(again.annotations).toBe(fresh.annotations);
    expect(again.file.messages.map(String)).toEqual(fresh.file.messages.map(String));
  });
  fc.assert(property, { seed: SEED, numRuns: 50 });
});

test.each([
  ['quotation marks', '"“‘'],
  ['words', 'said Ann Lee that '],
  ['one word', 'x'],
  ['capitals', 'A.'],
  ['markup', '*_[>'],
  ['lines', 'she said\n'],
  ['spaces', ' '],
  ['brackets', '([<'],
])('time grows with the length of the document, not faster: %s', (_, piece) => {
  const milliseconds = (length: number): number => {
    const bytes = Buffer.from(piece.repeat(length / piece.length));
    const start = process.cpuUsage();
    brief('a.txt', bytes);
    return process.cpuUsage(start).user / 1000;
  };
  milliseconds(20_000);
  const one = Math.min(milliseconds(20_000), milliseconds(20_000));
  expect(milliseconds(80_000)).toBeLessThan(one * 8 + 200);
});
