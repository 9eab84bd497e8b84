import type { Genre } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import type { QuotedRegion } from '../marks/index.ts';

/** Blocks in which people talk with each other, one speaker a paragraph; half-open. */
export interface DialogueRun {
  readonly first: number;
  readonly end: number;
}

/** Where several people talk by layouts of their own, or hardly at all. */
const NO_DIALOGUE: ReadonlySet<Genre> = new Set([
  'changelog',
  'court opinion',
  'docs',
  'hearing',
  'interview',
  'minutes',
  'paper',
  'report',
  'speech',
  'transcript',
]);
const FEWEST_LINES = 4;
/** Share of the lines that do not say who speaks. */
const LEAST_UNTOLD = 0.3;
/** Paragraphs of narration between two lines. */
const MOST_BETWEEN = 2;
/** UTF-16 code units: what people say to each other is short. */
const LONGEST_ON_AVERAGE = 160;
const UTTERANCE = /^[\s‘“"']*[\p{Lu}—–…].*[.,?!…—–]['’]?\s*$/su;

/**
 * Runs of paragraphs that open or end with what somebody says, of which one at least is nothing else
 * and many do not say who speaks: the dialogue of a story, and not an article that quotes several
 * people. Linear in the blocks.
 * @param found what has been attributed by other means
 */
export function dialogueRuns(
  { blocks, regions }: ReadBlocks,
  genre: Genre,
  found: readonly Attribution[],
): DialogueRun[] {
  if (NO_DIALOGUE.has(genre)) return [];
  const told = new Set<number>();
  for (const { cue, content } of found) {
    if (cue !== null && cue.block === content[0]?.block) told.add(cue.block);
  }
  const runs: DialogueRun[] = [];
  let lines: number[] = [];
  const finish = (): void => {
    const first = lines[0] ?? 0;
    const end = (lines.at(-1) ?? first) + 1;
    const isBare = lines.some((index) => isBareLine(blocks[index]?.text ?? '', said(index)));
    const untold = lines.filter((index) => !told.has(index)).length;
    const isTalk = lines.length >= FEWEST_LINES && untold >= lines.length * LEAST_UNTOLD;
    if (isTalk && isBare && isShort(lines.flatMap(said))) runs.push({ first, end });
    lines = [];
  };
  const said = (index: number) =>
    utterances(blocks[index]?.text ?? '', regions[index]?.regions ?? []);
  for (const [index, { kind, text }] of blocks.entries()) {
    if (kind !== 'paragraph' || index - (lines.at(-1) ?? index) > MOST_BETWEEN) finish();
    if (kind === 'paragraph' && isLine(text, said(index))) lines.push(index);
  }
  finish();
  return runs;
}

/** What between marks looks like a whole utterance: it has a capital and a mark at its end. */
export function utterances(text: string, regions: readonly QuotedRegion[]): QuotedRegion[] {
  return regions.filter(({ innerFrom, innerTo, isClosed }) => {
    return isClosed && UTTERANCE.test(text.slice(innerFrom, innerTo));
  });
}

function isLine(text: string, said: readonly QuotedRegion[]): boolean {
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined) return false;
  return text.slice(0, first.from).trim() === '' || text.slice(last.to).trim() === '';
}

function isBareLine(text: string, said: readonly QuotedRegion[]): boolean {
  const [only, second] = said;
  if (only === undefined || second !== undefined) return false;
  return text.slice(0, only.from).trim() === '' && text.slice(only.to).trim() === '';
}

function isShort(said: readonly QuotedRegion[]): boolean {
  const length = said.reduce((sum, { innerFrom, innerTo }) => sum + innerTo - innerFrom, 0);
  return length <= said.length * LONGEST_ON_AVERAGE;
}
