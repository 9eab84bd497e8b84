// What `npm run pipeline` and `npm run diff` run: the program as it is in this checkout.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram, ROOT } from './bundle.mjs';
import { freshBundle } from './fresh.mjs';

try {
  const folder = await freshBundle(ROOT, bundleProgram);
  await import(pathToFileURL(join(folder, 'pipeline/cli.js')).href);
} catch (error) {
  process.stderr.write(`error: The program cannot be started. ${error?.stack ?? error}\n`);
  process.exitCode = 2;
}
