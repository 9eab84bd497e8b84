import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { verificationJsonSchema } from '../../../pipeline/verify/json-schema.ts';
import { verificationSchema, type Verification } from '../../../pipeline/verify/verification.ts';
import { VERDICTS } from '../../../stages/verify/verdict.ts';
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
  expect(stdout).toContain('unsupported-name Bob Tarn');
});

test('a quantity is the same however it is written', async () => {
  const plan =
    'The plan of 3 March 2025 cost four thousand euros, 5 percent of $3 million, and runs 12 km.\n';
  const same =
    'On March 3, 2025 the plan cost €4,000, or 5 % of 3 million dollars, and runs twelve kilometres.\n';
  const other =
    'On March 4, 2025 the plan cost $4,000, or 6 % of 3 billion dollars, and runs 12 miles.\n';
  const factsOf = async (text: string) => {
    const project = projectOf(`${right}\n${text}`, { 'input/plan.txt': plan });
    const { stdout } = await project.run([...args, '--facts', '--report', 'json']);
    const { drafts }: Verification = JSON.parse(stdout);
    return drafts.flatMap(({ facts }) => facts.map((fact) => `${fact.ruleId}: ${fact.text}`));
  };
  expect(await factsOf(same)).toEqual([]);
  expect(await factsOf(other)).toEqual(
    ['March 4, 2025', '$4,000', '6 %', '3 billion dollars', '12 miles'].map(
      (text) => `unsupported-number: ${text}`,
    ),
  );
});

test('indirect speech is shown beside the nearest passage of its speaker', async () => {
  const project = projectOf(
    `${right}\nAda Moss said on Monday that the harbour would close at night.\n`,
    { 'input/more.txt': 'Ada Moss said: “We have to close the harbour every night until May.”\n' },
  );
  const { code, stdout } = await project.run([...args, '--facts', '--report', 'json']);
  const { drafts }: Verification = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(drafts.flatMap(({ facts }) => facts)).toMatchObject([
    {
      ruleId: 'indirect-speech',
      severity: 'info',
      match: { source: 'more.txt', speaker: { name: 'Ada Moss' } },
    },
  ]);
});

test('an alias of the settings is the same person', async () => {
  const project = projectOf('Ms Moss-Hale said: “We will sail at night.”\n', {
    'input/a.txt': 'Ada Moss said: “We will sail at night.”\n',
    'verbatim.config.json': JSON.stringify({ quotes: { aliases: { 'Moss-Hale': 'Ada Moss' } } }),
  });
  expect(await project.run(args)).toMatchObject({ code: 0 });
  project.write('verbatim.config.json', '{}');
  expect(await project.run(args)).toMatchObject({ code: 1 });
});

test('sources of one name in two folders are told apart', async () => {
  const project = projectOf(right, {
    'old/a.txt': 'Bo Lind said: “We will sail at dawn.”\n',
    'new/a.txt': 'Bo Lind said: “We will sail at dusk.”\n',
  });
  project.write('drafts/b.md', 'Bo Lind said: “We will sail at dusk.”\n');
  const named = ['verify', 'drafts', '--sources', 'old', 'new'];
  expect((await project.run([...named, '--report', 'json'])).stdout).toContain('"new/a.txt"');
  const own = '---\nsources: [../old/a.txt]\n---\n\nBo Lind said: “We will sail at dusk.”\n';
  project.write('drafts/b.md', own);
  expect((await project.run(['verify', 'drafts', '--sources', 'old', 'new'])).code).toBe(1);
});

test('a wrong path is told in the words of the command', async () => {
  const { code, stderr } = await projectOf(right).run(['verify', 'nowhere', '--sources', 'input']);
  expect(code).toBe(2);
  expect(stderr).toContain('DRAFT… --sources PATH…');
});

test('SARIF describes each kind of finding', async () => {
  const { stdout } = await projectOf(right).run([...args, '--report', 'sarif']);
  const log: Log = JSON.parse(stdout);
  const rules = log.runs[0]?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining([...VERDICTS].slice(0, 5)));
  for (const { shortDescription, help } of rules) {
    expect(shortDescription?.text).toMatch(/^[A-Z].*\.$/u);
    expect(help?.text).toMatch(/^[A-Z].*\.$/u);
  }
});

test('what cannot be done', async () => {
  expect((await projectOf('Nothing is quoted here.\n').run(args)).code).toBe(2);
  expect((await projectOf(right).run([...args, '--report', 'pdf'])).code).toBe(2);
  expect((await projectOf(right).run(['verify'])).code).toBe(2);
  expect((await projectOf(right).run(['verify', '--help'])).code).toBe(0);
});
