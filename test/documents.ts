import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** `UPDATE_DOCS=1` writes what the documents show anew, to be read as a diff before it is committed. */
const isUpdate = Boolean(process.env['UPDATE_DOCS']) && process.env['CI'] !== 'true';

/**
 * What a document shows below the comment `<!-- name -->`: a fenced block from fence to fence, or
 * lines up to the next empty one.
 * @throws where the document has no such comment
 */
export function shownIn(path: string, name: string): string {
  const [, shown] = blockPattern(name).exec(readFileSync(path, 'utf8')) ?? [];
  if (shown === undefined) throw new Error(`${path} shows nothing below <!-- ${name} -->`);
  return shown;
}

/** Compares what a document shows below `<!-- name -->` with what is the case. */
export function expectShown(path: string, name: string, block: string): void {
  if (isUpdate) {
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(blockPattern(name), () => `<!-- ${name} -->\n${block}`),
    );
  }
  expect(shownIn(path, name)).toBe(block);
}

/** A fenced block. A text that has fences itself needs a longer one. */
export function fenced(language: string, text: string, fence = '```'): string {
  return `${fence}${language}\n${text}${fence}`;
}

function blockPattern(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->\n((\`{3,})[^]*?\n\\2(?=\n)|(?!\`)[^]*?(?=\n\n|\n$))`);
}
