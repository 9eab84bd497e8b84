import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePages } from './measure.ts';
import { pagesOf } from './page.ts';
import { TEMPLATES } from './templates/index.ts';

/**
 * Measures how the bodies and the metadata of made-up pages are read, template by template.
 * @param folder where the pages are also written, each with its reference as JSON
 */
export async function evaluatePages(folder?: string): Promise<string> {
  const tables: string[] = [];
  for (const [name, templates] of Object.entries(TEMPLATES)) {
    const pages = pagesOf(templates);
    tables.push(`${name}\n\n${await measurePages(pages)}`);
    if (folder === undefined) continue;
    mkdirSync(join(folder, name), { recursive: true });
    for (const { html, ...reference } of pages) {
      writeFileSync(join(folder, name, `${reference.id}.html`), html);
      writeFileSync(join(folder, name, `${reference.id}.json`), JSON.stringify(reference, null, 2));
    }
  }
  return tables.join('\n\n');
}
