import packageJson from '../package.json' with { type: 'json' };
import type { PlannedRun, RunMode, RunObserver } from './document.ts';
import { displayPath } from './files/paths.ts';
import { removeLeftovers } from './files/write-file.ts';
import { findInputs, type FoundInputs } from './inputs/find.ts';
import { unreadReports } from './inputs/unread.ts';
import type { RunFrequencies } from './making/corpus-frequencies.ts';
import { findChanged } from './making/find-changed.ts';
import { makeDocuments } from './making/make.ts';
import type { Making } from './making/runners/runner.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import type { Checker } from './output/check.ts';
import { finishOutput, type FinishedFolder } from './output/finish.ts';
import { lockOutput, makeOutputFolder } from './output/lock.ts';
import { readManifest, type ReadManifest } from './output/manifest.ts';
import { mergeManifest } from './output/merge-manifest.ts';
import { planBriefs } from './output/plan.ts';
import { knownOutputs } from './output/unchanged.ts';
import type { RunResult } from './report/result.ts';
import { settingsHash } from './settings/settings-hash.ts';
import type { Settings } from './settings/schema.ts';

const { version } = packageJson;

const USUAL: RunMode = { check: false, force: false, prune: false };

/**
 * A run: finds the documents, makes and writes the brief of each, one after the other, and notes
 * in the manifest what was made of what. A brief is let go as soon as it is written; one of an
 * unchanged document is not made at all.
 * @param cwd the absolute current directory
 * @throws RunError where the run as a whole cannot be done; nothing was written then, unless the
 *   manifest at the end cannot be
 */
export async function run(
  settings: Settings,
  cwd: string,
  observer: RunObserver = {},
  mode: RunMode = USUAL,
): Promise<RunResult> {
  const { inputs, reports, unread } = await findInputs(settings, cwd);
  const planned = planBriefs(inputs, settings.output, cwd);
  const plan = { settings, cwd, observer, mode, planned, unread };
  if (mode.check) return makeBriefs(plan, reports);
  await makeOutputFolder(settings.output, cwd);
  const unlock = lockOutput(settings.output, cwd);
  try {
    removeLeftovers(settings.output);
    return await makeBriefs(plan, reports);
  } finally {
    unlock();
  }
}

async function makeBriefs(plan: PlannedRun, reports: FoundInputs['reports']): Promise<RunResult> {
  const { settings, cwd, mode } = plan;
  const earlier = readManifest(settings.output, cwd);
  const checker = await openChecker(plan);
  const frequencies = await findFrequencies(plan, checker);
  const madeWith = { version, settings: settingsHash(settings, frequencies?.sha256) };

  const outcomes = createOutcomes(plan, madeWith, checker);
  const unread = plan.unread === undefined ? [] : unreadReports(plan.unread);
  [...reports, ...earlier.reports, ...unread].forEach(outcomes.report);
  const changed = await findChanged(plan, earlier, madeWith, outcomes.put);
  await makeDocuments(changed, makingOf(plan, earlier, frequencies, outcomes));
  outcomes.end();

  const { sources } = outcomes;
  const finished = await finishOutput(settings, cwd, {
    earlier,
    made: sources,
    merged: mergeManifest(earlier.sources, sources, settings.output),
    prune: mode.prune,
    checker,
  });
  finished.reports.forEach(outcomes.report);
  checker?.reports(cwd).forEach(outcomes.report);
  return resultOf(plan, outcomes, finished, checker);
}

/** What compares texts is loaded only where some are compared. */
async function openChecker({ mode, settings }: PlannedRun): Promise<Checker | undefined> {
  if (!mode.check) return undefined;
  const { createChecker } = await import('./output/check.ts');
  return createChecker(settings.output);
}

/** The document frequencies of corpus mode; undefined for those that ship with the program. */
async function findFrequencies(
  { settings, cwd, observer, planned }: PlannedRun,
  checker: Checker | undefined,
): Promise<RunFrequencies | undefined> {
  const corpus =
    settings.idf === 'corpus' ? await import('./making/corpus-frequencies.ts') : undefined;
  observer.start?.(planned.length * (corpus?.mustCount(settings) ? 2 : 1));
  return corpus?.loadFrequencies(settings, planned, cwd, { advance: observer.advance, checker });
}

function makingOf(
  { settings, cwd, mode, observer }: PlannedRun,
  earlier: ReadManifest,
  frequencies: RunFrequencies | undefined,
  outcomes: Outcomes,
): Making {
  const { maxBytes, length, quotes, records, annotations, output } = settings;
  const own = { maxBytes, length, quotes, records, annotations, output, check: mode.check };
  const known = knownOutputs(settings, earlier);
  return {
    maker: { ...own, documentFrequencies: frequencies?.value },
    limits: settings,
    workers: mode.workers,
    signal: observer.signal,
    toMake: (each) => ({ planned: each, name: displayPath(cwd, each.file), known: known(each) }),
    take: ({ place, planned: each }, made) => outcomes.put(place, each, () => made),
  };
}

function resultOf(
  { settings, cwd, planned, unread }: PlannedRun,
  outcomes: Outcomes,
  finished: FinishedFolder,
  checker: Checker | undefined,
): RunResult {
  const total = outcomes.total();
  return {
    version,
    output: displayPath(cwd, settings.output),
    documents: planned.length,
    outdated: finished.outdated,
    interrupted: outcomes.sources.length < planned.length,
    ...total,
    written: total.written + finished.written,
    stale: finished.stale,
    pruned: finished.pruned,
    ...(unread && settings.severity['kind-not-read'] !== 'off' && { unread }),
    ...(checker && { differences: checker.differences }),
  };
}
