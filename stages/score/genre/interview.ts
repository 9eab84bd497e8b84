import type { Quoted } from '../../document.ts';

/** The parts of a document in which people speak by turns, as indexes into `blocks`. */
export interface Interview {
  /** The block of the first turn; the number of blocks where nobody takes turns. */
  readonly firstTurn: number;
  /** The blocks of those who ask: what they say matters by its answer. */
  readonly asked: ReadonlySet<number>;
}

const ENDS_ASKING = /\?[\s"”’)\]]*$/u;
/** Long enough for the question mark and what may stand behind it. */
const TAIL = 8;
/** Whose turns are questions to so large a part is the one who asks. */
const ASKING_SHARE = 0.5;

export function interviewOf({ blocks, turns }: Pick<Quoted, 'blocks' | 'turns'>): Interview {
  const bySpeaker = new Map<string, { all: number; asking: number }>();
  for (const { block, key } of turns) {
    const counts = bySpeaker.get(key) ?? { all: 0, asking: 0 };
    counts.all += 1;
    if (ENDS_ASKING.test(blocks[block]?.text.slice(-TAIL) ?? '')) counts.asking += 1;
    bySpeaker.set(key, counts);
  }
  const asked = new Set<number>();
  for (const { block, end, key } of turns) {
    const { all = 1, asking = 0 } = bySpeaker.get(key) ?? {};
    if (asking < all * ASKING_SHARE) continue;
    for (let each = block; each < end; each++) asked.add(each);
  }
  return { firstTurn: turns[0]?.block ?? blocks.length, asked };
}
