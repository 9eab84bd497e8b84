import type { Block } from '../document.ts';
import { folded } from '../text/white-space.ts';

/** Blocks that repeat earlier ones; indexes into the blocks, ends included. */
export interface Repeat {
  readonly from: number;
  readonly to: number;
  /** Where the first copy begins. */
  readonly first: number;
}

/**
 * A shorter paragraph may be said twice (`Yes.`, a refrain, a question of an interviewer); a whole
 * paragraph of so many words is not.
 */
const FEWEST_WORDS = 12;

/**
 * Finds paragraphs that stood before, word for word. Blocks that follow each other as they did
 * before are one repeat; it counts if one of them is a paragraph of some length, and then its
 * short lines go with it. A single item of a list may stand in two lists.
 */
export function findRepeats(blocks: readonly Block[]): Repeat[] {
  const texts = blocks.map(({ text }) => (text.includes('  ') ? folded(text) : text));
  const firsts = new Map<string, number>();
  const repeats: Repeat[] = [];
  let index = 0;
  while (index < texts.length) {
    const text = texts[index] ?? '';
    const first = firsts.get(text);
    if (first === undefined) {
      firsts.set(text, index);
      index += 1;
      continue;
    }
    let length = 1;
    while (first + length < index && texts[first + length] === texts[index + length]) length += 1;
    const repeat = { from: index, to: index + length - 1, first };
    const isSingleItem = length === 1 && blocks[index]?.kind === 'listItem';
    if (!isSingleItem && texts.slice(index, index + length).some(isLong)) repeats.push(repeat);
    index += length;
  }
  return repeats;
}

function isLong(text: string): boolean {
  return text.split(' ', FEWEST_WORDS).length >= FEWEST_WORDS;
}
