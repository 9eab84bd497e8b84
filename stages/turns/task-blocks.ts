import type { Block } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';

/** The blocks below a heading that says who is to do what. */
export function taskBlocks(blocks: readonly Block[], { tasks }: TurnRules): ReadonlySet<number> {
  const found = new Set<number>();
  let isTask = false;
  for (const [index, { kind, text }] of blocks.entries()) {
    const isHead = kind === 'heading' || text.length <= LONGEST_HEADING;
    if (isHead && tasks.test(text)) isTask = true;
    else if (kind === 'heading') isTask = false;
    if (isTask) found.add(index);
  }
  return found;
}

/** UTF-16 code units: a line such as `Actions`, written as a paragraph. */
const LONGEST_HEADING = 24;
