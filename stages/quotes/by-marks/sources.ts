import type { Mention } from '../grammar/mentions.ts';
import { firstFrom } from './mention-at.ts';
import { nobodyFeatures, mentionFeatures, type CueInBlock } from './mention-features.ts';
import type { Weigh } from '../log-linear/exact-features.ts';

export interface SourceChoice<Worth> {
  /** null for a cue that nobody stands at. */
  readonly mention: Mention | null;
  readonly worth: Worth;
}

const MOST_BEFORE = 10;
const MOST_AFTER = 6;
const MOST_STOPS = 2;

/** Every mention near a cue with what it is worth, and nobody. */
export function sourceChoices<Worth>(of: CueInBlock, weigh: Weigh<Worth>): SourceChoice<Worth>[] {
  const { block, cue } = of;
  const { mentions, items, features } = block;
  nobodyFeatures(of, features);
  const choices: SourceChoice<Worth>[] = [{ mention: null, worth: weigh(features) }];
  const sentence = items.sentence[cue.item] ?? 0;
  const at = firstFrom(mentions, cue.token);
  const add = (mention: Mention | undefined, rank: number) => {
    if (mention === undefined) return;
    const item = items.ofToken[mention.first] ?? 0;
    if (Math.abs((items.sentence[item] ?? 0) - sentence) > MOST_STOPS) return;
    const isAroundCue = mention.first <= cue.token && cue.token < mention.end;
    if (isAroundCue) return;
    mentionFeatures(of, mention, rank, features);
    choices.push({ mention, worth: weigh(features) });
  };
  for (let i = 0; i < MOST_BEFORE; i++) add(mentions[at - 1 - i], i);
  for (let i = 0; i < MOST_AFTER; i++) add(mentions[at + i], i);
  return choices;
}
