import packageJson from '../package.json' with { type: 'json' };
import type { PlannedRun, RunMode, RunObserver } from './document.ts';
import { displayPath } from './files/paths.ts';
import { removeLeftovers } from './files/remove-file.ts';
import { findInputs, type FoundInputs } from './inputs/find.ts';
import { unreadReports } from './inputs/unread.ts';
import type { RunFrequencies } from './making/corpus-frequencies.ts';
import { findChanged } from './making/find-changed.ts';
import { makeDocuments } from './making/make.ts';
import type { MakerSettings } from './making/document.ts';
import type { Making } from './making/runners/runner.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import type { Checker } from './output/check.ts';
import { finishOutput, type FinishedFolder } from './output/finish.ts';
import { lockOutput, makeOutputFolder, refuseLedOut } from './output/lock.ts';
import { readManifest } from './output/manifest.ts';
import { mergeManifest } from './output/merge-manifest.ts';
import { beginJournal, endJournal, readJournal, type Killed } from './output/journal.ts';
import { givenWay } from './output/overview/given-way.ts';
import { createKnown, type KnownOutputs } from './output/ours.ts';
import { outputPaths, planBriefs } from './output/plan.ts';
import type { RunResult } from './report/result.ts';
import { rootOf } from './settings/root.ts';
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
 *   manifest at the end cannot be; `RUN_STOPPED` where it was stopped before it had a result
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
  const root = rootOf(settings.output, settings, cwd);
  if (mode.check) {
    refuseLedOut(settings.output, root, cwd);
    return makeBriefs(plan, reports);
  }
  makeOutputFolder(settings.output, root, cwd);
  const unlock = lockOutput(settings.output, cwd);
  try {
    return await makeBriefs(plan, reports);
  } finally {
    unlock();
  }
}

async function makeBriefs(plan: PlannedRun, reports: FoundInputs['reports']): Promise<RunResult> {
  const { settings, cwd, mode } = plan;
  const earlier = readManifest(settings.output, cwd);
  const killed = takeOver(plan);
  const checker = await openChecker(plan);
  const frequencies = await findFrequencies(plan, checker);
  // A run that cannot be done leaves nothing.
  if (!mode.check) beginJournal(settings.output, cwd);
  const madeWith = { version, settings: settingsHash(settings, frequencies?.sha256) };

  const outcomes = createOutcomes(plan, madeWith, checker);
  const unread = plan.unread === undefined ? [] : unreadReports(plan.unread);
  [...reports, ...earlier.reports, ...unread].forEach(outcomes.report);
  const changed = await findChanged(plan, earlier, madeWith, outcomes.put);
  const known = createKnown(
    [
      ...earlier.sources.flatMap(({ outputs }) => outputs),
      ...givenWay(earlier, plan.planned, settings.output),
      ...killed.outputs,
    ],
    mode.force,
  );
  const maker = makerOf(plan, frequencies, killed);
  await makeDocuments(changed, makingOf(plan, maker, known, outcomes));
  outcomes.end();

  const { sources } = outcomes;
  const finished = await finishOutput(settings, cwd, {
    earlier,
    made: sources,
    merged: mergeManifest(earlier.sources, sources, settings.output),
    killed: killed.outputs,
    prune: mode.prune,
    force: mode.force,
    checker,
  });
  if (!mode.check) endJournal(settings.output);
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
  { settings, cwd, observer, planned, mode: { workers } }: PlannedRun,
  checker: Checker | undefined,
): Promise<RunFrequencies | undefined> {
  const corpus =
    settings.idf === 'corpus' ? await import('./making/corpus-frequencies.ts') : undefined;
  observer.start?.(planned.length * (corpus?.mustCount(settings) ? 2 : 1));
  const { advance, signal } = observer;
  return corpus?.loadFrequencies(settings, planned, cwd, { advance, checker, workers, signal });
}

/** What killed runs have left. Where this run writes, their half written files go. */
function takeOver({ settings: { output }, cwd, mode }: PlannedRun): Killed {
  const killed = readJournal(output, cwd);
  if (!mode.check) removeLeftovers(output, killed.runs);
  return killed;
}

function makerOf(
  { settings, mode: { check } }: PlannedRun,
  frequencies: RunFrequencies | undefined,
  { runs: killed }: Killed,
): MakerSettings {
  const { maxBytes, length, genre, quotes, records, annotations, html, output } = settings;
  const own = {
    maxBytes,
    length,
    genre,
    quotes,
    records,
    annotations,
    html,
    output,
    check,
    killed,
  };
  return { ...own, documentFrequencies: frequencies?.value };
}

function makingOf(
  { settings, cwd, mode, observer }: PlannedRun,
  maker: MakerSettings,
  known: KnownOutputs,
  outcomes: Outcomes,
): Making {
  return {
    maker,
    limits: settings,
    workers: mode.workers,
    signal: observer.signal,
    toMake: (each) => ({
      planned: each,
      name: displayPath(cwd, each.file),
      known: known(outputPaths(each, settings)),
    }),
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
