import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a folder: what it is, what it holds, when it was changed. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const states = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs, mode } = lstatSync(path);
    const held = entry.isFile()
      ? readFileSync(path, 'latin1')
      : entry.isSymbolicLink()
        ? readlinkSync(path)
        : '';
    // What a folder holds is told by its files; its own time changes with a socket that is opened.
    return [path, `${mode} ${entry.isDirectory() ? '' : mtimeMs} ${held}`];
  });
  return Object.fromEntries(states);
}
