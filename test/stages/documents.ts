import { VFile } from 'vfile';
import { clean } from '../../stages/clean/index.ts';
import type { Cleaned, Decoded, Parsed } from '../../stages/document.ts';
import { parse } from '../../stages/parse/index.ts';
import { loadParsers } from '../../stages/parse/load.ts';
import { createReader } from '../../stages/read.ts';

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

/** What `clean` makes of a text. */
export function cleanedOf(text: string, path = 'a.txt'): Cleaned {
  return clean(parsedOf(text, path));
}

/** The kind and the text of each block. */
export function shown({ blocks }: Parsed): string[] {
  return blocks.map(({ kind, depth, text }) => `${kind}${depth === 0 ? '' : depth}: ${text}`);
}

/** The messages as `line:column ruleId`. */
export function messagesOf({ file }: Decoded): string[] {
  return file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}
