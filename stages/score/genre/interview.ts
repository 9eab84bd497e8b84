import type { Quoted } from '../../document.ts';
import { turnsOf } from '../../text/turn-labels.ts';

/** The parts of a document in which people speak by turns, as indexes into `blocks`. */
export interface Interview {
  /** The block of the first turn; the number of blocks where nobody takes turns. */
  readonly firstTurn: number;
  /** How many turns there are. */
  readonly turns: number;
  /** The blocks of those who ask: what they say matters by its answer. */
  readonly asked: ReadonlySet<number>;
}

const ENDS_ASKING = /\?[\s"”’)\]]*$/u;
/** Long enough for the question mark and what may stand behind it. */
const TAIL = 8;
/** Whose turns are questions to so large a part is the one who asks. */
const ASKING_SHARE = 0.5;

export function interviewOf({ blocks }: Pick<Quoted, 'blocks'>): Interview {
  const turns = turnsOf(blocks);
  const bySpeaker = new Map<string, { all: number; asking: number }>();
  for (const { block, key } of turns) {
    const counts = bySpeaker.get(key) ?? { all: 0, asking: 0 };
    counts.all += 1;
    if (ENDS_ASKING.test(blocks[block]?.text.slice(-TAIL) ?? '')) counts.asking += 1;
    bySpeaker.set(key, counts);
  }
  const asked = new Set<number>();
  turns.forEach(({ block, key }, index) => {
    const { all = 1, asking = 0 } = bySpeaker.get(key) ?? {};
    if (asking < all * ASKING_SHARE) return;
    const end = turns[index + 1]?.block ?? block + 1;
    for (let each = block; each < end; each++) asked.add(each);
  });
  return { firstTurn: turns[0]?.block ?? blocks.length, turns: turns.length, asked };
}
