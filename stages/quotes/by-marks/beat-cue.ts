import type { Mention } from '../grammar/mentions.ts';
import { LEMMAS } from '../grammar/reporting-verbs.ts';
import { TAG } from '../grammar/tagger.ts';
import { SHAPE } from '../../words/shape.ts';
import { wordHash } from '../../words/hash.ts';
import { lastBefore } from './mention-at.ts';
import type { QuotedBlock, RegionShape } from './quoted-block.ts';
import { ENDING } from './region-shape.ts';

/** What somebody does before they speak. */
const BEATS: ReadonlySet<number> = new Set(
  (
    'chuckles chuckled frowns frowned giggles giggled grimaces grimaced grins grinned groans groaned ' +
    'hesitates hesitated laughs laughed nods nodded pauses paused shrugs shrugged sighs sighed ' +
    'smiles smiled snorts snorted winces winced'
  )
    .split(' ')
    .map((word) => wordHash(word)),
);
/** Tokens of the sentence before the marks: `She shrugs.`, `The mayor, Ann Orr, laughs.` */
const LONGEST = 10;
const MOST_BETWEEN = 2;

/**
 * `She shrugs. “Somebody will find it.”`: the verb of the short sentence right before words between
 * marks that are a sentence of their own, and who does it; null where no such sentence stands there.
 */
export function beatCue(
  block: QuotedBlock,
  shape: RegionShape,
): { readonly token: number; readonly mention: Mention } | null {
  const { tags, mentions, regionOf, first: start } = block;
  const { tag } = tags;
  const { word } = block.tokens;
  const { first, startsUpper, ending, after } = shape;
  const isWhole = startsUpper && (ending === ENDING.stop || ending === ENDING.question);
  // A small letter behind the marks has a cue of its own.
  if (!isWhole || tag[first - 1] !== TAG.stop || after === TAG.comma || hasTag(block, shape)) {
    return null;
  }
  const lowest = Math.max(start, first - LONGEST);
  let token = -1;
  let at = first - 2;
  for (; at >= lowest; at--) {
    if (tag[at] === TAG.stop || regionOf[at] !== -1) break;
    if (token < 0 && BEATS.has(word[at] ?? 0)) token = at;
  }
  if (token < 0 || (at < lowest && lowest > start)) return null;
  const mention = lastBefore(mentions, token);
  if (mention === undefined || mention.first <= at || mention.isPossessor) return null;
  return token - mention.end <= MOST_BETWEEN ? { token, mention } : null;
}

/** `“No,” she said`: a small letter behind the marks, or a verb of saying right behind them. */
function hasTag({ tokens, tags }: QuotedBlock, { end }: RegionShape): boolean {
  const isVerb = (at: number): boolean => LEMMAS.get(tokens.word[at] ?? 0) !== undefined;
  const isName = tags.tag[end] === TAG.name || tags.tag[end] === TAG.subject;
  return (
    tokens.shape[end] === SHAPE.lower ||
    isVerb(end) ||
    (isName && (isVerb(end + 1) || isVerb(end + 2)))
  );
}
