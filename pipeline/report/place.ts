import { join, resolve } from 'node:path';
import type { DocumentResult, ResultMessage, RunResult } from './result.ts';
import { isInside, slashRelative } from '../files/paths.ts';

/** What the files of a result are relative to. */
export interface ReportPlace {
  /** The absolute current directory of the run. */
  readonly cwd: string;
  /** The absolute root of the repository: what code hosts take paths from. */
  readonly root: string;
}

/** The place of a run: the root is where the code host has checked the repository out, if it says. */
export function reportPlace(cwd: string, { GITHUB_WORKSPACE }: NodeJS.ProcessEnv): ReportPlace {
  const isHosted = GITHUB_WORKSPACE && isInside(GITHUB_WORKSPACE, cwd);
  return { cwd, root: isHosted ? resolve(GITHUB_WORKSPACE) : cwd };
}

/** The file that the line of a message is one of, or that it is about as a whole. */
export function fileOf(
  { output }: RunResult,
  { file, extracted }: DocumentResult,
  { line }: ResultMessage,
): string {
  return line === null || extracted === undefined ? file : join(output, extracted);
}

/** A file of a result from the root, with `/`; the absolute path where it lies outside. */
export function repositoryPath(file: string, { cwd, root }: ReportPlace): string {
  const path = resolve(cwd, file);
  return isInside(root, path) ? slashRelative(root, path) || '.' : path;
}
