import { statSync } from 'node:fs';
import type { VFile } from 'vfile';
import packageJson from '../package.json' with { type: 'json' };
import type { MakerSettings } from './making/document.ts';
import { fingerprint, type Fingerprint } from './files/fingerprints.ts';
import type { RunFrequencies } from './making/corpus-frequencies.ts';
import { createInOrder } from './making/in-order.ts';
import { findInputs } from './inputs/find.ts';
import { lockOutput, makeOutputFolder } from './output/lock.ts';
import { makeDocuments } from './making/make.ts';
import { readManifest } from './output/manifest.ts';
import { mergeManifest } from './output/merge-manifest.ts';
import { planBriefs } from './output/plan.ts';
import { displayPath } from './files/paths.ts';
import { isRecordsName } from './inputs/names.ts';
import { createTally, type RunResult } from './report/result.ts';
import { settingsHash } from './settings/hash.ts';
import type { Settings } from './settings/schema.ts';
import { mediaTypesOf } from './inputs/media-types.ts';
import { settleOutput } from './output/finish.ts';
import { createTurns } from './making/event-turns.ts';
import { removeLeftovers } from './files/write-file.ts';
import { createUnchangedFinder, knownOutputs } from './output/unchanged.ts';
import { outcome, manifestSource } from './outcome.ts';
import type { PlannedBrief, MadeDocument, ManifestSource } from './document.ts';
import type { Changed, Making, Workers } from './making/runners/runner.ts';

/** What a run does besides making briefs. */
export interface RunMode {
  /** Compare with what stands; write nothing. */
  readonly check: boolean;
  /** Make the briefs of unchanged documents too. */
  readonly force: boolean;
  /** Remove stale outputs. */
  readonly prune: boolean;
  /** Where documents may be made besides the main thread; without, nowhere. */
  readonly workers?: Workers;
}

/** Who watches a run. */
export interface RunObserver {
  /** Told once, when the documents are known: how many steps there will be. */
  readonly start?: (steps: number) => void;
  /** Told at the end of each step. */
  readonly advance?: () => void;
  /** Stops the run after the document at hand. */
  readonly signal?: AbortSignal;
  /** Hashes files: for runs one after the other, one that remembers. */
  readonly fingerprint?: Fingerprint;
}

const usual: RunMode = { check: false, force: false, prune: false };

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
  mode: RunMode = usual,
): Promise<RunResult> {
  const { inputs, reports } = await findInputs(settings, cwd);
  const planned = planBriefs(inputs, settings.output, cwd);
  if (mode.check) {
    return briefAll(settings, cwd, observer, mode, planned, reports);
  }
  await makeOutputFolder(settings.output, cwd);
  const unlock = lockOutput(settings.output, cwd);
  try {
    removeLeftovers(settings.output);
    return await briefAll(settings, cwd, observer, mode, planned, reports);
  } finally {
    unlock();
  }
}

async function briefAll(
  settings: Settings,
  cwd: string,
  observer: RunObserver,
  mode: RunMode,
  planned: readonly PlannedBrief[],
  reports: readonly VFile[],
): Promise<RunResult> {
  const earlier = readManifest(settings.output, cwd);
  const checker = mode.check
    ? (await import('./output/check.ts')).createChecker(settings.output)
    : undefined;

  const advance = (): void => observer.advance?.();
  const corpus =
    settings.idf === 'corpus' ? await import('./making/corpus-frequencies.ts') : undefined;
  observer.start?.(planned.length * (corpus?.mustCount(settings) ? 2 : 1));
  const frequencies = await corpus?.loadFrequencies(settings, planned, cwd, advance, checker);

  const { version } = packageJson;
  const madeWith = { version, settings: settingsHash(settings, frequencies?.sha256) };
  const sources: ManifestSource[] = [];
  const tally = createTally(settings.severity);
  const add = (file: VFile): void => tally.add(file);
  [...reports, ...earlier.reports].forEach(add);
  const tell = (each: PlannedBrief, document: MadeDocument): void => {
    sources.push(manifestSource(each, document, madeWith));
    tally.add(document.file, outcome(each, document));
    if (document.comparison) checker?.add(document.comparison);
  };
  const told = createInOrder();
  const settle = (place: number, each: PlannedBrief, made: () => MadeDocument): void => {
    told.put(place, () => tell(each, made()));
    advance();
  };

  const { signal } = observer;
  const nameOf = ({ file }: PlannedBrief): string => displayPath(cwd, file);
  const unchanged =
    mode.check || mode.force
      ? () => undefined
      : createUnchangedFinder(
          earlier.sources,
          madeWith,
          settings,
          observer.fingerprint ?? fingerprint,
        );
  const changed: Changed[] = [];
  const takeTurn = createTurns();
  for (const [place, each] of planned.entries()) {
    await takeTurn();
    if (signal?.aborted) break;
    const made = unchanged(each, nameOf(each));
    if (made) settle(place, each, made);
    else changed.push({ place, planned: each, bytes: sizeOf(each.file) });
  }
  const known = knownOutputs(settings, earlier);
  const making: Making = {
    maker: makerSettings(settings, planned, frequencies, mode.check),
    limits: settings,
    workers: mode.workers,
    signal,
    toMake: (each) => ({ planned: each, name: nameOf(each), known: known(each) }),
    settle: ({ place, planned: each }, made) => settle(place, each, () => made),
  };
  const isOfRecords = ({ planned: { path } }: Changed): boolean => isRecordsName(path);
  await makeDocuments(
    changed.filter((each) => !isOfRecords(each)),
    making,
  );
  const files = changed.filter(isOfRecords);
  if (files.length > 0) {
    const { makeRecordFiles } = await import('./making/make-records.ts');
    await makeRecordFiles(files, making);
  }
  told.end();

  const merged = mergeManifest(earlier.sources, sources, settings.output);
  const settled = await settleOutput(settings, cwd, {
    earlier,
    made: sources,
    merged,
    settingsHash: madeWith.settings,
    prune: mode.prune,
    checker,
  });
  settled.reports.forEach(add);
  checker?.reports(cwd).forEach(add);
  const total = tally.total();
  return {
    version,
    output: displayPath(cwd, settings.output),
    documents: planned.length,
    interrupted: sources.length < planned.length,
    ...total,
    written: total.written + settled.written,
    stale: settled.stale,
    pruned: settled.pruned,
    ...(checker && { differences: checker.differences }),
  };
}

function makerSettings(
  { maxBytes, length, genre, quotes, records, annotations, output }: Settings,
  planned: readonly PlannedBrief[],
  frequencies: RunFrequencies | undefined,
  check: boolean,
): MakerSettings {
  const mediaTypes = mediaTypesOf(planned, records);
  const own = { maxBytes, length, genre, quotes, records, annotations, output, check };
  return { ...own, mediaTypes, frequencies: frequencies?.value };
}

/** In bytes; 0 where nothing can be read, which its brief will say. */
function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
