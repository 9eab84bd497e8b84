import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { extract } from '../stages/extract/index.ts';
import { createTestBriefer, decoded, SETTINGS, type Outputs } from './promises/brief.ts';
import { expectPromises } from './promises/expect-promises.ts';

/**
 * The golden cases: each folder of `cases/` has an input, its options, corrections if there are any,
 * and the output to expect.
 * `UPDATE_CASES=1 npm test` writes the outputs anew, to be read as a diff before they are committed.
 */

const FOLDER = fileURLToPath(new URL('cases', import.meta.url));
const isUpdate = Boolean(process.env['UPDATE_CASES']);

const optionsSchema = z.strictObject({
  summary: z
    .union([
      z.strictObject({ sentences: z.int() }),
      z.strictObject({ words: z.int() }),
      z.strictObject({ ratio: z.number() }),
    ])
    .default({ sentences: 3 }),
  annotations: z.boolean().default(false),
});

const shippedSchema = z.fromJSONSchema(
  z
    .record(z.string(), z.json())
    .parse(
      JSON.parse(
        readFileSync(new URL('../stages/compose/brief.schema.json', import.meta.url), 'utf8'),
      ),
    ),
);

test('cases are never rewritten where nobody reads the diff', () => {
  expect(isUpdate && process.env['CI'] === 'true').toBe(false);
});

test.each(readdirSync(FOLDER))('the case %s gives its output', async (name) => {
  const folder = join(FOLDER, name);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const options = optionsSchema.parse(JSON.parse(read('options.json')));
  const path = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input.txt';
  const bytes = readFileSync(join(folder, path));
  const brief = createTestBriefer({ ...SETTINGS, select: { length: options.summary } });
  const yaml = existsSync(join(folder, 'corrections.yaml')) ? read('corrections.yaml') : undefined;
  const content = await extract({ path }, bytes, new VFile({ path }), SETTINGS.read.maxBytes);
  const outputs = brief(path, content, path, yaml);

  for (const [file, written] of filesOf(outputs, options.annotations)) {
    if (isUpdate) writeFileSync(join(folder, file), written);
    expect(written).toBe(read(file));
  }
  expectPromises(outputs, 'text' in content ? content.text : decoded(bytes, outputs.brief));
  expect(shippedSchema.parse(outputs.brief)).toEqual(outputs.brief);
});

function filesOf(outputs: Outputs, hasAnnotations: boolean) {
  const { json, markdown, annotations, extracted } = outputs;
  const files: [name: string, content: string][] = [
    ['output.json', json],
    ['output.md', markdown],
  ];
  if (extracted !== '') files.push(['output.source.md', extracted]);
  if (hasAnnotations) files.push(['output.annotations.jsonld', annotations]);
  return files;
}
