/**
 * Holds the quality figures against their record: runs the judge of the evaluation kit on the
 * project and fails when a figure falls more than half a point below `record.json`.
 *
 *     npm run quality                    compare
 *     npm run quality -- --update        write today's figures as the record
 *     npm run quality -- --kit DIR       the evaluation kit (default: ../shared/eval)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { figuresOf, shortfalls, type Figures } from './figures.ts';

const RECORD = 'test/quality/record.json';
const TOLERANCE = 0.5;

function measure(kit: string): Figures {
  const judge = join(kit, 'judge.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [judge, 'all', '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`the judge failed (exit ${status}):\n${stderr}`);
  return figuresOf(JSON.parse(stdout));
}

function main(): void {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean', default: false },
      kit: { type: 'string', default: '../shared/eval' },
    },
  });
  if (!existsSync(values.kit))
    throw new Error(`no evaluation kit at ${values.kit}: give --kit DIR`);
  const figures = measure(values.kit);
  const lines = Object.entries(figures).map(([name, value]) => `${value.toFixed(1)}  ${name}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (values.update) {
    writeFileSync(RECORD, `${JSON.stringify(figures, null, 2)}\n`);
    return;
  }
  const record: Figures = JSON.parse(readFileSync(RECORD, 'utf8'));
  const fallen = shortfalls(record, figures, TOLERANCE);
  for (const line of fallen) process.stderr.write(`${line}\n`);
  if (fallen.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
