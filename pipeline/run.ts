import { mkdir } from 'node:fs/promises';
import { setImmediate as eventsHandled } from 'node:timers/promises';
import type { VFile } from 'vfile';
import packageJson from '../package.json' with { type: 'json' };
import type { BriefedDocument, Deliver } from './brief-document.ts';
import { errorCode, whyRefused } from './errno.ts';
import { fingerprint, type Fingerprint } from './fingerprints.ts';
import type { RunFrequencies } from './frequencies.ts';
import { findInputs } from './inputs.ts';
import { lockOutput } from './lock.ts';
import { readManifest, type ManifestSource, type ReadManifest } from './manifest.ts';
import { mergeManifest } from './merge-manifest.ts';
import { planBriefs, type PlannedBrief } from './output-paths.ts';
import { displayPath } from './paths.ts';
import { quoted } from './printable.ts';
import { createTally, type RunResult } from './result.ts';
import { RunError } from './run-error.ts';
import { settingsHash } from './settings-hash.ts';
import type { Settings } from './settings.ts';
import { settleOutput } from './settle-output.ts';
import { storedMessages } from './stored-messages.ts';
import { createUnchangedFinder, type MadeWith } from './unchanged.ts';
import { writeBrief } from './write-brief.ts';
import { createFolderMaker } from './write-file.ts';

/** What a run does besides making briefs. */
export interface RunMode {
  /** Compare with what stands; write nothing. */
  readonly check: boolean;
  /** Make the briefs of unchanged documents too. */
  readonly force: boolean;
  /** Remove stale outputs. */
  readonly prune: boolean;
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

/** How long signals and the progress bar may wait, a document's time apart. */
const TURN_MILLISECONDS = 15;

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
    ? (await import('./check.ts')).createChecker(settings.output)
    : undefined;

  const advance = (): void => observer.advance?.();
  const corpus = settings.idf === 'corpus' ? await import('./frequencies.ts') : undefined;
  observer.start?.(planned.length * (corpus?.mustCount(settings) ? 2 : 1));
  const frequencies = await corpus?.loadFrequencies(settings, planned, cwd, advance, checker);

  const { version } = packageJson;
  const made = { version, settings: settingsHash(settings, frequencies?.sha256) };
  const deliver = checker?.compareBrief ?? writerOf(settings.output, earlier);
  const maker = createLazyMaker(settings, planned, frequencies, deliver);
  const unchanged =
    mode.check || mode.force
      ? () => undefined
      : createUnchangedFinder(earlier.sources, made, settings, observer.fingerprint ?? fingerprint);

  const sources: ManifestSource[] = [];
  const tally = createTally(settings.severity);
  const add = (file: VFile): void => tally.add(file);
  [...reports, ...earlier.reports].forEach(add);
  let turn = 0;
  for (const each of planned) {
    // All else in this loop is synchronous: let signals and the progress bar have their turn.
    if (performance.now() > turn) {
      await eventsHandled();
      turn = performance.now() + TURN_MILLISECONDS;
    }
    if (observer.signal?.aborted) break;
    const name = displayPath(cwd, each.file);
    const document = unchanged(each, name) ?? (await maker())(each, name);
    sources.push(manifestSource(each, document, made));
    tally.add(document.file, outcome(each, document));
    advance();
  }

  const merged = mergeManifest(earlier.sources, sources, settings.output);
  const settled = await settleOutput(settings, cwd, {
    earlier,
    made: sources,
    merged,
    settingsHash: made.settings,
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

/** Makes one document's brief and delivers it. */
type DocumentMaker = (planned: PlannedBrief, name: string) => BriefedDocument;

/** The stages and their tables are loaded with the first document that has changed. */
function createLazyMaker(
  settings: Settings,
  planned: readonly PlannedBrief[],
  frequencies: RunFrequencies | undefined,
  deliver: Deliver,
): () => Promise<DocumentMaker> {
  let made: DocumentMaker | undefined;
  const load = async (): Promise<DocumentMaker> => {
    const { BACKGROUND, createBriefer, loadParsers } = await import('../stages/index.ts');
    const { briefDocument } = await import('./brief-document.ts');
    const { maxBytes } = settings;
    const brief = createBriefer({
      read: { maxBytes },
      parse: await loadParsers(planned.map(({ path }) => path)),
      score: { documentFrequencies: frequencies?.value ?? BACKGROUND },
      quotes: settings.quotes,
      select: { length: settings.length },
      compose: { annotations: settings.annotations },
    });
    return (each, name) => briefDocument(each, name, brief, maxBytes, deliver);
  };
  return async () => (made ??= await load());
}

function writerOf(output: string, earlier: ReadManifest): Deliver {
  const known = new Set(earlier.sources.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
  const folder = {
    path: output,
    isKnown: (path: string): boolean => known.has(path),
    makeFolder: createFolderMaker(output),
  };
  return (brief, files, file) => writeBrief(brief, files, folder, file);
}

function outcome({ path }: PlannedBrief, document: BriefedDocument) {
  const { outputs, changed, bytes, isUnchanged, failure } = document;
  const isBriefed = failure === undefined;
  const paths = outputs.map((each) => each.path);
  return { path, outputs: paths, isBriefed, isUnchanged, changed, bytes };
}

function manifestSource(
  { path, location }: PlannedBrief,
  { file, sha256, corrections, outputs, failure }: BriefedDocument,
  made: MadeWith,
): ManifestSource {
  const messages = failure === undefined ? storedMessages(file) : [];
  return { path, location, sha256, corrections, outputs, messages, failure, ...made };
}

async function makeOutputFolder(output: string, cwd: string): Promise<void> {
  try {
    await mkdir(output, { recursive: true });
  } catch (error) {
    const why = errorCode(error) === 'EEXIST' ? 'it is a file' : whyRefused(error);
    throw new RunError(
      `The output folder ${quoted(displayPath(cwd, output))} cannot be made: ${why}. Choose another with --out DIR.`,
      { cause: error },
    );
  }
}
