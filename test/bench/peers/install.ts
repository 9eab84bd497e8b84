import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PEERS_FOLDER } from './packages.ts';

/** Versions by the name of the package. */
export type Versions = Readonly<Record<string, string>>;

const ARGUMENTS = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix'];

/**
 * Sees to it that the packages are there in the versions that their package.json names.
 * @returns these versions
 * @throws an error that says what to do when they could not be installed
 */
export function preparePeers(
  folder: string = PEERS_FOLDER,
  install: (folder: string) => boolean = installByNpm,
): Versions {
  const { dependencies: wanted }: { dependencies: Versions } = readJson(
    join(folder, 'package.json'),
  );
  if (areInstalled(folder, wanted)) return wanted;
  const shown = relative('', folder);
  process.stderr.write(`installing ${Object.keys(wanted).join(', ')} in ${shown}\n`);
  if (install(folder) && areInstalled(folder, wanted)) return wanted;
  throw new Error(
    `the packages could not be installed: run npm ci --ignore-scripts --prefix ${shown} where the npm registry can be reached`,
  );
}

function areInstalled(folder: string, wanted: Versions): boolean {
  return Object.entries(wanted).every(([name, version]) => {
    const path = join(folder, 'node_modules', name, 'package.json');
    return existsSync(path) && readJson(path).version === version;
  });
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Whether npm could; what it has to say goes to standard error. */
function installByNpm(folder: string): boolean {
  const { status } = spawnSync('npm', [...ARGUMENTS, folder], {
    // The engines that some of the packages name are long gone; they run all the same.
    env: { ...process.env, npm_config_loglevel: 'error' },
    shell: process.platform === 'win32',
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}
