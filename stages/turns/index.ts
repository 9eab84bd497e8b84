import type { Block, Cleaned, RemovedSpan, Turn } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import { chooseLabels, type KnownLabel } from './choose-labels.ts';
import { continues, createEnds } from './ends.ts';
import { createExaminations } from './examinations.ts';
import { createLabelKinds, lowerWords, withoutTitles } from './label-kinds.ts';
import { createLabelFinder, type Label } from './labels.ts';
import { lineStarts } from './line-starts.ts';
import { questionTurns } from './question-headings.ts';
import { quotedMail } from './quoted-mail.ts';
import { splitBlocks, type CutsOfBlock } from './split-blocks.ts';
import { taskBlocks } from './task-blocks.ts';
import { createTurnSpeakers } from './turn-speakers.ts';
import { whoIsWho, type WhoIsWho } from './who-is-who.ts';

/** The turns of a document, whose blocks are cut so that each turn begins one. */
export interface TakenTurns {
  readonly blocks: readonly Block[];
  readonly turns: readonly Turn[];
  /** Lines that are no prose, such as the head of a quoted mail. */
  readonly removed: readonly RemovedSpan[];
  readonly who: WhoIsWho;
}

/**
 * Finds who takes turns. A layout is recognised by the whole document, see `chooseLabels`; without
 * labels, headings that ask and paragraphs that answer in the first person make an interview.
 */
export function findTurns(document: Cleaned, rules: TurnRules): TakenTurns {
  const { blocks, text: source } = document;
  const who = whoIsWho(document, rules);
  const kindOf = createLabelKinds(rules, who, source);
  const labelsIn = createLabelFinder(rules);
  const lines = blocks.map((block) => lineStarts(block, source));
  const isTask = taskBlocks(blocks, rules);
  const labels = blocks.flatMap((block, index) => {
    if (isTask.has(index)) return [];
    const found = labelsIn(block, index, lines[index] ?? [0]);
    // `Fallin: Trump is right`: a headline.
    return block.kind === 'heading' ? found.filter(({ form }) => form === 'alone') : found;
  });
  const keyOf = createKeys(labels, rules);
  const known = labels.map((label): KnownLabel => {
    return { ...label, kind: kindOf(label, wordsBehind(label, blocks)), key: keyOf(label.name) };
  });
  const isMinutes = who.attendanceLines > 0 || rules.minutes.test(document.metadata.title ?? '');
  const chosen = chooseLabels(known, { blocks, isMinutes }, rules);
  const answers = chosen.some(isStrong) ? [] : questionTurns(document, who, rules);
  if (answers.length > 0) return { blocks, turns: answers, removed: [], who };
  if (chosen.length === 0) return { ...quotedMail(document, rules), who };
  const endsAt = createEnds({ blocks, text: source, lines, isMinutes, chosen }, known, rules);
  const split = splitBlocks(blocks, cutsOf(chosen, endsAt.cuts), source);
  const speakerOf = createTurnSpeakers(
    chosen,
    who,
    { rules, source },
    createExaminations(blocks, who, rules),
  );
  const starts = chosen.map((label) => split.placeOf(label.block, label.lineFrom).block);
  const turns = chosen.map((label, i): Turn => {
    const { block, at } = split.placeOf(label.block, label.lineFrom);
    const base = label.lineFrom - at;
    const length = split.blocks[block]?.text.length ?? 0;
    const limit = starts[i + 1] ?? split.blocks.length;
    return {
      block,
      end: continues(split.blocks, block, limit, endsAt),
      wordsFrom: Math.min(label.wordsFrom - base, length),
      label: { from: label.from - base, to: label.to - base },
      by: 'label',
      key: label.key,
      speaker: speakerOf(label),
    };
  });
  return { blocks: split.blocks, turns, removed: [], who };
}

/** The words of the line behind a label. */
function wordsBehind({ block, wordsFrom, lineTo }: Label, blocks: readonly Block[]): string {
  return blocks[block]?.text.slice(wordsFrom, lineTo).trim() ?? '';
}

/** In an answer to a heading that asks, `Cameras:` may look like a name. */
function isStrong({ kind }: KnownLabel): boolean {
  return kind !== 'unknown';
}

/**
 * Makes the function that gives the key of a label: the last word of a name without its titles, in
 * upper case, `VIRTALA` of `Hanna Virtala`; a first name alone has the key of the only one who bears it.
 */
function createKeys(labels: readonly Label[], rules: TurnRules): (name: string) => string {
  const bearers = new Map<string, Set<string>>();
  for (const { name } of labels) {
    const words = lowerWords(withoutTitles(name, rules));
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    if (words.length > 1) bearers.set(first, (bearers.get(first) ?? new Set()).add(last));
  }
  return (name) => {
    const words = lowerWords(withoutTitles(name, rules));
    const owners = words.length === 1 ? bearers.get(words[0] ?? '') : undefined;
    const [only] = owners ?? [];
    const last = owners?.size === 1 ? only : words.at(-1);
    return (last ?? name).toUpperCase();
  };
}

function cutsOf(labels: readonly KnownLabel[], others: CutsOfBlock): CutsOfBlock {
  const cuts = new Map<number, number[]>();
  const add = (block: number, at: number): void => {
    const known = cuts.get(block);
    if (known === undefined) cuts.set(block, [at]);
    else known.push(at);
  };
  for (const { block, lineFrom } of labels) add(block, lineFrom);
  for (const [block, places] of others) for (const at of places) add(block, at);
  return new Map(
    [...cuts].map(([block, places]) => [block, [...new Set(places)].toSorted((a, b) => a - b)]),
  );
}
