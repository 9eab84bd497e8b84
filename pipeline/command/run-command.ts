import type { CommandLine } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { createFingerprints, fingerprint, type Fingerprint } from '../files/fingerprints.ts';
import { createProgress } from './progress.ts';
import { reportPlace } from '../report/place.ts';
import { differencesText, reportMessages, summaryLine, unreadLine } from '../report/text.ts';
import { run } from '../run.ts';
import { loadSettings, settingsPath } from '../settings/load.ts';
import type { Settings } from '../settings/schema.ts';
import { explain, type Terminal } from './terminal.ts';
import type { Workers } from '../document.ts';

/**
 * With less to make, the processor time that loading the stages in each worker costs is not won back
 * on two cores: two workers took 1.3 to 1.5 times that of the main thread up to 2 MB.
 */
const WORKERS_FROM_BYTES = 1_000_000;
const WORKER_MEBIBYTES = 2048;

/** What ends a run after the document at hand, and any wait at once. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does what the command line asks for. Returns the exit code.
 * @param worker the module that a worker runs
 */
export async function runCommand(
  asked: CommandLine,
  terminal: Terminal,
  worker: URL,
): Promise<number> {
  const workers = { module: worker, fromBytes: WORKERS_FROM_BYTES, mebibytes: WORKER_MEBIBYTES };
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const each of SIGNALS) process.once(each, stop);
  try {
    if (asked.explain !== undefined) {
      const { explainFile } = await import('./explain.ts');
      return await explainFile(asked, asked.explain, terminal);
    }
    if (asked.stdin !== undefined) {
      const { briefStdin } = await import('./stdin.ts');
      return await briefStdin(asked, asked.stdin, terminal, stopping.signal);
    }
    if (!asked.watch)
      return await runOnce(asked, terminal, {
        signal: stopping.signal,
        hash: fingerprint,
        workers,
      });
    return await watch(asked, terminal, stopping.signal, workers);
  } finally {
    for (const each of SIGNALS) process.off(each, stop);
  }
}

interface RunTools {
  readonly signal: AbortSignal;
  readonly hash: Fingerprint;
  readonly workers: Workers;
}

/** One run, its report and its exit code. */
async function runOnce(
  asked: CommandLine,
  terminal: Terminal,
  { signal, hash, workers }: RunTools,
): Promise<number> {
  const { out, err, color, colors, place } = terminal;
  const began = performance.now();
  const hasBar = terminal.hasBar && asked.progress && !asked.quiet;
  const bar = hasBar ? createProgress(process.stderr) : undefined;
  try {
    const { cwd } = place;
    const settings = await loadSettings(place.cwd, asked.config, asked.overrides, place.home);
    const observer = {
      ...(bar && { start: bar.start, advance: bar.advance }),
      signal,
      fingerprint: hash,
    };
    const result = await run(settings, cwd, observer, { ...asked.mode, workers });
    bar?.stop();
    err(reportMessages(result, color, asked.quiet));
    if (asked.report === 'text') {
      out(differencesText(result, colors));
    } else {
      err(differencesText(result, colors));
      const { report } = await import('../report/index.ts');
      out(report(asked.report, result, reportPlace(cwd, process.env)));
    }
    if (!asked.quiet)
      err(unreadLine(result) + summaryLine(result, (performance.now() - began) / 1000, colors));
    return exitCode(result, asked.frail);
  } catch (error) {
    bar?.stop();
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

/**
 * Runs at once and after each change. A run that cannot be done, because nothing is there to read
 * or the settings are broken, may be mended by the next change.
 */
async function watch(
  asked: CommandLine,
  terminal: Terminal,
  signal: AbortSignal,
  workers: Workers,
): Promise<number> {
  const { place } = terminal;
  const hash = createFingerprints();
  let settings: Settings;
  try {
    settings = await loadSettings(place.cwd, asked.config, asked.overrides, place.home);
  } catch (error) {
    terminal.err(`${terminal.colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
  let { force } = asked.mode;
  const { watchInputs } = await import('./watch.ts');
  // There is time until the first change: what a brief needs is loaded now.
  await import('../../stages/api.ts');
  const path = settingsPath(place.cwd, asked.config, place.home);
  await watchInputs(settings, [path], signal, async () => {
    const mode = { ...asked.mode, force };
    await runOnce({ ...asked, mode }, terminal, { signal, hash, workers });
    force = false;
    if (!signal.aborted && !asked.quiet) terminal.err('Watching for changes; Ctrl-C ends it.\n');
  });
  return 0;
}
