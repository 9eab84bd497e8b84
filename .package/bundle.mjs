import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** From so many bytes a table is parsed when it is loaded, which is faster than to compile it. */
const TABLE_BYTES = 10_000;

/** The modules that others find by their place: the same places as in the sources. */
const ENTRIES = {
  'pipeline/cli': 'pipeline/cli.ts',
  'pipeline/making/runners/worker': 'pipeline/making/runners/worker.ts',
  'stages/api': 'stages/api.ts',
  // Tinypool, which lies in a chunk, looks for it beside itself.
  'chunks/entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
};

/**
 * Bundles the program with the packages that it needs, but for the optional ones: so it starts
 * sooner, and is installed without any other package.
 * @param {string} folder absolute; files of an earlier bundle in it are not removed
 * @returns {Promise<string[]>} the absolute paths of the files that are in it
 */
export async function bundle(folder) {
  const { rolldown } = await import('rolldown');
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const build = await rolldown({
    cwd: ROOT,
    input: ENTRIES,
    platform: 'node',
    external: Object.keys(optionalDependencies),
    transform: { target: 'node20.19' },
    plugins: [{ name: 'tables', transform: parseTable }],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  try {
    const { output } = await build.write({
      dir: folder,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    });
    return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  } finally {
    await build.close();
  }
}

/** A large table of JSON as a string that is parsed. */
function parseTable(code, id) {
  if (!id.endsWith('.json') || code.length < TABLE_BYTES) return null;
  const text = JSON.stringify(JSON.stringify(JSON.parse(code)));
  return { code: `export default JSON.parse(${text});`, map: { mappings: '' }, moduleType: 'js' };
}
