import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './bundle.mjs';

const IMPORT = /(?<=\bfrom ')[^']+(?=')/g;

/**
 * Writes the declarations of the library, those of its modules alone that its types name.
 * @param {string} folder absolute
 * @throws where a type of the library needs another package, which who uses it may not have
 */
export function writeTypes(folder) {
  const types = join(ROOT, '.build', 'types');
  rmSync(types, { recursive: true, force: true });
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', '.package'], { cwd: ROOT, stdio: 'inherit' });
  const waiting = ['stages/api.d.ts'];
  for (const path of waiting) {
    const text = readFileSync(join(types, path), 'utf8').replaceAll(IMPORT, (name) => {
      if (!name.startsWith('.')) throw new Error(`${path} needs the types of ${name}`);
      const imported = join(dirname(path), name).replace(/\.ts$/, '.d.ts');
      if (!waiting.includes(imported)) waiting.push(imported);
      return name.replace(/\.ts$/, '.js');
    });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
