import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundledCli } from './bundle.ts';

/** Before all tests: compiles and bundles the program, since the command-line tests run what users run. */
export default async function build(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], {
    cwd: root,
    stdio: 'inherit',
  });
  await bundledCli();
}
