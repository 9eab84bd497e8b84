import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import packageJson from '../package.json' with { type: 'json' };
import { createBriefer } from '../stages/index.ts';
import { briefDocument, type BriefedDocument } from './brief-document.ts';
import { errorCode, whyRefused } from './errno.ts';
import { loadFrequencies, mustCount } from './frequencies.ts';
import { findInputs } from './inputs.ts';
import { readManifest, serializeManifest, writeManifest, type ManifestSource } from './manifest.ts';
import { mergeManifest } from './merge-manifest.ts';
import { manifestName, planBriefs, type PlannedBrief } from './output-paths.ts';
import { displayPath } from './paths.ts';
import { quoted } from './printable.ts';
import { countSeverity, resultMessages, type DocumentResult, type RunResult } from './result.ts';
import { RunError } from './run-error.ts';
import { settingsHash } from './settings-hash.ts';
import type { Settings } from './settings.ts';

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
  const earlier = await readManifest(settings.output, cwd);
  await makeOutputFolder(settings.output, cwd);

  const passes = (await mustCount(settings)) ? 2 : 1;
  observer.start?.(planned.length * passes);
  const advance = (): void => observer.advance?.();
  const frequencies = await loadFrequencies(settings, planned, cwd, advance);
  const brief = createBriefer({
    read: { maxBytes: settings.maxBytes },
    score: { documentFrequencies: frequencies.value },
    select: { length: settings.length },
    compose: { annotations: settings.annotations },
  });
  const known = new Set(earlier.sources.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
  const made = {
    version: packageJson.version,
    settings: settingsHash(settings, frequencies.sha256),
  };
  const results: DocumentResult[] = [];
  const sources: ManifestSource[] = [];
  const sums = { briefs: 0, written: 0, bytes: 0 };
  const note = (file: VFile, path: string | null, outputs: readonly string[]): void => {
    results.push({ file: file.path, path, outputs, messages: resultMessages(file) });
    if (file.messages.length > 0) observer.report?.(file);
  };

  for (const file of reports) note(file, null, []);
  if (earlier.broken) note(brokenManifest(settings.output, cwd), null, []);
  for (const each of planned) {
    if (observer.signal?.aborted) break;
    const name = displayPath(cwd, each.file);
    const document = await briefDocument(each, name, brief, settings, (path) => known.has(path));
    sources.push(manifestSource(each, document, made));
    note(
      document.file,
      each.path,
      document.outputs.map(({ path }) => path),
    );
    sums.briefs += document.failure ? 0 : 1;
    sums.written += document.changed;
    sums.bytes += document.bytes;
    advance();
  }

  const merged = await mergeManifest(earlier.sources, sources, settings.output);
  await writeManifest(settings.output, cwd, serializeManifest(made.settings, merged));
  return {
    version: packageJson.version,
    output: displayPath(cwd, settings.output),
    documents: planned.length,
    ...sums,
    failures: countSeverity(results, 'failure'),
    warnings: countSeverity(results, 'warning'),
    interrupted: sources.length < planned.length,
    results,
  };
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

function brokenManifest(output: string, cwd: string): VFile {
  const file = new VFile({ path: displayPath(cwd, join(output, manifestName)) });
  file.message('The manifest was torn, merged or edited and cannot be used; it is made anew', {
    ruleId: 'broken-manifest',
    source: 'verbatim',
  });
  return file;
}
