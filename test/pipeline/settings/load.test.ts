import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsJsonSchema } from '../../../pipeline/settings/json-schema.ts';
import { loadSettings, parseSettings } from '../../../pipeline/settings/load.ts';
import { DEFAULT_QUOTATION_SETTINGS } from '../../../stages/quotes/settings.ts';
import { createProject } from '../project.ts';

/** What is said of a settings file. */
async function fault(text: string): Promise<string> {
  return parseSettings(text, 'verbatim.config.json').then(
    () => 'valid',
    (error: unknown) => String(error),
  );
}

const usualRecords = {
  text: 'text',
  id: 'id',
  genre: 'genre',
  title: 'title',
  published: 'published',
  url: 'url',
  format: 'text',
};

test('without file and options, the defaults hold', async () => {
  const { folder } = createProject();
  expect(await loadSettings(folder, undefined, { paths: [] })).toEqual({
    inputs: [{ name: 'input', from: folder }],
    homes: [{ name: 'input', from: folder }],
    output: join(folder, 'output'),
    length: { sentences: 3 },
    idf: 'background',
    refreshIdf: false,
    genre: null,
    quotes: DEFAULT_QUOTATION_SETTINGS,
    records: usualRecords,
    annotations: false,
    html: false,
    overview: true,
    tables: { jsonl: false, byteOrderMark: false },
    maxBytes: 33_554_432,
    workers: undefined,
    timeout: 30,
    severity: {},
  });
});

test('paths of the file count from its folder', async () => {
  const project = createProject({
    'ci/settings.json': '{"input": ["../docs", "more"], "output": "briefs", "maxBytes": 1000}',
  });
  const settings = await loadSettings(project.folder, 'ci/settings.json', { paths: [] });
  const ci = join(project.folder, 'ci');
  expect(settings.inputs).toEqual([
    { name: '../docs', from: ci },
    { name: 'more', from: ci },
  ]);
  expect(settings.output).toBe(join(ci, 'briefs'));
  expect(settings.maxBytes).toBe(1000);
});

test('what is wanted of quotations', async () => {
  const { folder } = createProject({
    'verbatim.config.json':
      '{"quotes": {"types": ["direct"], "minConfidence": 0.5, "aliases": {"POTUS": "Ann Lee"}}}',
  });
  const { quotes } = await loadSettings(folder, undefined, { paths: [] });
  expect(quotes).toEqual({
    types: ['direct'],
    minConfidence: 0.5,
    sure: 0.5,
    aliases: { POTUS: 'Ann Lee' },
    cues: { add: [], drop: [] },
  });
  expect(await fault('{"quotes": {"types": ["spoken"]}}')).toContain(
    'allowed is "direct", "mixed" or "indirect"',
  );
  expect(await fault('{"quotes": {"minConfidence": 2}}')).toContain('a number from 0 to 1');
  expect(await fault('{"quotes": {"minconfidence": 1}}')).toContain(
    'Did you mean `minConfidence`?',
  );
});

test('the command line goes before the file', async () => {
  const { folder } = createProject({
    'verbatim.config.json':
      '{"summary": {"ratio": 0.2}, "annotations": true, "idf": "corpus", "output": "a"}',
  });
  const settings = await loadSettings(folder, undefined, {
    paths: ['x.md'],
    out: 'b',
    length: { words: 80 },
    idf: 'background',
  });
  expect(settings).toEqual({
    inputs: [{ name: 'x.md', from: folder }],
    homes: [{ name: 'input', from: folder }],
    output: join(folder, 'b'),
    length: { words: 80 },
    idf: 'background',
    refreshIdf: false,
    genre: null,
    quotes: DEFAULT_QUOTATION_SETTINGS,
    records: usualRecords,
    annotations: true,
    html: false,
    overview: true,
    tables: { jsonl: false, byteOrderMark: false },
    maxBytes: 33_554_432,
    workers: undefined,
    timeout: 30,
    severity: {},
  });
});

test('an unknown key is refused with its line and the nearest known key', async () => {
  expect(await fault('{\n  "sumary": {"sentences": 2}\n}')).toBe(
    'RunError: verbatim.config.json:2: `sumary` is not a setting. Did you mean `summary`?',
  );
  expect(await fault('{\n  "summary": {\n    "Words": 2\n  }\n}')).toBe(
    'RunError: verbatim.config.json:3: `summary.Words` is not a setting. Did you mean `words`?',
  );
  expect(await fault('{"colour": "red"}')).toBe(
    'RunError: verbatim.config.json:1: `colour` is not a setting. The keys here are `$schema`, `input`, `output`, `summary`, `idf`, `genre`, `quotes`, `records`, `annotations`, `html`, `overview`, `tables`, `maxBytes`, `workers`, `timeout`, `severity`.',
  );
});

test('the severity of a rule is off, info, warn or error', async () => {
  const { folder } = createProject({
    'verbatim.config.json': '{"severity": {"ambiguous-speaker": "error", "empty-document": "off"}}',
  });
  const { severity } = await loadSettings(folder, undefined, { paths: [] });
  expect(severity).toEqual({ 'ambiguous-speaker': 'error', 'empty-document': 'off' });
  const text = `{
  "severity": {
    "ambigous-speaker": "off",
    "binary-file": "off",
    "charset-guessed": "warning"
  }
}`;
  expect((await fault(text)).split('\n')).toEqual([
    'RunError: verbatim.config.json:3: `severity.ambigous-speaker` is not a setting. Did you mean `ambiguous-speaker`?',
    'verbatim.config.json:4: `severity.binary-file` cannot be set: a document without a brief is always a failure.',
    'verbatim.config.json:5: `severity.charset-guessed` is not valid; allowed is "off", "info", "warn" or "error".',
  ]);
  expect(await fault('{"severity": "error"}')).toBe(
    'RunError: verbatim.config.json:1: `severity` is not valid; allowed is an object: { "unattributed-quotation": "off" }.',
  );
});

test('a wrong value is refused with what is allowed', async () => {
  const text = `{
  "summary": {"sentences": 0},
  "idf": "both",
  "annotations": "yes",
  "maxBytes": "a lot",
  "input": [],
  "output": ""
}`;
  expect((await fault(text)).split('\n')).toEqual([
    'RunError: verbatim.config.json:2: `summary.sentences` is not valid; allowed is a whole number from 1.',
    'verbatim.config.json:3: `idf` is not valid; allowed is "background" or "corpus".',
    'verbatim.config.json:4: `annotations` is not valid; allowed is true or false.',
    'verbatim.config.json:5: `maxBytes` is not valid; allowed is a number of bytes, or text such as "500kB" or "32MiB".',
    'verbatim.config.json:6: `input` is not valid; allowed is a file, folder or glob in quotes, or a list of them.',
    'verbatim.config.json:7: `output` is not valid; allowed is a path, not an empty text.',
  ]);
  expect(await fault('{"summary": {"words": 100, "ratio": 0.5}}')).toBe(
    'RunError: verbatim.config.json:1: `summary` is not valid; allowed is exactly one of "sentences", "words" and "ratio".',
  );
  expect(await fault('["input"]')).toBe(
    'RunError: verbatim.config.json: the settings are not valid; allowed is an object: { "output": "briefs" }.',
  );
});

test('text that is not JSON is refused with the line', async () => {
  expect(await fault('{\n  "output": "a",\n  "idf": \n}')).toMatch(
    /^RunError: verbatim\.config\.json(:\d)?: the settings are not valid JSON\. /,
  );
  expect(await fault('{\n  "output": ["a"\n')).toMatch(
    /^RunError: verbatim\.config\.json:\d: the settings are not valid JSON\. /,
  );
});

test('comments and a comma too many are allowed, and lines stay where they are', async () => {
  const text = `// What we want:
{
  /* Of them
     all. */
  "output": "briefs // of all", // a folder
  "input": ["a", "b",],
}
`;
  const { folder } = createProject({ 'verbatim.config.json': text });
  const { output, inputs } = await loadSettings(folder, undefined, { paths: [] });
  expect(output).toBe(join(folder, 'briefs // of all'));
  expect(inputs.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(await fault(text.replace('"input"', '"inputs"'))).toBe(
    'RunError: verbatim.config.json:6: `inputs` is not a setting. Did you mean `input`?',
  );
  expect(await fault('{\n  // one\n  "output": "a"\n  "idf": "corpus"\n}')).toMatch(
    /^RunError: verbatim\.config\.json:[34]: the settings are not valid JSON\. /,
  );
  expect(await fault('{"output": "a" /* }')).toMatch(/: the settings are not valid JSON\. /);
});

test('the committed JSON Schema is current', () => {
  const committed = new URL('../../../pipeline/settings/settings.schema.json', import.meta.url);
  expect(readFileSync(committed, 'utf8')).toBe(settingsJsonSchema());
});
