import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cli, createProject } from './project.ts';

const bridge = 'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';

/**
 * Kills a run of 60 documents as soon as it has made so many files, once for each count. Each file
 * that is left must be whole, and the next run must make the rest.
 */
export async function expectKilledRunsMended(counts: readonly number[]): Promise<void> {
  const project = createProject();
  for (let index = 0; index < 60; index += 1) project.write(`input/${index}.txt`, bridge);
  await project.run([]);
  const whole = new Map(
    project.list('output').map((path) => [path, project.read(`output/${path}`)]),
  );
  for (const enough of counts) {
    project.remove('output');
    mkdirSync(join(project.folder, 'output'));
    const child = spawn(process.execPath, [cli], { cwd: project.folder, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (project.list('output').length < enough) await new Promise((next) => setTimeout(next, 1));
    child.kill('SIGKILL');
    await ended;
    for (const path of project.list('output').filter((each) => !each.endsWith('.tmp'))) {
      expect(project.read(`output/${path}`)).toBe(whole.get(path));
    }
    expect(await project.run([])).toEqual({
      code: 0,
      stdout: '',
      stderr: '60 documents, 60 briefs, 0 failures, 0 warnings, _ s, _ MB/s → output\n',
    });
    for (const [path, content] of whole) expect(project.read(`output/${path}`)).toBe(content);
  }
}
