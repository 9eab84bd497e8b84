import type { Cleaned, Segmented, Sentence } from '../document.ts';
import { sourceSpan } from '../offset-map.ts';
import { folded } from '../plain-text.ts';

/** Provisional: cuts after `.`, `?` and `!` before a capital. */
export function segment(document: Cleaned): Segmented {
  const sentences: Sentence[] = [];
  document.blocks.forEach((block, index) => {
    for (const match of block.text.matchAll(/\S.*?(?:[.?!]["”’)]*(?= +["“‘(]*\p{Lu})|$)/gu)) {
      const from = match.index;
      const to = from + match[0].trimEnd().length;
      const span = sourceSpan(block, from, to);
      const text = folded(block.text.slice(from, to));
      sentences.push({ block: index, from, to, ...span, text, line: block.line });
    }
  });
  return { ...document, sentences };
}
