import { VFile } from 'vfile';
import { expect } from 'vitest';
import { clean } from '../../stages/clean/index.ts';
import { createIdentifier } from '../../stages/genre/index.ts';
import { findLanguage } from '../../stages/language/index.ts';
import type { Cleaned, Decoded, Identified, Parsed } from '../../stages/document.ts';
import { sourceSpan } from '../../stages/text/offset-map.ts';
import { parse } from '../../stages/parse/index.ts';
import { loadParsers } from '../../stages/parse/load.ts';
import { createReader } from '../../stages/read/index.ts';

const read = createReader({ maxBytes: 1 << 20 });
const parsers = await loadParsers(['text/markdown', 'text/html']);

/** What `read` makes of a text. */
function decodedOf(text: string, path = 'a.txt'): Decoded {
  return read(path, new TextEncoder().encode(text), new VFile({ path }));
}

/** What `parse` makes of a text. */
export function parsedOf(text: string, path = 'a.txt'): Parsed {
  return parse(decodedOf(text, path), parsers);
}

/** The source that stands for words of the only block of a text. */
export function sourceOf(text: string, path: string, words: string): string {
  const [block] = parsedOf(text, path).blocks;
  if (block === undefined) throw new Error('No block');
  const from = block.text.indexOf(words);
  expect(from, `${words} in ${block.text}`).toBeGreaterThanOrEqual(0);
  const { start, end } = sourceSpan(block, from, from + words.length);
  return text.slice(start, end);
}

/** What `clean` makes of a text. */
export function cleanedOf(text: string, path = 'a.txt'): Cleaned {
  return clean(parsedOf(text, path));
}

const identify = createIdentifier({ genre: null });

/** What a document is, and who takes turns in it. */
export function identifiedOf(text: string, path = 'a.txt'): Identified {
  return identify(findLanguage(cleanedOf(text, path)));
}

/** The kind and the text of each block. */
export function shown({ blocks }: Parsed): string[] {
  return blocks.map(({ kind, depth, text }) => `${kind}${depth === 0 ? '' : depth}: ${text}`);
}

/** The messages as `line:column ruleId`. */
export function messagesOf({ file }: Decoded): string[] {
  return file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}
