import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  BRIDGE,
  giveAway,
  hasOtherForm,
  makeWorld,
  NOBODY,
  outputsBeside,
  places,
  put,
  SECRET,
  stateOf,
  things,
  type Place,
  type Thing,
} from '../promises/special-files.ts';
import { cli } from './project.ts';

// Each special thing in each place where the program reads or writes: what comes of it is what the
// table of the documents says.

const isRoot = process.getuid?.() === 0;

/** A run ends in much less; this machine may do other things. */
const SECONDS = 30;

/** By place and column: an exit code, and the ruleId of a message if there is one. */
function documentedTable(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('../../pipeline/README.md', import.meta.url), 'utf8');
  const rows = (text.split('<!-- special files -->\n')[1] ?? '')
    .split('\n\n')[0]
    ?.split('\n')
    .map((line) => line.slice(2, -2).split(' | '));
  const [head = [], , ...body] = rows ?? [];
  return new Map(
    body.flatMap(([place = '', ...cells]) =>
      cells.map((cell, index): [string, string] => [`${place}: ${head[index + 1]}`, cell]),
    ),
  );
}

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

async function runIn(
  folder: string,
  { args = [], isCompared }: Place,
  user: object,
): Promise<Ended> {
  const program = isCompared ? [cli, 'diff', 'side', 'output'] : [cli, ...args];
  const child = spawn(process.execPath, program, {
    cwd: join(folder, 'work'),
    env: { PATH: process.env['PATH'] },
    // Nothing is ever to be read from it.
    stdio: ['pipe', 'pipe', 'pipe'],
    ...user,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000);
  await once(child, 'close');
  clearTimeout(timer);
  return { code: child.exitCode, printed };
}

/** Whether somebody whom permissions bind can run the program; in a home folder of root, nobody can. */
const canBeNobody =
  !isRoot ||
  spawnSync(process.execPath, [cli, '--version'], { uid: NOBODY, gid: NOBODY, stdio: 'ignore' })
    .status === 0;

const cases = places.flatMap((place) =>
  things
    .filter((thing) => thing !== 'unreadable' || canBeNobody)
    .filter((thing) => thing !== 'name in other form' || hasOtherForm(place))
    .map((thing): [string, Thing, Place] => [place.name, thing, place]),
);
const table = documentedTable();

/** Two kinds of things may share a column. */
function columnOf(thing: Thing): string {
  if (thing === 'named pipe' || thing === 'socket') return 'pipe, socket';
  return thing.startsWith('name in other') ? 'name alike' : thing;
}

test.each(cases)('%s: %s', async (name, thing, place) => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-matrix-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  makeWorld(folder);
  if (name === 'document') writeFileSync(join(folder, 'work', place.path), BRIDGE);
  const path = put(folder, thing, place);
  const user = thing === 'unreadable' && isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if ('uid' in user) giveAway(folder);
  // A folder where a folder goes is written to.
  const mayChange = thing === 'folder' && place.isFolder;
  const states = (): readonly string[] =>
    [join(folder, 'outside'), ...(mayChange ? [] : [path])].map((each) =>
      stateOf(Buffer.from(each)),
    );
  const before = states();

  const { code, printed } = await runIn(folder, place, user);

  const [wanted = '', rule = ''] = (table.get(`${name}: ${columnOf(thing)}`) ?? '').split(' ');
  const ruleId = rule === '' ? '' : ` ${rule.replaceAll('`', '')} `;
  expect([code, printed]).toEqual([Number(wanted), expect.stringContaining(ruleId)]);
  expect(printed).not.toContain(SECRET);
  expect(printed).not.toContain('Please report');
  expect(states()).toEqual(before);
  const made = code === 2 || place.isCompared ? [] : outputsBeside(place);
  expect(made.filter((output) => !existsSync(join(folder, 'work/output', output)))).toEqual([]);
});
