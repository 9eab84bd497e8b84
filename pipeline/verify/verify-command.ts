import { isatty } from 'node:tty';
import { createColors } from 'picocolors';
import { explain, wantsColor, type Terminal } from '../command/terminal.ts';
import { reportPlace } from '../report/place.ts';
import { readVerifyCommandLine, type VerifyCommandLine } from './command-line.ts';
import type { Verification } from './verification.ts';

/**
 * Does `verify`.
 * @param argv what stands behind it
 * @returns the exit code
 */
export async function verifyCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readVerifyCommandLine(argv, terminal);
  return 'exitCode' in asked ? asked.exitCode : verifyDrafts(asked, terminal);
}

/** What it needs is loaded only here: help starts at once. */
async function verifyDrafts(
  { drafts, sources, report: format, facts, config }: VerifyCommandLine,
  { out, err, colors, place: { cwd, home } }: Terminal,
): Promise<number> {
  try {
    const { loadSettings } = await import('../settings/load.ts');
    const settings = await loadSettings(cwd, config, { paths: drafts }, home);
    const { verify } = await import('./verify.ts');
    const { verification, unread } = await verify({ settings, sources, facts, cwd });
    const { report } = await import('./report/index.ts');
    const shown = createColors(wantsColor(process.env, isatty(1)));
    out(report(format, verification, { colors: shown, place: reportPlace(cwd, process.env) }));
    for (const each of unread) err(`${colors.yellow('warning:')} ${each}\n`);
    return exitCodeOf(verification, err, colors.red('error:'));
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

function exitCodeOf(
  { drafts }: Verification,
  err: (text: string) => void,
  mark: string,
): 0 | 1 | 2 {
  if (drafts.some(({ failure }) => failure !== undefined)) return 2;
  const quotes = drafts.flatMap((draft) => draft.quotes);
  if (quotes.length === 0 && drafts.every((draft) => draft.facts.length === 0)) {
    err(`${mark} There is nothing to check: the drafts have no quotations.\n`);
    return 2;
  }
  const isRight = quotes.every(
    ({ verdict, accepted }) => verdict === 'verbatim' || accepted !== undefined,
  );
  return isRight && drafts.every(({ stale }) => stale.length === 0) ? 0 : 1;
}
