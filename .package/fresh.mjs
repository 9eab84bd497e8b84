import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a bundle is made of, besides this folder itself: files, and folders with all that is in them. */
const SOURCES = [
  '.package',
  'package.json',
  'pipeline',
  'stages',
  // Written anew with each installation.
  'node_modules/.package-lock.json',
];

/** Bundles of other states of the sources may still be running; after so long they are removed. */
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** An editor may save while a bundle is made: then it is made again, so many times at most. */
const MOST_TRIES = 5;

/**
 * A bundle of the sources as they are now: one that was made before, where nothing has changed
 * since. Its folder is named by the state of the sources, and appears whole or not at all, so that
 * none is ever stale, broken off, or changed under a program that runs.
 * @param {string} root absolute
 * @param {(folder: string) => Promise<unknown>} build makes a bundle
 * @returns {Promise<string>} its folder, absolute
 */
export async function freshBundle(root, build) {
  const home = join(root, '.build', 'run');
  for (let tries = 1; ; tries += 1) {
    const state = stateOf(root);
    const folder = join(home, state);
    if (isFolder(folder)) return folder;
    const temporary = join(home, `.${state}-${process.pid}-${tries}`);
    try {
      mkdirSync(temporary, { recursive: true });
      await build(temporary);
      if (stateOf(root) !== state && tries < MOST_TRIES) continue;
      putInPlace(temporary, folder);
      removeOld(home, state);
      return folder;
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
}

/**
 * A hash of when each source was changed last, by the clock that no program can set back (`ctime`),
 * and of its size: 5 ms, where a hash of the contents takes 100.
 */
function stateOf(root) {
  const sum = createHash('sha256');
  const add = (path) => {
    const stats = statSync(join(root, path), { bigint: true, throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).toSorted()) add(`${path}/${name}`);
    } else if (stats) {
      sum.update(`${path}\n${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}\n`);
    }
  };
  for (const path of SOURCES) add(path);
  return sum.digest('hex').slice(0, 16);
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Another process may have been faster: its bundle is as good. */
function putInPlace(temporary, folder) {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

function removeOld(home, state) {
  const limit = Date.now() - DAY_MILLISECONDS;
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (name !== state && stats && stats.mtimeMs < limit) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
