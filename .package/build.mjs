// Makes what is published, in `.build/package`: `npm pack` runs it.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleLibrary, bundleProgram, ROOT } from './bundle.mjs';
import { licencesOf } from './licences.mjs';
import { writeTypes } from './types.mjs';

const folder = join(ROOT, '.build', 'package');
rmSync(folder, { recursive: true, force: true });
const modules = [...(await bundleProgram(folder)), ...(await bundleLibrary(folder))];
writeTypes(folder);
writeFileSync(join(folder, 'THIRD-PARTY.txt'), licencesOf(modules));
