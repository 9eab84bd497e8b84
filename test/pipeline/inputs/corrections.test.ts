import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseCorrections } from '../../../stages/corrections/parse.ts';
import { correctionsJsonSchema } from '../../../stages/corrections/schema.ts';
import { createProject } from '../project.ts';
import { storedSources } from '../stored-sources.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';

/** What is said of a corrections file. */
function fault(yaml: string | Uint8Array): string {
  const file = new VFile();
  const parse = () => parseCorrections('sub/a.txt', Buffer.from(yaml), file);
  expect(parse).toThrow('Its corrections cannot be used, so its brief is left as it was. ');
  const [message] = file.messages;
  expect(message).toMatchObject({ fatal: true, ruleId: 'corrections-invalid', line: undefined });
  const [, told = ''] = message?.reason.split(' left as it was. ') ?? [];
  return told.replaceAll('a.txt.corrections.yaml', 'FILE');
}

test('the committed JSON Schema is current (else: npm run schema)', () => {
  const committed = new URL('../../../stages/corrections/corrections.schema.json', import.meta.url);
  expect(readFileSync(committed, 'utf8')).toBe(correctionsJsonSchema());
});

test('entries have the lines where they stand', () => {
  const yaml =
    '\uFEFFmetadata: { title: ~, published: 2024-05-01 }\nsummary:\nquotes:\n  # one\n  - action: drop\n    exact: yes\n\n  - { action: drop, exact: b }\n';
  expect(parseCorrections('sub/a.txt', Buffer.from(yaml), new VFile())).toEqual({
    path: 'sub/a.txt.corrections.yaml',
    sha256: hash('sha256', yaml),
    metadata: { title: null, published: '2024-05-01' },
    summary: [],
    quotes: [
      { action: 'drop', exact: 'yes', line: 5 },
      { action: 'drop', exact: 'b', line: 8 },
    ],
  });
});

test('an unknown key is refused with its line and the nearest known key', () => {
  expect(fault('metadata:\n  titel: a\n')).toBe(
    'FILE:2: `metadata.titel` is not a key of corrections. Did you mean `title`?',
  );
  expect(
    fault('quotes:\n  - action: change\n    exact: a\n    speaker:\n      nmae: b\n    kind: c\n'),
  ).toBe(
    'FILE:5: `quotes.speaker.nmae` is not a key of corrections. Did you mean `name`? ' +
      'FILE:6: `quotes.kind` is not a key of corrections. The keys here are `action`, `exact`, `prefix`, `suffix`, `speaker`, `type`, `extent`, `cue`.',
  );
  expect(fault('quote: []')).toBe(
    'FILE:1: `quote` is not a key of corrections. Did you mean `quotes`?',
  );
});

test('a wrong value is refused with what is allowed', () => {
  const yaml = `summary:
  - { action: hide, exact: a }
  - { action: keep, exact: "" }
quotes:
  - { action: drop, exact: a, type: direct }
  - { action: change, exact: a }
  - { action: add, exact: a, speaker: { kind: person } }
  - { action: add, exact: 1984, type: spoken }
`;
  expect(fault(yaml).split(/ (?=FILE)/)).toEqual([
    'FILE:2: `summary.action` is not valid; allowed is "keep" or "drop".',
    'FILE:3: `summary.exact` is not valid; allowed is a text that is not empty.',
    'FILE:5: `quotes` is not valid; allowed is "action: drop" with nothing but exact, prefix and suffix.',
    'FILE:6: `quotes` is not valid; allowed is "action: change" with one or more of speaker, type and extent, and without cue.',
    'FILE:7: `quotes` is not valid; allowed is "action: add" with exact as its extent, and a speaker that has a name.',
    'FILE:8: `quotes.exact` is not valid; allowed is a text in quotes.',
    'FILE:8: `quotes.type` is not valid; allowed is "direct", "mixed" or "indirect".',
  ]);
  expect(fault('- a')).toBe(
    'FILE: the corrections are not valid; allowed is an object with the keys "metadata", "summary" and "quotes".',
  );
});

test('what is no YAML, no UTF-8 or without end is refused', () => {
  const look =
    'this is not valid YAML. Look for a quotation mark without its partner, or an indent that does not fit.';
  expect(fault('quotes:\n  - exact: "a\n')).toMatch(/^FILE:\d: this is not valid YAML\. /);
  expect(fault('summary: []\nsummary: []\n')).toBe(`FILE:2: ${look}`);
  expect(fault(new Uint8Array([0x61, 0xff]))).toBe('FILE: this is not valid UTF-8.');
  const layers = Array.from(
    { length: 9 },
    (_, i) => `${i + 1}: &a${i + 1} [${'*a' + i}, ${'*a' + i}]`,
  );
  expect(
    fault(`0: &a0 [a]\n${layers.map((each) => each.replaceAll(/\*a\d/g, '$&, $&')).join('\n')}`),
  ).toBe('FILE: it has too many aliases.');
});

test('a document whose corrections are not valid fails; its earlier brief stays', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  await project.run([]);
  const before = project.read('output/a.json');
  const yaml = 'summry: []\n';
  project.write('input/a.txt.corrections.yaml', yaml);
  const reason =
    'Its corrections cannot be used, so its brief is left as it was. a.txt.corrections.yaml:1: `summry` is not a key of corrections. Did you mean `summary`?';
  expect(await project.run(['--no-progress'])).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      'input/a.txt',
      ` error ${reason} corrections-invalid verbatim`,
      '',
      '✖ 1 error',
      '1 document, 0 briefs, 1 failure, 0 warnings, _ s, _ MB/s → output',
      '',
    ].join('\n'),
  });
  expect(project.read('output/a.json')).toBe(before);
  expect(storedSources(project)).toMatchObject([
    {
      path: 'a.txt',
      corrections: hash('sha256', yaml),
      outputs: [{ path: 'a.json' }, { path: 'a.md' }],
      failure: { ruleId: 'corrections-invalid', line: null, reason },
    },
  ]);
  project.remove('input/a.txt.corrections.yaml');
  project.write('input/a.txt.corrections.yaml/b', '');
  expect((await project.run([])).stderr).toContain(
    'a.txt.corrections.yaml: This is a folder, not a file. corrections-invalid',
  );
});

test('corrections are no documents, and are reported where their document is gone', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'input/a.txt.corrections.yaml': '',
    'input/sub/gone.md.corrections.yaml': '',
  });
  expect(await project.run([])).toEqual({
    code: 0,
    stdout: '',
    stderr: [
      'input/sub/gone.md.corrections.yaml',
      ' warning These are corrections of `gone.md`, which is not beside them: rename them as the document was, or remove them stale-correction verbatim',
      '',
      '⚠ 1 warning',
      '1 document, 1 brief, 0 failures, 1 warning, _ s, _ MB/s → output',
      '',
    ].join('\n'),
  });
  const one = '1 document, 1 brief (1 unchanged), 0 failures, 0 warnings, _ s → output\n';
  expect((await project.run(['input/a*'])).stderr).toBe(one);
  expect((await project.run(['input/a.txt', 'input/a.txt.corrections.yaml'])).stderr).toBe(one);
});

test('correct writes a template, edits of which survive an edit above them', async () => {
  const project = createProject({ 'input/a.txt': bridge });
  const file = 'input/a.txt.corrections.yaml';
  await project.run([]);
  const plain = project.read('output/a.md');
  expect(await project.run(['correct', 'input/a.txt'])).toEqual({
    code: 0,
    stdout: '',
    stderr: `${file} was written: edit it, then run npm run pipeline\n`,
  });
  const template = project.read(file);
  // How sure it is is fitted anew with each model.
  expect(template.replace(/confidence 0\.\d+/, 'confidence 0.9')).toContain(`
quotes:
  # line 1, speaker Ann Lee, cue said, rule cue-after-inverted, confidence 0.9
  # - action: "change"
  #   exact: "The bridge is safe"
  #   speaker:
  #     name: "Ann Lee"
  #     # role: "the mayor"
  #     # kind: "person"
  #   type: "direct"
`);
  await project.run([]);
  expect(project.read('output/a.md')).toBe(plain);

  const edited = template.replace(/  # - action: "change"\n(?:.*\n){6}/, (entry) =>
    entry
      .replaceAll(/^ {2}# /gm, '  ')
      .replace('Ann Lee', 'Bo Ek')
      .replace('# role: "the mayor"', 'role: "engineer"'),
  );
  project.write(file, edited);
  await project.run([]);
  const corrected = project.read('output/a.md');
  const line =
    /^### Bo Ek, engineer\n\n- “The bridge is safe” \[said\]\[b-\w+\] · corrected by a person: speaker$/m;
  expect(corrected).toMatch(line);
  project.write('input/a.txt', `Rain fell on Monday.\n\n${bridge}`);
  expect((await project.run([])).stderr).toContain('0 failures, 0 warnings');
  expect(project.read('output/a.md')).toMatch(line);
  expect(project.read('output/a.md')).toContain('](../input/a.txt)');
  expect(project.read('output/a.md')).toMatch(/^\[b-\w+\]: \.\.\/input\/a\.txt#L3$/m);
  project.write('input/a.txt', bridge.replace('safe', 'sound'));
  expect(await project.run([])).toMatchObject({
    code: 0,
    stderr: [
      'input/a.txt',
      ' warning The correction in `a.txt.corrections.yaml`, line 33, is not applied: the document has no `The bridge is safe`; correct or remove the entry stale-correction verbatim',
      '',
      '⚠ 1 warning',
      '1 document, 1 brief, 0 failures, 1 warning, _ s, _ MB/s → output',
      '',
    ].join('\n'),
  });
});

test('correct overwrites nothing, and prints where it is told to', async () => {
  const project = createProject({
    'input/a.txt': bridge,
    'b.bin': new Uint8Array([0]),
    correct: bridge,
  });
  const printed = await project.run(['correct', 'input/a.txt', '--stdout']);
  expect({ ...printed, stdout: '' }).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(project.list('input')).toEqual(['a.txt']);
  project.write('input/a.txt.corrections.yaml', '# mine\n');
  expect(await project.run(['correct', 'input/a.txt', '--stdout'])).toEqual(printed);
  const refusals: readonly (readonly [args: readonly string[], reason: string])[] = [
    [
      ['input/a.txt'],
      '`input/a.txt.corrections.yaml` is there already and is not overwritten. Edit it, or print a new template with --stdout.',
    ],
    [
      ['input/a.txt.corrections.yaml'],
      '`input/a.txt.corrections.yaml` holds corrections. Name the document that they are about.',
    ],
    [['c.txt'], '`c.txt` cannot be corrected. The file cannot be read: it does not exist.'],
    [
      ['b.bin'],
      '`b.bin` cannot be corrected. The file looks binary, not text: save it as UTF-8 text, or leave it out.',
    ],
  ];
  for (const [args, reason] of refusals) {
    expect(await project.run(['correct', ...args])).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${reason}\n`,
    });
  }
  expect(await project.run(['correct'])).toEqual({
    code: 2,
    stdout: '',
    stderr: "error: missing required argument 'file'\nSee npm run pipeline -- --help\n",
  });
  expect(project.read('input/a.txt.corrections.yaml')).toBe('# mine\n');
  expect((await project.run(['./correct'])).stderr).toContain('1 document, 1 brief');
  expect((await project.run(['correct', '--help'])).stdout).toBe(
    readFileSync(new URL('../command/correct-help.txt', import.meta.url), 'utf8'),
  );
});
