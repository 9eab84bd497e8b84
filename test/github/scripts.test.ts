import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createProject } from '../pipeline/project.ts';

const marker = '<!-- verbatim-diff -->';

/** Runs a script of the action where `npm` and `gh` are fakes that note what they are asked. */
function runScript(
  name: string,
  env: Readonly<Record<string, string>>,
  fake: { readonly prints?: string; readonly exits?: number; readonly report?: string } = {},
) {
  const project = createProject({ 'report.md': fake.report ?? `${marker}\nTwo quotations.\n` });
  mkdirSync(join(project.folder, 'bin'));
  for (const program of ['npm', 'gh']) {
    // One line for each call, its arguments between angle brackets.
    const path = join('bin', program);
    project.write(
      path,
      `#!/usr/bin/env bash\n{ printf '${program}'; printf ' <%s>' "$@"; printf '\\n'; } >>calls\nprintf '%s' "$FAKE_PRINTS"\nexit "$FAKE_EXITS"\n`,
    );
    chmodSync(join(project.folder, path), 0o755);
  }
  project.write('calls', '');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    [resolve('.github/actions/verbatim', name)],
    {
      cwd: project.folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(project.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
        FAKE_PRINTS: fake.prints ?? '',
        FAKE_EXITS: String(fake.exits ?? 0),
        ...env,
      },
    },
  );
  return { status, stdout, stderr, calls: project.read('calls').split('\n').slice(0, -1), project };
}

test.each(['check', 'compare', 'comment'])('%s.sh is valid bash', (name) => {
  expect(
    execFileSync('bash', ['-n', `.github/actions/verbatim/${name}.sh`], { encoding: 'utf8' }),
  ).toBe('');
});

test('check.sh asks for what the inputs say, whatever they hold, and exits as the program does', () => {
  const plain = '<run> <--silent> <pipeline> <--> <--check> <--report> <github> <--no-progress>';
  expect(runScript('check.sh', {})).toMatchObject({ status: 0, calls: [`npm ${plain}`] });
  const env = {
    VERBATIM_INPUT: '--prune $(touch x); a b',
    VERBATIM_OUTPUT: '"`id`" briefs',
    VERBATIM_FRAIL: 'true',
  };
  expect(runScript('check.sh', env, { exits: 1 })).toMatchObject({
    status: 1,
    calls: [`npm ${plain} <--out="\`id\`" briefs> <--frail> <--> <--prune $(touch x); a b>`],
  });
});

test.each([
  [0, 0, 'changed=false\n'],
  [1, 0, 'changed=true\n'],
  [2, 2, ''],
])('compare.sh where the comparison exits with %s', (exits, status, said) => {
  const fake = { exits, prints: `${marker}\nSame.\n` };
  const env = { VERBATIM_BASE: 'a;b', VERBATIM_REPORT: 'out.md' };
  const call = 'npm <run> <--silent> <diff> <--> <--format> <markdown>';
  const { project, ...local } = runScript('compare.sh', env, fake);
  expect(local).toEqual({ status, stdout: said, stderr: '', calls: [`${call} <origin/a;b>`] });
  expect(project.read('out.md')).toBe(fake.prints);
  const hosted = runScript(
    'compare.sh',
    { ...env, VERBATIM_OUTPUT: 'b', GITHUB_OUTPUT: 'outputs', GITHUB_STEP_SUMMARY: 'summary' },
    fake,
  );
  expect(hosted).toMatchObject({
    status,
    stdout: '',
    calls: [`${call} <--output=b> <origin/a;b>`],
  });
  const files = ['outputs', 'summary'].filter((name) => hosted.project.list('.').includes(name));
  expect(files.map((name) => hosted.project.read(name))).toEqual(
    status === 0 ? [said, fake.prints] : [],
  );
});

const list = `gh <api> <--paginate> <repos/o/r/issues/7/comments> <--jq> <.[] | select(.user.type == "Bot" and (.body | startswith("${marker}"))) | .id>`;
const body = '<--field> <body=@report.md>';

test.each([
  ['true', '', `<POST> <repos/o/r/issues/7/comments> ${body}`],
  ['true', '12\n34\n', `<PATCH> <repos/o/r/issues/comments/12> ${body}`],
  ['false', '12\n', `<PATCH> <repos/o/r/issues/comments/12> ${body}`],
  ['false', '', undefined],
])('comment.sh where changed is %s and the comments found are %j', (changed, prints, call) => {
  const env = {
    GITHUB_REPOSITORY: 'o/r',
    VERBATIM_PULL_REQUEST: '7',
    VERBATIM_CHANGED: changed,
    VERBATIM_REPORT: 'report.md',
  };
  const calls = call === undefined ? [] : [`gh <api> <--silent> <--method> ${call}`];
  expect(runScript('comment.sh', env, { prints })).toMatchObject({
    status: 0,
    stderr: '',
    calls: [list, ...calls],
  });
  expect(runScript('comment.sh', env, { prints, report: 'No marker\n' })).toMatchObject({
    status: 2,
    stderr: `report.md does not begin with ${marker}\n`,
    calls: [],
  });
  expect(runScript('comment.sh', env, { exits: 1 })).toMatchObject({ status: 1, calls: [list] });
});
