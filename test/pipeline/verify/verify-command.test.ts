import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verificationJsonSchema } from '../../../pipeline/verify/json-schema.ts';
import { verificationSchema } from '../../../pipeline/verify/verification.ts';
import { createProject } from '../project.ts';

const source =
  'BRIDGETON (AP) — “The bridge is safe for all of you, and it will open again on Monday,” said Ann Lee, the mayor.\n';
const right = 'Ann Lee said: “The bridge is safe for all of you.”\n';
const wrong = 'Ann Lee said: “The bridge is closed for all of you, and it will open on Monday.”\n';

function projectOf(draft: string, more: Readonly<Record<string, string>> = {}) {
  return createProject({ 'input/a.txt': source, 'drafts/b.md': draft, ...more });
}

const args = ['verify', 'drafts', '--sources', 'input'];

test('a draft that quotes rightly', async () => {
  expect(await projectOf(right).run(args)).toEqual({
    code: 0,
    stdout: '1 quotation in 1 draft: 1 verbatim\n',
    stderr: '',
  });
});

test('a draft that does not', async () => {
  const { code, stdout } = await projectOf(wrong).run(args);
  expect(code).toBe(1);
  expect(stdout).toBe(`drafts/b.md
  line 1 altered “The bridge is closed for all of you, and it will open on Monday” — Ann Lee
    The words differ from those of the source
    The bridge is [-safe-]{+closed+} for all of you, and it will open [-again -]on Monday
    a.txt:1 “The bridge is safe for all of you, and it will open again on Monday” — Ann Lee

1 quotation in 1 draft: 1 altered
`);
});

test('the report for programs keeps to the schema that is committed', async () => {
  const { stdout } = await projectOf(wrong).run([...args, '--report', 'json']);
  const parsed = verificationSchema.parse(JSON.parse(stdout));
  expect(parsed.counts).toMatchObject({ altered: 1, verbatim: 0 });
  const path = join(import.meta.dirname, '../../../pipeline/verify/verification.schema.json');
  expect(readFileSync(path, 'utf8')).toBe(verificationJsonSchema());
});

test.each([
  ['github', '::error file=drafts/b.md,line=1,title=altered::'],
  ['sarif', '"ruleId": "altered"'],
  ['junit', '<failure type="altered"'],
  ['markdown', '- line 1 **altered** `The bridge is closed'],
])('as %s', async (format, wanted) => {
  const { code, stdout } = await projectOf(wrong).run([...args, '--report', format]);
  expect(code).toBe(1);
  expect(stdout).toContain(wanted);
});

test('a draft names its sources itself', async () => {
  const named = `---\nsources: [../input/a.txt]\n---\n\n${right}`;
  expect((await projectOf(named).run(['verify', 'drafts'])).code).toBe(0);
  const none = await projectOf(right).run(['verify', 'drafts']);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('There are no sources');
});

test('what a person has judged to be right, and what of it is stale', async () => {
  const words = 'The bridge is closed for all of you, and it will open on Monday';
  const accepted = `accepted:\n  - words: ${JSON.stringify(words)}\n    verdict: altered\n    reason: she said so later\n`;
  const project = projectOf(wrong, { 'drafts/b.md.verified.yaml': accepted });
  expect(await project.run(args)).toMatchObject({
    code: 0,
    stdout: '1 quotation in 1 draft: 1 accepted\n',
  });
  project.write('drafts/b.md', right);
  const stale = await project.run(args);
  expect(stale.code).toBe(1);
  expect(stale.stdout).toContain('stale accepted words that the draft does not have');
});

test('what was accepted is about all drafts of a file', async () => {
  const other = wrong.replace(/“[^”]+”/u, (words) => words.replace('Monday', 'Sunday'));
  const words = /“(?<words>[^”]+)”/u.exec(other)?.groups?.['words'];
  const accepted = `accepted:\n  - words: ${JSON.stringify(words)}\n    verdict: altered\n    reason: so\n`;
  const gone = `${accepted}  - words: Nobody says so\n    verdict: altered\n    reason: so\n`;
  const lines = [right, other].map((text) => JSON.stringify({ text })).join('\n');
  const project = projectOf(right, {
    'drafts/c.jsonl': `${lines}\n`,
    'drafts/c.jsonl.verified.yaml': accepted,
  });
  expect(await project.run(args)).toMatchObject({ code: 0 });
  project.write('drafts/c.jsonl.verified.yaml', gone);
  const { code, stdout } = await project.run(args);
  expect(code).toBe(1);
  expect(stdout.match(/stale accepted words.*/gu)).toEqual([
    expect.stringContaining('Nobody says so'),
  ]);
});

test('numbers and names that stand in no source', async () => {
  const project = projectOf(`${right}\nThe work cost 4,000 crowns, says Bob Tarn.\n`);
  const { stdout } = await project.run([...args, '--facts']);
  expect(stdout).toContain('unsupported-number 4,000');
  expect(stdout).toContain('unsupported-name Tarn');
});

test('what cannot be done', async () => {
  expect((await projectOf('Nothing is quoted here.\n').run(args)).code).toBe(2);
  expect((await projectOf(right).run([...args, '--report', 'pdf'])).code).toBe(2);
  expect((await projectOf(right).run(['verify'])).code).toBe(2);
  expect((await projectOf(right).run(['verify', '--help'])).code).toBe(0);
});
