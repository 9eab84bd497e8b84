import { expect } from 'vitest';
import { gitAttributes } from '../../../pipeline/output/git-attributes.ts';
import { commit, git } from '../git.ts';
import { createProject, type Project } from '../project.ts';

function article(town: string, count = 'nine', more = ''): string {
  return [
    `# ${town} council votes on parks`,
    '',
    `${town.toUpperCase()} — The council voted on Monday to keep the parks open.`,
    '',
    `“The parks of ${town} stay open,” said Ann Lee, the mayor. “We have ${count} of them.”`,
    '',
    `Tom Berg, who runs the library, said the vote would help ${count} schools.`,
    ...(more === '' ? [] : ['', more]),
    '',
  ].join('\n');
}

const towns = ['alder', 'birch', 'cedar', 'dogwood', 'elm'];

/** A repository with five documents and their briefs. */
async function repository(attributes: string): Promise<Project> {
  const files = towns.map((town) => [`input/${town}.md`, article(town)] as const);
  const project = createProject({
    ...Object.fromEntries(files),
    '.gitattributes': attributes,
    '.gitignore': '*.tmp\n',
  });
  git(project, 'init', '--quiet', '--initial-branch', 'main');
  await project.run([]);
  commit(project, 'Documents and briefs');
  return project;
}

export type Change = (project: Project) => void;

/** Makes a change on a branch of its own from `main`, with a run. */
async function branch(project: Project, name: string, change: Change): Promise<void> {
  git(project, 'switch', '--quiet', '--create', name, 'main');
  change(project);
  expect((await project.run(['--prune'])).code).toBe(0);
  commit(project, name);
}

/** Merges two branches into `main`; returns the files in conflict. */
function merge(project: Project): readonly string[] {
  git(project, 'switch', '--quiet', 'main');
  git(project, 'merge', '--quiet', '--no-edit', 'one');
  try {
    git(project, 'merge', '--quiet', '--no-edit', 'two');
    return [];
  } catch {
    return git(project, 'diff', '--name-only', '--diff-filter=U').trim().split('\n');
  }
}

export const change =
  (town: string): Change =>
  ({ write }) =>
    write(`input/${town}.md`, article(town, 'eleven', `“It is ${town},” said Ann Lee.`));
export const add =
  (town: string): Change =>
  ({ write }) =>
    write(`input/${town}.md`, article(town));
export const remove =
  (town: string): Change =>
  (project) =>
    project.remove(`input/${town}.md`);
export const damage =
  (town: string): Change =>
  ({ write }) =>
    write(`input/${town}.md`, `---\n: [\n---\n\n${article(town)}`);

/**
 * Merges two branches, each with a change and a run, and expects that git finds no conflict, that
 * one more run puts all in order, and that it is then as if all had been made at once.
 */
export async function expectMerged(one: Change, two: Change): Promise<void> {
  const project = await repository(gitAttributes('output'));
  await branch(project, 'one', one);
  await branch(project, 'two', two);
  expect(merge(project)).toEqual([]);
  const merged = await project.run([]);
  expect({ code: merged.code, kept: merged.stderr.match(/not written here.*/) }).toEqual({
    code: 0,
    kept: null,
  });
  expect((await project.run(['--check'])).stdout).toBe('');
  const settled = filesOf(project);
  project.remove('output');
  await project.run([]);
  expect(filesOf(project)).toEqual(settled);
}

function filesOf(project: Project): readonly (readonly [path: string, text: string])[] {
  return project.list('output').map((path) => [path, project.read(`output/${path}`)]);
}
