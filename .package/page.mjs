// Makes `stages/compose/page/assets.json`: the script and the style of pages, as they stand in them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { ROOT } from './bundle.mjs';

const FOLDER = join(ROOT, 'stages/compose/page');

/**
 * The script bundled and short, the style as short as it is without a parser: hashes of both stand in each page, so
 * that they may hold no byte that differs from run to run.
 * @returns {Promise<string>} the text of the file
 */
export async function pageAssets() {
  const build = await rolldown({ input: join(FOLDER, 'script/main.ts'), platform: 'browser' });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true });
    const script = output[0].code.trim();
    const style = readFileSync(join(FOLDER, 'style.css'), 'utf8')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/\/\*.*?\*\/ /g, '')
      .trim();
    if (/<\/?(?:script|style|!--)/i.test(script + style)) throw new Error('Would end its element.');
    return `${JSON.stringify({ script, style }, null, 2)}\n`;
  } finally {
    await build.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(FOLDER, 'assets.json'), await pageAssets());
}
