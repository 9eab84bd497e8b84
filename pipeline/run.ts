import { mkdir } from 'node:fs/promises';
import { setImmediate as eventsHandled } from 'node:timers/promises';
import type { VFile } from 'vfile';
import packageJson from '../package.json' with { type: 'json' };
import { createBriefer } from '../stages/index.ts';
import { briefDocument, type BriefedDocument } from './brief-document.ts';
import { errorCode, whyRefused } from './errno.ts';
import { loadFrequencies, mustCount } from './frequencies.ts';
import { findInputs } from './inputs.ts';
import { readManifest, serializeManifest, writeManifest, type ManifestSource } from './manifest.ts';
import { mergeManifest } from './merge-manifest.ts';
import { planBriefs, type PlannedBrief } from './output-paths.ts';
import { displayPath } from './paths.ts';
import { quoted } from './printable.ts';
import { createTally, type RunResult } from './result.ts';
import { RunError } from './run-error.ts';
import { settingsHash } from './settings-hash.ts';
import type { Settings } from './settings.ts';
import type { OutputFolder } from './write-brief.ts';
import { createFolderMaker } from './write-file.ts';

/** Who watches a run. */
export interface RunObserver {
  /** Told once, when the documents are known: how many steps there will be. */
  readonly start?: (steps: number) => void;
  /** Told at the end of each step. */
  readonly advance?: () => void;
  /** Told of each file that has messages: all that is kept of it. */
  readonly report?: (file: VFile) => void;
  /** Stops the run after the document at hand. */
  readonly signal?: AbortSignal;
}

/**
 * A run: finds the documents, makes and writes the brief of each, one after the other, and notes
 * in the manifest what was made of what. A brief is let go as soon as it is written.
 * @param cwd the absolute current directory
 * @throws RunError where the run as a whole cannot be done; nothing was written then, unless the
 *   manifest at the end cannot be
 */
export async function run(
  settings: Settings,
  cwd: string,
  observer: RunObserver = {},
): Promise<RunResult> {
  const { inputs, reports } = await findInputs(settings, cwd);
  const planned = planBriefs(inputs, settings.output, cwd);
  const earlier = readManifest(settings.output, cwd);
  await makeOutputFolder(settings.output, cwd);

  observer.start?.(planned.length * (mustCount(settings) ? 2 : 1));
  const advance = (): void => observer.advance?.();
  const frequencies = await loadFrequencies(settings, planned, cwd, advance);
  const brief = createBriefer({
    read: { maxBytes: settings.maxBytes },
    score: { documentFrequencies: frequencies.value },
    quotes: settings.quotes,
    select: { length: settings.length },
    compose: { annotations: settings.annotations },
  });

  const { version } = packageJson;
  const made = { version, settings: settingsHash(settings, frequencies.sha256) };
  const known = new Set(earlier.sources.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
  const output: OutputFolder = {
    path: settings.output,
    isKnown: (path) => known.has(path),
    makeFolder: createFolderMaker(settings.output),
  };
  const sources: ManifestSource[] = [];
  const tally = createTally();
  const report = (file: VFile): void => {
    if (file.messages.length > 0) observer.report?.(file);
  };
  for (const file of [...reports, ...earlier.reports]) {
    tally.add(file);
    report(file);
  }
  for (const each of planned) {
    // All else in this loop is synchronous: let signals and the progress bar have their turn.
    await eventsHandled();
    if (observer.signal?.aborted) break;
    const document = briefDocument(
      each,
      displayPath(cwd, each.file),
      brief,
      settings.maxBytes,
      output,
    );
    sources.push(manifestSource(each, document, made));
    tally.add(document.file, outcome(each, document));
    report(document.file);
    advance();
  }

  const merged = mergeManifest(earlier.sources, sources, settings.output);
  writeManifest(settings.output, cwd, serializeManifest(made.settings, merged));
  return {
    version,
    output: displayPath(cwd, settings.output),
    documents: planned.length,
    interrupted: sources.length < planned.length,
    ...tally.total(),
  };
}

function outcome({ path }: PlannedBrief, { outputs, changed, bytes, failure }: BriefedDocument) {
  const isBriefed = failure === undefined;
  return { path, outputs: outputs.map((each) => each.path), isBriefed, changed, bytes };
}

function manifestSource(
  { path, location }: PlannedBrief,
  { sha256, outputs, failure }: BriefedDocument,
  made: { readonly version: string; readonly settings: string },
): ManifestSource {
  return { path, location, sha256, outputs, failure, ...made };
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
