import { shippedAttributionModel } from '../by-cue/attribution-model.ts';
import { CUE, type CueCandidate } from './cues.ts';
import type { Link } from './link.ts';
import type { QuotedBlock } from './quoted-block.ts';
import { pairKey } from '../grammar/cue-pairs.ts';

/** The token after a cue: `to` belongs to `according`, `out` to `pointed out`. */
export function cueEnd({ tokens: { word } }: QuotedBlock, { token, kind }: CueCandidate): number {
  const pair = pairKey([word[token] ?? 0, word[token + 1] ?? 0]);
  const isPair = kind === CUE.according || shippedAttributionModel().cuePairs.has(pair);
  return isPair ? token + 2 : token + 1;
}

/** A name for people of how cue, source and region stand to each other. */
export function ruleOf({ block, region, cue, source }: Link): string {
  if (cue === null) return source === null ? 'without-cue' : 'carried-over';
  const { candidate } = cue;
  if (candidate.kind === CUE.according) return 'according-to';
  if (candidate.kind === CUE.colon) return 'colon';
  if (cue.block !== block) return 'cue-in-paragraph-before';
  const isAfter = candidate.token > (block.regionStart[region] ?? 0);
  if (source === null) return isAfter ? 'cue-after-without-source' : 'cue-before-without-source';
  const isInverted = source.mention.first > candidate.token;
  if (candidate.kind === CUE.noun) return isAfter ? 'noun-after' : 'noun-before';
  if (isAfter) return isInverted ? 'cue-after-inverted' : 'cue-after';
  return isInverted ? 'cue-before-inverted' : 'cue-before';
}
