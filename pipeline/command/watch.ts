import { basename, dirname, resolve } from 'node:path';
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { ignoreFileName } from '../inputs/ignore-rules.ts';
import { isInside } from '../files/paths.ts';
import { statsOf } from '../files/read-file.ts';
import { realPathOf } from '../files/real-path.ts';
import type { Settings } from '../settings/schema.ts';

/** Milliseconds without a change after which a run begins: an editor writes in several steps. */
const QUIET_MILLISECONDS = 60;

/**
 * Calls `run` at once and after each change of what the settings read, one call after the other,
 * until `signal` is aborted. Changes in the output folder and of dot files do not count, so that a
 * run cannot start itself. Folders are watched, not files: an editor may write a new file and
 * rename it.
 * @param settingsFile its change matters too
 */
export async function watchInputs(
  settings: Settings,
  settingsFile: readonly string[],
  signal: AbortSignal,
  run: () => Promise<void>,
): Promise<void> {
  const folders = settings.inputs.map(({ name, from }) => watchedFolder(resolve(from, name)));
  const output = realPathOf(settings.output);
  const named = new Set(settingsFile.map((path) => realPathOf(path)));
  const watcher = watchFiles([...folders, ...[...named].map((path) => dirname(path))], {
    ignoreInitial: true,
    // A link may lead anywhere, to all files of the machine.
    followSymlinks: false,
    ignored: (path) => {
      if (isInside(output, path)) return true;
      if (named.has(path) || folders.includes(path)) return false;
      const name = basename(path);
      if (name === ignoreFileName) return false;
      return name.startsWith('.') || name === 'node_modules' || isBeside(path, folders, named);
    },
  });
  try {
    await new Promise<void>((ready) => void watcher.once('ready', () => ready()));
    await runOnChanges(watcher, run, signal);
  } finally {
    await watcher.close();
  }
}

/** A folder that is watched for the settings file alone: nothing else in it matters. */
function isBeside(path: string, folders: readonly string[], named: ReadonlySet<string>): boolean {
  if (folders.some((folder) => isInside(folder, path) || isInside(path, folder))) return false;
  return ![...named].some((file) => dirname(file) === path);
}

/** The folder itself; for a file the one that it lies in; for a glob the nearest that stands. */
function watchedFolder(path: string): string {
  for (let each = path; ; each = dirname(each)) {
    if (statsOf(each)?.isDirectory() || dirname(each) === each) return realPathOf(each);
  }
}

async function runOnChanges(
  watcher: FSWatcher,
  run: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  await new Promise<void>((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let isRunning = false;
    let hasChanged = true;
    const runWhileChanged = async (): Promise<void> => {
      if (isRunning) return;
      isRunning = true;
      while (hasChanged && !signal.aborted) {
        hasChanged = false;
        await run();
      }
      isRunning = false;
      if (signal.aborted) done();
    };
    const start = (): void => void runWhileChanged().catch(fail);
    watcher.on('all', () => {
      hasChanged = true;
      clearTimeout(timer);
      timer = setTimeout(start, QUIET_MILLISECONDS);
    });
    watcher.on('error', fail);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      if (!isRunning) done();
    });
    start();
  });
}
