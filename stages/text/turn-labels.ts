import type { Block } from '../document.ts';

/** The label of a turn, `HANNA VIRTALA:`, as a range of its block's text. */
export interface Turn {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** The last word of the label in upper case, by which turns of one speaker are known. */
  readonly key: string;
}

const LONGEST_LABEL = 48;
const MOST_WORDS = 5;
/** A transcript that is quoted whole: each paragraph opens with a mark. */
const OPENING = /^(?:["“]|''|``)?/u;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.’'\u2010-]*$/u;
/** A transcript is one when at least so many people have at least so many turns each. */
const LEAST_SPEAKERS = 2;
const LEAST_TURNS = 2;

/** The labelled turns of a transcript; none where the labels do not repeat. */
export function turnsOf(blocks: readonly Block[]): readonly Turn[] {
  const labelled = blocks.flatMap((block, index) => turnOf(block, index) ?? []);
  const counts = new Map<string, number>();
  for (const { key } of labelled) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count >= LEAST_TURNS).length;
  return repeated < LEAST_SPEAKERS ? [] : labelled;
}

function turnOf({ text, kind }: Block, block: number): Turn | null {
  if (kind === 'heading') return null;
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const colon = text.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon <= opening || text.charAt(colon + 1) !== ' ') return null;
  const label = text.slice(opening, colon);
  const parts = label.trim().split(' ');
  if (parts.length > MOST_WORDS || !parts.every((word) => NAME_WORD.test(word))) return null;
  const from = opening + label.length - label.trimStart().length;
  const key = (parts.at(-1) ?? '').toUpperCase();
  return { block, from, to: from + label.trim().length, key };
}
