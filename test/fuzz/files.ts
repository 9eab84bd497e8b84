import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { RunError } from '../../pipeline/files/run-error.ts';
import type { RunResult } from '../../pipeline/report/result.ts';
import { run } from '../../pipeline/run.ts';
import { loadSettings } from '../../pipeline/settings/load.ts';
import {
  BRIDGE,
  hasOtherForm,
  makeWorld,
  places,
  put,
  SECRET,
  stateOf,
  things,
  type Place,
  type Thing,
} from '../promises/special-files.ts';

/** What stands where, and how the program is run: twice, or after a run that found plain files. */
export interface FilesCase {
  readonly standing: readonly (readonly [Place, Thing])[];
  readonly isAfterRun: boolean;
  readonly mode: 'run' | 'check' | 'force' | 'prune';
  readonly edits: readonly string[];
  readonly isCorpus: boolean;
}

// Permissions bind no root, and a comparison is another program.
const someThings = things.filter((thing) => thing !== 'unreadable');
const somePlaces = places.filter(({ isCompared }) => !isCompared);
const OUTPUTS = ['a.md', 'a.json', 'w.source.md', 'README.md', 'quotes.csv', 'many.jsonl'];

export const filesCase: fc.Arbitrary<FilesCase> = fc.record({
  standing: fc.uniqueArray(
    fc.tuple(fc.constantFrom(...somePlaces), fc.constantFrom(...someThings)),
    { minLength: 1, maxLength: 4, selector: ([{ name }]) => name },
  ),
  isAfterRun: fc.boolean(),
  mode: fc.constantFrom('run', 'run', 'check', 'force', 'prune'),
  edits: fc.uniqueArray(fc.constantFrom(...OUTPUTS), { maxLength: 2 }),
  isCorpus: fc.boolean(),
});

/**
 * Runs the program on such a folder, twice. Whatever it says, nothing outside is touched, what
 * stands in the place of its files stays, an edit is lost to `force` alone, each document has a brief or a
 * failure, and nothing of the files outside is told.
 */
export async function expectHarmless(files: FilesCase | undefined): Promise<void> {
  if (files === undefined) throw new Error('no files');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-files-'));
  try {
    makeWorld(folder);
    if (files.isAfterRun) await tryRun(folder, { ...files, mode: 'run' });
    const edited = files.isAfterRun ? edit(folder, files.edits) : [];
    const special = putAll(folder, files.standing);
    const outside = Buffer.from(join(folder, 'outside'));
    // What stands there instead is among the special ones.
    const own = edited.filter((path) => isFile(path) && !special.some((each) => each.equals(path)));
    const kept = [outside, ...special, ...(files.mode === 'force' ? [] : own)].map((path) => ({
      path,
      state: stateOf(path),
    }));
    for (let time = 0; time < 2; time += 1) {
      const result = await tryRun(folder, files);
      for (const { path, state } of kept) expect(stateOf(path)).toBe(state);
      expect(JSON.stringify(result ?? '')).not.toContain(SECRET);
      if (result) expectAll(result);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined where the run cannot be done, which is said in words for people. */
async function tryRun(
  folder: string,
  { mode, isCorpus }: FilesCase,
): Promise<RunResult | undefined> {
  const cwd = join(folder, 'work');
  try {
    const settings = await loadSettings(cwd, undefined, {
      paths: [],
      ...(isCorpus && { idf: 'corpus' as const }),
    });
    const told = { check: mode === 'check', force: mode === 'force', prune: mode === 'prune' };
    return await run(settings, cwd, {}, told);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    expect(error.message).not.toContain(SECRET);
    return undefined;
  }
}

function edit(folder: string, outputs: readonly string[]): Buffer[] {
  const output = join(folder, 'work/output');
  const there = new Set(readdirSync(output));
  return outputs
    .filter((name) => there.has(name))
    .map((name) => {
      writeFileSync(join(output, name), `${BRIDGE}by hand\n`);
      return Buffer.from(join(output, name));
    });
}

/** What must stay as it is: folders where folders go are written to. */
function putAll(folder: string, standing: FilesCase['standing']): Buffer[] {
  const paths: Buffer[] = [];
  // What holds others comes before them.
  const sorted = standing.toSorted(([one], [other]) => depth(one) - depth(other));
  for (const [place, thing] of sorted) {
    // It would be an edit of the file itself.
    if (thing === 'name in other form' && !hasOtherForm(place)) continue;
    try {
      const path = put(folder, thing, place);
      if (!(place.isFolder && thing === 'folder')) paths.push(path);
    } catch {
      // Something stands where its folder would be.
    }
  }
  mkdirSync(join(folder, 'work/input'), { recursive: true });
  return paths;
}

function depth({ path }: Place): number {
  return path.split('/').length;
}

function expectAll({ results, documents, briefs }: RunResult): void {
  const named = results.filter(({ path }) => path !== null);
  expect(named).toHaveLength(documents);
  const failed = named.filter(({ outputs }) => outputs.length === 0);
  for (const { messages } of failed) {
    expect(messages.filter(({ severity }) => severity === 'failure')).toHaveLength(1);
    expect(messages.map(({ ruleId }) => ruleId)).not.toContain('internal-error');
  }
  expect(briefs + failed.length).toBe(documents);
}

function isFile(path: Buffer): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}
