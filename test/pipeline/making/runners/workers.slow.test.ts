import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../../../pipeline/report/result.ts';
import { createProject, type Project } from '../../project.ts';
import { hostile, runIn } from '../../run-in.ts';

/** The sources of the samples and of the golden cases, and some that fail. */
function samples(): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const folder of ['input', 'test/cases']) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || (folder === 'test/cases' && !entry.name.startsWith('input.')))
        continue;
      files[`input/${path}`] = readFileSync(path);
    }
  }
  files['input/binary.txt'] = new Uint8Array([0, 1]);
  files['input/latin.txt'] = Buffer.from('It opened on Tuesday at the caf\u00E9.\n', 'latin1');
  files['input/taken.txt'] = Buffer.from('It opened on Tuesday.\n');
  return files;
}

function outputs(project: Project, out: string): Record<string, string> {
  return Object.fromEntries(project.list(out).map((path) => [path, project.read(join(out, path))]));
}

describe('the same bytes, wherever and in whatever order they are made', () => {
  test('with 1, 2 and 3 workers as in the main thread', async () => {
    const project = createProject(samples());
    for (const out of ['0', '1', '2', '3']) project.write(`${out}/taken.md`, 'My own notes.\n');
    const result = await runIn(project, '0', { workers: 0 });
    expect(result).toMatchObject({ failures: 2, interrupted: false });
    expect(result.briefs).toBeGreaterThan(20);
    for (const out of ['1', '2', '3']) {
      expect(await runIn(project, out, { workers: Number(out) })).toEqual({
        ...result,
        output: out,
      });
      expect(outputs(project, out)).toEqual(outputs(project, '0'));
    }
  });

  test('--check finds the same', async () => {
    const project = createProject(samples());
    await runIn(project, 'out', { workers: 2 });
    expect(await runIn(project, 'out', { workers: 2, check: true })).toMatchObject({
      differences: [],
    });
    for (const path of project.list('out').filter((each) => each.endsWith('.md'))) {
      project.write(`out/${path}`, project.read(`out/${path}`).replaceAll('the', 'teh'));
    }
    const before = outputs(project, 'out');
    const found = await runIn(project, 'out', { workers: 0, check: true });
    expect(found.differences?.length).toBeGreaterThan(20);
    expect(await runIn(project, 'out', { workers: 3, check: true })).toEqual(found);
    expect(outputs(project, 'out')).toEqual(before);
  });
});

test('a document that takes too long, too much memory or breaks its worker fails alone', async () => {
  const text = 'The bridge is open. It is long.\n';
  const names = ['a', 'b-endless', 'c', 'd-hungry', 'e', 'f-broken', 'g', 'h-hungry', 'i', 'j'];
  const project = createProject(
    Object.fromEntries(names.map((name) => [`input/${name}.txt`, text])),
  );
  await runIn(project, 'out', { workers: 0 });
  for (const name of names) project.write(`input/${name}.txt`, `${text}It is new.\n`);
  const { results, ...counts } = await runIn(project, 'out', {
    workers: 2,
    module: hostile,
    mebibytes: 100,
    timeout: 6,
  });
  const failures: Record<string, { ruleId: string; reason: string; cause?: string }> = {
    endless: {
      ruleId: 'timed-out',
      reason:
        'It took longer than 6 s: split it, leave it out with .verbatimignore, or raise the setting `timeout`',
    },
    hungry: {
      ruleId: 'out-of-memory',
      reason: 'It took more than 100 MiB of memory: split it, or leave it out with .verbatimignore',
    },
    broken: {
      ruleId: 'internal-error',
      reason: 'The program failed on this document: a stage broke. Please report it',
      cause: 'a stage broke',
    },
  };
  const nowhere = { line: null, column: null, endLine: null, endColumn: null };
  expect(results).toEqual(
    names.map((name) => {
      const failure = failures[name.slice(2)];
      return {
        file: `input/${name}.txt`,
        path: `${name}.txt`,
        outputs: failure ? [] : [`${name}.json`, `${name}.md`],
        messages: failure ? [{ severity: 'failure', ...nowhere, ...failure }] : [],
      };
    }),
  );
  expect(counts).toMatchObject({ documents: 10, briefs: 6, failures: 4, interrupted: false });
  // The others, and those that failed, are made by the next run.
  expect(await runIn(project, 'out', { workers: 0 })).toMatchObject({
    briefs: 10,
    unchanged: 6,
    failures: 0,
  });
});

test('a large run of the program goes to workers, and ends', async () => {
  const { generateArticle } = await import('../../../bench/generate.ts');
  const project = createProject();
  for (let index = 0; index < 12; index += 1) {
    project.write(`input/${index}.txt`, generateArticle(index, 90_000));
  }
  const { code, stdout } = await project.run(['--workers', '2', '--json', '--quiet']);
  const result: RunResult = JSON.parse(stdout);
  expect({ code, briefs: result.briefs }).toEqual({ code: 0, briefs: 12 });
  expect(result.bytes).toBeGreaterThan(1_000_000);
  expect(await project.run(['--check', '--quiet', '--workers', '1'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});
