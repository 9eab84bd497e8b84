import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_QUOTATION_SETTINGS } from '../../stages/quotes/settings.ts';
import { run } from '../../pipeline/run.ts';
import { settingsSchema, type Settings } from '../../pipeline/settings/schema.ts';

// The promises of DESIGN.md that hold for a run as a whole, on folders of any content.

type Files = Readonly<Record<string, string | Uint8Array>>;

const name = fc.stringMatching(/^[a-z]{1,6}$/);
const path = fc
  .tuple(fc.array(name, { maxLength: 2 }), name, fc.constantFrom('.txt', '.md', '.markdown'))
  .map(([folders, stem, extension]) => [...folders, stem].join('/') + extension);
const sentence = fc.constantFrom(
  '“The bridge is safe,” said Ann Lee, the mayor.',
  'It opened on Monday.',
  'The mayor said that the bridge would open.',
  '# Bridges',
  '- one\n- two',
  'WASHINGTON (AP) —',
  '\n\n',
  '"unclosed',
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, fc.string()))
  .map((parts) => parts.join(' '));
const content = fc.oneof({ weight: 6, arbitrary: text }, fc.uint8Array({ maxLength: 40 }));
const files: fc.Arbitrary<Files> = fc
  .uniqueArray(fc.tuple(path, content), {
    minLength: 1,
    maxLength: 5,
    // No two that write one brief, none that needs a folder where a brief stands.
    selector: ([each]) => each.split('/')[0]?.replace(/\..*/, ''),
  })
  .filter((entries) => entries.every(([each]) => !/^(?:manifest|idf)\./.test(each)))
  .map((entries) => Object.fromEntries(entries));

/** Runs over a folder of these files; the output files by path, and the result. */
async function outputsOf(input: Files, order: readonly string[] = ['input']) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-promise-'));
  try {
    for (const [each, bytes] of Object.entries(input)) {
      mkdirSync(dirname(join(folder, 'input', each)), { recursive: true });
      writeFileSync(join(folder, 'input', each), bytes);
    }
    const settings: Settings = {
      inputs: order.map((each) => ({ name: each, from: folder })),
      homes: [{ name: 'input', from: folder }],
      output: join(folder, 'output'),
      length: { sentences: 2 },
      idf: 'background',
      genre: null,
      quotes: DEFAULT_QUOTATION_SETTINGS,
      refreshIdf: false,
      records: settingsSchema.parse({}).records,
      annotations: true,
      html: false,
      overview: true,
      tables: { jsonl: false, byteOrderMark: false },
      maxBytes: 1e6,
      workers: undefined,
      timeout: 30,
      severity: {},
    };
    const result = await run(settings, folder);
    const outputs = new Map<string, string>();
    for (const entry of readdirSync(settings.output, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const file = join(entry.parentPath, entry.name);
      outputs.set(file.slice(settings.output.length + 1), readFileSync(file, 'utf8'));
    }
    return { outputs, result };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('each input ends as a brief or as a named failure, whatever its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (input) => {
      const { outputs, result } = await outputsOf(input);
      expect(result.results.map((each) => each.path)).toEqual(Object.keys(input).toSorted());
      for (const { outputs: made, messages } of result.results) {
        const failures = messages.filter(({ severity }) => severity === 'failure');
        expect(failures.map(({ ruleId }) => ruleId)).not.toContain('internal-error');
        expect(made.length).toBe(failures.length === 0 ? 3 : 0);
      }
      const made = result.results.flatMap((each) => each.outputs);
      const all = [...made, 'README.md', 'manifest.json', 'quotes.csv'];
      expect([...outputs.keys()].toSorted()).toEqual(all.toSorted());
    }),
    { numRuns: 60 },
  );
});

test('the same documents give the same bytes, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.infiniteStream(fc.nat()), async (input, random) => {
      const first = await outputsOf(input);
      const shuffled = Object.keys(input)
        .map((each) => ({ each: `input/${each}`, at: random.next().value }))
        .toSorted((left, right) => left.at - right.at)
        .map(({ each }) => each);
      expect(await outputsOf(input, shuffled)).toEqual(first);
    }),
    { numRuns: 40 },
  );
});

test('a document that is added changes no other brief', async () => {
  await fc.assert(
    fc.asyncProperty(files, content, async (input, more) => {
      const { outputs: before } = await outputsOf(input);
      const { outputs: after } = await outputsOf({ ...input, 'added-later.md': more });
      for (const each of ['README.md', 'manifest.json', 'quotes.csv']) before.delete(each);
      for (const [each, bytes] of before) expect([each, after.get(each)]).toEqual([each, bytes]);
    }),
    { numRuns: 40 },
  );
});
