import type { InlineCode, Text } from 'mdast';
import { visible } from './visible.ts';

/** What may be part of an address: anything but spaces, quotation marks and brackets. */
const WORD = /[^\s“”"‘’'«»()<>[\]{}]+/g;
/** Makes an address, a mention or a reference to an issue of a word. */
const ACTIVE = /:\/\/|www\.|@[\p{L}\p{N}_]|#\p{N}|\bGH-\p{N}/iu;
const EDGE_PUNCTUATION: ReadonlySet<string> = new Set('.,;:!?…*_~');

/**
 * Words of a document for a Markdown file, so that they stay words. Markup in them is escaped when
 * the tree is written; but hosts look for bare addresses, `@mentions`, `#123` and `GH-123` after they have
 * undone the escapes, so these become code, the one place where nobody looks for them. What a terminal
 * obeys is made visible.
 */
export function inertText(words: string): (Text | InlineCode)[] {
  const text = visible(words);
  // Most texts have none of that: not worth a look at each word.
  if (!ACTIVE.test(text)) return text === '' ? [] : [{ type: 'text', value: text }];
  const nodes: (Text | InlineCode)[] = [];
  let done = 0;
  for (const { 0: match, index } of text.matchAll(WORD)) {
    if (!ACTIVE.test(match)) continue;
    const value = withoutEdgePunctuation(match);
    if (index > done) nodes.push({ type: 'text', value: text.slice(done, index) });
    nodes.push({ type: 'inlineCode', value });
    done = index + value.length;
  }
  if (done < text.length) nodes.push({ type: 'text', value: text.slice(done) });
  return nodes;
}

function withoutEdgePunctuation(word: string): string {
  let end = word.length;
  while (end > 1 && EDGE_PUNCTUATION.has(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}
