import { execFileSync } from 'node:child_process';
import type { Project } from './project.ts';

/** Runs git as on a machine where nothing is set up. */
export function git({ folder }: Project, ...args: string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const set = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return execFileSync('git', [...set, ...args], { cwd: folder, env, encoding: 'utf8' });
}

/** Commits all that is in the folder. */
export function commit(project: Project, message: string): void {
  git(project, 'add', '--all');
  git(project, 'commit', '--quiet', '--message', message);
}
