import type { Block } from '../document.ts';

const SENTENCE_END = /[.?!…,;:–—-]["'”’)\]]*$/u;
/** UTF-16 code units. */
const LONGEST_EDGE = 80;

/**
 * Makes the test of whether a text is the head or foot of a page: a short line, no sentence, that
 * the document has more than once but for its numbers.
 */
export function createPageEdges(blocks: readonly Pick<Block, 'text'>[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of blocks) {
    if (isShort(text)) counts.set(unnumbered(text), (counts.get(unnumbered(text)) ?? 0) + 1);
  }
  return (text) => isShort(text) && (counts.get(unnumbered(text)) ?? 0) > 1;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_EDGE && !SENTENCE_END.test(text);
}

function unnumbered(text: string): string {
  return text.replace(/\d+/g, '#');
}
