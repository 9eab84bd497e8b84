import type { Genre, Identified } from '../../document.ts';
import type { TurnRules } from '../../language/turn-rules.ts';
import { createLabelKinds, lowerWords, type LabelKind } from '../../turns/label-kinds.ts';
import { createLabelFinder, type Label, type LabelFinder } from '../../turns/labels.ts';
import { lineStarts } from '../../turns/line-starts.ts';
import { taskBlocks } from '../../turns/task-blocks.ts';
import { NOBODY } from '../../turns/who-is-who.ts';
import type { Attribution } from '../attribution.ts';

const SPEAKS: ReadonlySet<LabelKind> = new Set(['formal', 'listed', 'person', 'role']);
const TECHNICAL: ReadonlySet<Genre> = new Set(['changelog', 'docs', 'minutes', 'newsletter']);
/** Who is to do it, at the start of a line: `Ana Ruiz: tell`. */
const TASK = /^\s*[^\s:]+(?:[^\S\n][^\s:]+){0,2}:/u;
/** UTF-16 code units. */
const LONGEST_TASK = 300;

/**
 * Makes the test of whether an attribution is but a line with a label that names a matter, such as
 * `Status: accepted` or `Credit: Ana Ruiz`: nobody says what stands behind it. Nor does who is to do
 * something, in a list of tasks.
 */
export function createMatterTest(
  { blocks, text: source, genre }: Pick<Identified, 'blocks' | 'text' | 'genre'>,
  rules: TurnRules,
): (attribution: Attribution) => boolean {
  const isTask = taskBlocks(blocks, rules);
  // Made where a colon is a cue: few documents have any.
  let finders: { labelsIn: LabelFinder; kindOf: (label: Label) => LabelKind } | undefined;
  return ({ cue, type }) => {
    const block = cue === null ? undefined : blocks[cue.block];
    if (cue === null || block === undefined || type === 'direct') return false;
    if (isTask.has(cue.block)) {
      const near = block.text.slice(Math.max(0, cue.from - LONGEST_TASK), cue.to);
      return TASK.test(near.slice(near.lastIndexOf('\n') + 1));
    }
    if (block.text.slice(cue.from, cue.to).trim() !== ':') return false;
    finders ??= {
      labelsIn: createLabelFinder(rules),
      kindOf: createLabelKinds(rules, NOBODY),
    };
    const label = finders
      .labelsIn(block, cue.block, lineStarts(block, source))
      .findLast(({ lineFrom, to }) => lineFrom <= cue.from && to <= cue.to);
    const isHere =
      label !== undefined && block.text.slice(label.to, cue.to).length <= LONGEST_ASIDE;
    if (!isHere) return false;
    // A headline has surnames and polls for labels.
    if (block.kind === 'heading' && !TECHNICAL.has(genre))
      return lowerWords(label.name).some((word) => rules.terms.has(word));
    return !SPEAKS.has(finders.kindOf(label));
  };
}

/** UTF-16 code units: what may stand in brackets between a label and its colon. */
const LONGEST_ASIDE = 70;
