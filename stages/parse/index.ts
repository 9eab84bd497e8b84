import type { Block, Decoded, Parsed } from '../document.ts';
import { identityMap } from '../offset-map.ts';
import { levelled } from '../plain-text.ts';

/** Provisional: one paragraph a line. */
export function parse(document: Decoded): Parsed {
  const blocks: Block[] = [];
  let line = 0;
  let start = 0;
  for (const raw of document.text.split('\n')) {
    line += 1;
    const text = raw.trim();
    const at = start + raw.indexOf(text);
    start += raw.length + 1;
    if (text === '') continue;
    blocks.push({
      kind: 'paragraph',
      depth: 0,
      text: levelled(text),
      map: identityMap(at, text.length),
      start: at,
      end: at + text.length,
      line,
    });
  }
  return { ...document, tree: { type: 'root', children: [] }, blocks, frontMatter: {} };
}
