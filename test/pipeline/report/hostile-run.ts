import { join } from 'node:path';
import { symlinkSync } from 'node:fs';
import type { RunResult } from '../../../pipeline/report/result.ts';
import { run } from '../../../pipeline/run.ts';
import { loadSettings } from '../../../pipeline/settings/load.ts';
import { createProject } from '../project.ts';

/** What a file is called whose name tries to be markup, a link, a property and a line of its own. */
const hostileName = '::error::a,b=%2C %0A&"<i>]](x)\n::warning::é.txt';

const hostileText = `HARROW — The board met on Monday.

“We saw ##[add-mask]came to open the doors.”

“[click](0) {0}% \u0007\uFFFE]]> <b>&amp;</b> stands here.”

"The mark that opens here has no partner, the clerk said.
`;

/** What a run came to over documents that fail, warn and try to act on who reads its reports. */
export async function hostileRun(): Promise<RunResult> {
  const project = createProject({
    'verbatim.config.json': JSON.stringify({
      severity: { 'unattributed-quotation': 'error', 'unpaired-quotation-mark': 'info' },
    }),
    'input/binary.txt': new Uint8Array([0, 1, 2]),
    'input/empty.txt': '',
    'input/plain.txt': 'The bridge opened on Tuesday.\n',
    [`input/${hostileName}`]: hostileText,
  });
  symlinkSync('/', join(project.folder, 'input/root.txt'));
  const settings = await loadSettings(project.folder, undefined, { paths: [] });
  return run(settings, project.folder);
}

/** A run that found one document and nothing to say of it. */
export async function quietRun(): Promise<RunResult> {
  const { folder } = createProject({ 'input/plain.txt': 'The bridge opened on Tuesday.\n' });
  return run(await loadSettings(folder, undefined, { paths: [] }), folder);
}
