import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** From so many bytes a table is parsed when it is loaded, which is faster than to compile it. */
const TABLE_BYTES = 10_000;

/** The parts of the program, see `pipeline/program.ts`. */
const PARTS = {
  main: 'pipeline/main.ts',
  worker: 'pipeline/making/runners/worker.ts',
};

/** Modules beside the program, as they are found by their place. */
const BESIDE = {
  program: 'pipeline/program.ts',
  // Tinypool, which is in the program, looks for it beside itself.
  'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
};

/** What runs a part of the program, at the place that it has in the sources. */
const STARTS = {
  'pipeline/cli.js': `#!/usr/bin/env node
import { program } from './program.js';

const { main } = program.main();
process.exitCode = await main(process.argv.slice(2));
`,
  'pipeline/making/runners/worker.js': `import { program } from '../../program.js';

const worker = program.worker();
export default worker.default;
export const { makeRecordsInWorker, workInWorker } = worker;
`,
};

/**
 * Bundles the program with the packages that it needs, but for the optional ones: so it starts
 * sooner, and is installed without any other package. It is of scripts, since what V8 compiles of
 * a script can be kept; the tables are files beside them.
 * @param {string} folder absolute; files of an earlier bundle in it are not removed
 * @returns {Promise<string[]>} the absolute paths of the files that are in it
 */
export async function bundleProgram(folder) {
  const program = await write(
    {
      input: PARTS,
      plugins: [
        { name: 'tables', transform: tableBeside(join(folder, 'pipeline')) },
        { name: 'imports', renderChunk: importByLoader },
      ],
    },
    {
      dir: join(folder, 'pipeline'),
      format: 'cjs',
      exports: 'named',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
    },
  );
  const beside = await write({ input: BESIDE }, { dir: join(folder, 'pipeline'), format: 'esm' });
  for (const [path, text] of Object.entries(STARTS)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return [...program, ...beside];
}

/**
 * Bundles the library: modules that others can bundle once more, with its tables in them.
 * @param {string} folder absolute
 * @returns {Promise<string[]>} the absolute paths of the files that are in it
 */
export async function bundleLibrary(folder) {
  return write(
    {
      input: { 'stages/api': 'stages/api.ts' },
      plugins: [{ name: 'tables', transform: parseTable }],
    },
    { dir: folder, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', sourcemap: true },
  );
}

async function write(input, output) {
  const { rolldown } = await import('rolldown');
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const build = await rolldown({
    cwd: ROOT,
    platform: 'node',
    external: Object.keys(optionalDependencies),
    transform: { target: 'node20.19' },
    onwarn: (warning) => {
      // With one file, nothing is loaded later than another.
      if (warning.code === 'INEFFECTIVE_DYNAMIC_IMPORT') return;
      throw new Error(warning.message);
    },
    ...input,
  });
  try {
    const written = await build.write({ comments: false, ...output });
    return written.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  } finally {
    await build.close();
  }
}

/** A script has no `import()` of its own once its compiled code is kept. */
function importByLoader(code) {
  return { code: code.replaceAll(/(?<![.\w])import\(\s*(?=["'])/g, 'importModule('), map: null };
}

/** A large table of JSON as a string that is parsed. */
function parseTable(code, id) {
  if (!isTable(code, id)) return null;
  const text = JSON.stringify(asciiJson(code));
  return { code: `export default JSON.parse(${text});`, map: { mappings: '' }, moduleType: 'js' };
}

/** A large table of JSON as a file in the folder `tables` beside the program. */
function tableBeside(folder) {
  mkdirSync(join(folder, 'tables'), { recursive: true });
  return (code, id) => {
    if (!isTable(code, id)) return null;
    const name = basename(id);
    writeFileSync(join(folder, 'tables', name), asciiJson(code), { flag: 'wx' });
    return {
      code: `import { readFileSync } from 'node:fs';
export default JSON.parse(readFileSync(new URL('tables/${name}', import.meta.url), 'latin1'));`,
      map: { mappings: '' },
      moduleType: 'js',
    };
  };
}

function isTable(code, id) {
  return id.endsWith('.json') && code.length >= TABLE_BYTES;
}

/** Without characters that take two bytes each in memory, and with them all others. */
function asciiJson(code) {
  return JSON.stringify(JSON.parse(code)).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
