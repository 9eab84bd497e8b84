import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { expectShown, fenced } from '../../documents.ts';
import { createProject } from '../project.ts';

test('the report that is shown is a real one', async () => {
  const project = createProject({
    'draft.md': readFileSync('test/pipeline/verify/sample.md', 'utf8'),
    'input/ferry-strike.txt': readFileSync('input/ferry-strike.txt', 'utf8'),
  });
  const { stdout } = await project.run(['verify', 'draft.md', '--sources', 'input']);
  expectShown('pipeline/README.md', 'verify', fenced('text', stdout));
});
