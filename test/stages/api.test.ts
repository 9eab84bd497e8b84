import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, expectTypeOf, test } from 'vitest';
import * as api from '../../stages/api.ts';
import { contractTypes } from '../../stages/compose/contract-types.ts';
import type { Brief as ParsedBrief } from '../../stages/compose/brief.ts';
import { encodedPath } from '../../stages/markdown/links.ts';

const { brief, correctionsTemplate, readProse } = api.createBriefer();

const TOWN = 'The bridge is safe. “It will open on Monday,” said Ann Lee, the mayor.\n';

test('what the package exports', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'absoluteSpan',
    'briefToJson',
    'briefToMarkdown',
    'countDocumentFrequencies',
    'createBriefer',
  ]);
});

test('the types of the contract are those of the definitions (else: npm run schema)', async () => {
  const path = 'stages/compose/contract.ts';
  const options = { ...(await resolveConfig(path)), filepath: path };
  expect(readFileSync(path, 'utf8')).toBe(await format(contractTypes(), options));
  expectTypeOf<ParsedBrief>().toExtend<api.Brief>();
  expectTypeOf<api.Brief>().toExtend<ParsedBrief>();
});

test('what documents are may be set; what one states of itself goes first', async () => {
  const { brief: briefMail } = api.createBriefer({ genre: 'mail' });
  const genreOf = async (stated?: Readonly<Record<string, unknown>>) =>
    (await briefMail({ path: 'a.txt', text: TOWN, stated })).brief?.genre;
  expect(await genreOf()).toEqual({ name: 'mail', evidence: ['set by the settings'] });
  expect(await genreOf({ genre: 'letter' })).toEqual({
    name: 'letter',
    evidence: ['stated by the document'],
  });
});

const samples = readdirSync('input').filter((name) =>
  /\.(?:txt|md|html|docx|pdf|vtt|eml)$/.test(name),
);

test('the samples are of every format', () => {
  const endings = new Set(samples.map((name) => name.slice(name.lastIndexOf('.'))));
  expect([...endings].toSorted()).toEqual([
    '.docx',
    '.eml',
    '.html',
    '.md',
    '.pdf',
    '.txt',
    '.vtt',
  ]);
});

test.each(samples)('the files of %s are those that a run writes', async (path) => {
  const beside = `input/${path}.corrections.yaml`;
  const made = await brief({
    path,
    bytes: readFileSync(`input/${path}`),
    href: `../input/${encodedPath(path)}`,
    corrections: existsSync(beside) ? readFileSync(beside) : undefined,
  });
  expect(made.failure).toBeNull();
  const stem = path.slice(0, path.lastIndexOf('.'));
  const written = made.files.map(({ extension }) => ({
    extension,
    content: readFileSync(`output/${stem}${extension}`, 'utf8'),
  }));
  expect(made.files).toEqual(written);
  expect(made.files.length).toBe(/docx|pdf|vtt|eml/.test(path) ? 3 : 2);
  if (made.failure) return;
  expect(api.briefToJson(made.brief)).toBe(made.files[0]?.content);
  const extracted = made.files.find(({ extension }) => extension === '.source.md')?.content;
  const text = extracted ?? readFileSync(`input/${path}`, 'utf8');
  const href = `../input/${encodedPath(path)}`;
  expect(api.briefToMarkdown(made.brief, { href, text })).toBe(made.files[1]?.content);
});

test('a text is briefed like its bytes', async () => {
  const ofText = await brief({ path: 'town.txt', text: TOWN });
  expect(await brief({ path: 'town.txt', bytes: Buffer.from(TOWN) })).toEqual(ofText);
  expect(ofText.brief?.quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
    ['It will open on Monday', 'Ann Lee'],
  ]);
  expect(ofText.brief && api.briefToMarkdown(ofText.brief, { text: TOWN })).toBe(
    ofText.files[1]?.content,
  );
});

test('a media type goes before the name', async () => {
  const page = '<title>Bridge</title><p>The bridge is safe.</p>';
  const { brief: ofPage } = await brief({ path: 'a.cgi', text: page, mediaType: 'text/html' });
  expect(ofPage?.source.mediaType).toBe('text/html');
  expect(ofPage?.summary.map(({ text }) => text)).toEqual(['The bridge is safe.']);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const sample = samples.find((name) => name.endsWith('.docx'));
  const bytes = readFileSync(`input/${sample}`);
  const { brief: ofWord } = await brief({ path: 'upload', bytes, mediaType: word });
  expect(ofWord?.source).toMatchObject({ mediaType: word, extracted: 'upload.source.md' });
});

test('a record has a brief that says where it stands, what is stated of it, and no files', async () => {
  const record = { line: 7, id: 'a', url: null };
  const stated = { title: 'The bridge' };
  const made = await brief({
    path: 'all.jsonl',
    text: TOWN,
    mediaType: 'text/plain',
    record,
    stated,
  });
  expect(made.brief?.source.record).toEqual(record);
  expect(made.brief?.metadata.title).toBe('The bridge');
  expect(made.files).toEqual([]);
});

test('settings decide about length, quotations and files', async () => {
  const short = api.createBriefer({
    length: { sentences: 1 },
    quotes: { aliases: { 'Ann Lee': 'Anna Lee' } },
    annotations: true,
  });
  const made = await short.brief({ path: 'town.txt', text: TOWN });
  expect(made.brief?.summary).toHaveLength(1);
  expect(made.brief?.speakers.map(({ name }) => name)).toEqual(['Anna Lee']);
  expect(made.files.map(({ extension }) => extension)).toEqual([
    '.json',
    '.md',
    '.annotations.jsonld',
  ]);
});

test('a setting that is undefined is as good as left out', async () => {
  const quotes = {
    types: undefined,
    minConfidence: undefined,
    aliases: undefined,
    cues: undefined,
  };
  // As a program that is compiled without `exactOptionalPropertyTypes` may give it.
  const loose: object = { length: undefined, quotes, maxBytes: undefined };
  const made = await api.createBriefer(loose).brief({ path: 'town.txt', text: TOWN });
  expect(made).toEqual(await brief({ path: 'town.txt', text: TOWN }));
});

test('the template of corrections changes nothing, and an entry of it does', async () => {
  const { result } = await correctionsTemplate({ path: 'town.txt', text: TOWN });
  expect(result).toContain('# Corrections of town.txt:');
  const plain = await brief({ path: 'town.txt', text: TOWN });
  const same = await brief({ path: 'town.txt', text: TOWN, corrections: result ?? '' });
  expect(same).toEqual(plain);
  const corrections = 'metadata:\n  title: "The bridge"\n';
  const corrected = await brief({ path: 'town.txt', text: TOWN, corrections });
  expect(corrected.brief?.metadata).toMatchObject({ title: 'The bridge', corrected: ['title'] });
  expect(corrected.brief?.source.corrections?.path).toBe('town.txt.corrections.yaml');
});

test('frequencies of a corpus are counted over its prose', async () => {
  const { result } = await readProse({ path: 'town.txt', text: TOWN });
  expect(result).toEqual([TOWN.trim()]);
  const documentFrequencies = api.countDocumentFrequencies([result ?? []]);
  expect(documentFrequencies.documents).toBe(1);
  const made = await api
    .createBriefer({ documentFrequencies })
    .brief({ path: 'a.txt', text: TOWN });
  expect(made.brief?.summary).toHaveLength(2);
});

test.each<[string, Parameters<typeof brief>[0], string]>([
  ['no text', { path: 'a.txt', bytes: new Uint8Array([0, 1, 2, 0]) }, 'binary-file'],
  ['no Word document', { path: 'a.docx', bytes: Buffer.from('no') }, 'document-damaged'],
  ['no PDF', { path: 'a.pdf', bytes: Buffer.from('no') }, 'document-damaged'],
  ['a format that is not read', { path: 'a.doc', bytes: Buffer.from('no') }, 'format-not-read'],
  ['broken corrections', { path: 'a.txt', text: TOWN, corrections: 'a: b' }, 'corrections-invalid'],
])('%s is a failure, and nothing is thrown', async (_name, input, ruleId) => {
  const made = await brief(input);
  expect(made).toEqual({ brief: null, failure: made.failure, messages: [made.failure], files: [] });
  expect(made.failure).toMatchObject({ severity: 'failure', ruleId });
});

test('what is too large is a failure', async () => {
  const small = api.createBriefer({ maxBytes: 9 });
  const { failure } = await small.brief({ path: 'a.txt', text: TOWN });
  expect(failure).toEqual({
    severity: 'failure',
    ruleId: 'file-too-large',
    reason: `The file has ${Buffer.byteLength(TOWN)} bytes, the limit is 9: split it, or raise \`maxBytes\` in the settings`,
    line: 1,
    column: 1,
  });
});

test('the text of a packed document is a mistake of the caller', async () => {
  await expect(brief({ path: 'a.pdf', text: TOWN })).rejects.toThrow(
    new TypeError('A document of type application/pdf must be given as bytes, not as text'),
  );
});

test('several documents at once have the briefs that they have one after the other', async () => {
  const fresh = api.createBriefer();
  const inputs = samples.map((path) => ({ path, bytes: readFileSync(`input/${path}`) }));
  const together = await Promise.all(inputs.map(fresh.brief));
  for (const [index, input] of inputs.entries()) {
    expect(together[index]).toEqual(await brief(input));
  }
});
