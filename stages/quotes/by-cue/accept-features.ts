import { TAG } from '../grammar/tagger.ts';
import { auxiliary, beforeVerbGroup } from './cue-features.ts';
import { sourceSide, type Frame } from './frame.ts';
import { addFeature, bucket, clear, type FeatureList } from '../log-linear/hashed-features.ts';
import type { Passage } from './passage.ts';

/** An attribution whose parts have been chosen one by one, in tokens of its passage. */
export interface Proposal extends Frame {
  readonly cueProbability: number;
  readonly sourceProbability: number;
  readonly contentProbability: number;
  /** Half-open token ranges, ascending. */
  readonly content: readonly (readonly [number, number])[];
}

/** Whether the parts make an attribution together: features of the whole. */
export function acceptFeatures(
  passage: Passage,
  proposals: readonly Proposal[],
  index: number,
  list: FeatureList,
): void {
  clear(list);
  const proposal = proposals[index];
  if (proposal === undefined) return;
  const { cue, sourceStart, content } = proposal;
  const { region, tag: tags, stemKey } = passage;
  const stem = stemKey[cue] ?? 0;
  const tag = tags[cue] ?? 0;
  const cueLevel = level(proposal.cueProbability);
  const sourceLevel = level(proposal.sourceProbability);
  const contentLevel = level(proposal.contentProbability);
  const side = sourceSide(proposal);
  const isQuoted = (region[cue] ?? -1) >= 0 ? 1 : 0;
  addFeature(list, 0, cueLevel);
  addFeature(list, 1, cueLevel, sourceLevel);
  addFeature(list, 2, cueLevel, contentLevel);
  addFeature(list, 3, stem);
  addFeature(list, 4, sourceLevel, side);
  addFeature(list, 5, isQuoted, cueLevel);
  addFeature(list, 6, tag, side);
  if (content.length === 0) {
    addFeature(list, 7, contentLevel);
    return;
  }
  const shape = contentShape(passage, proposal);
  const { type, clause } = shape;
  contentFeatures(passage, proposal, shape, list);
  const around = relation(proposals, index);
  addFeature(list, 28, around, type, isQuoted);
  addFeature(list, 29, around, cueLevel, clause);
  addFeature(list, 30, around, stem);
  const aux = auxiliary(passage, cue, beforeVerbGroup(passage, cue));
  addFeature(list, 20, aux, tag, clause);
  addFeature(list, 21, aux, stem, clause);
  if (sourceStart >= 0) sourceFeatures(passage, proposal, shape, list);
}

/** What the content of a proposal looks like; small numbers, for features. */
interface ContentShape {
  /** None of its words stands within quotation marks (0), some (1), almost all (2). */
  readonly type: number;
  /** Before the cue (0), after it (1), both (2). */
  readonly place: number;
  /** Its words, in classes. */
  readonly size: number;
  /** Its finite verbs, up to 2. */
  readonly clause: number;
}

function contentShape({ region, tag }: Passage, { cue, content }: Proposal): ContentShape {
  let words = 0;
  let quoted = 0;
  let verbs = 0;
  for (const [from, to] of content) {
    for (let i = from; i < Math.min(to, from + 80); i++) {
      words++;
      if ((region[i] ?? -1) >= 0) quoted++;
      const own = tag[i] ?? 0;
      if (own >= TAG.modal && own <= TAG.verbPast && own !== TAG.not) verbs++;
    }
  }
  return {
    type: quoted === 0 ? 0 : quoted * 10 >= words * 9 ? 2 : 1,
    place: content.length > 1 ? 2 : (content[0]?.[0] ?? 0) > cue ? 1 : 0,
    size: bucket(words),
    clause: Math.min(verbs, 2),
  };
}

function contentFeatures(
  { region, tag: tags, wordKey, stemKey }: Passage,
  proposal: Proposal,
  { type, place, size, clause }: ContentShape,
  list: FeatureList,
): void {
  const { cue, content } = proposal;
  const [start = 0, end = 0] = content[0] ?? [];
  const stem = stemKey[cue] ?? 0;
  const cueLevel = level(proposal.cueProbability);
  const contentLevel = level(proposal.contentProbability);
  const side = sourceSide(proposal);
  const isQuoted = (region[cue] ?? -1) >= 0 ? 1 : 0;
  addFeature(list, 8, type, isQuoted, cueLevel);
  addFeature(list, 9, type, place, side);
  addFeature(list, 10, size, clause, type);
  addFeature(list, 11, stem, clause, type);
  addFeature(list, 12, stem, tags[start] ?? 0, place);
  addFeature(list, 13, wordKey[start] ?? 0, place, tags[cue] ?? 0);
  addFeature(list, 14, contentLevel, size, type);
  addFeature(list, 15, contentLevel, clause, cueLevel);
  addFeature(list, 16, tags[end] ?? 0, tags[end - 1] ?? 0, place);
  addFeature(list, 17, stem, side, place);
  addFeature(list, 18, stem, cueLevel, contentLevel);
  addFeature(list, 19, stem, size);
}

function sourceFeatures(
  { region, tag: tags, wordKey, stemKey }: Passage,
  { cue, sourceStart, sourceEnd }: Proposal,
  { type, clause }: ContentShape,
  list: FeatureList,
): void {
  const head = wordKey[sourceEnd - 1] ?? 0;
  const headTag = tags[sourceEnd - 1] ?? 0;
  const stem = stemKey[cue] ?? 0;
  const isQuoted = (region[cue] ?? -1) >= 0 ? 1 : 0;
  addFeature(list, 22, head, clause);
  addFeature(list, 23, head, tags[cue] ?? 0);
  addFeature(list, 24, headTag, tags[sourceStart] ?? 0, clause);
  addFeature(list, 25, stem, head);
  addFeature(list, 26, headTag, stem);
  addFeature(list, 27, (region[sourceStart] ?? -1) >= 0 ? 1 : 0, isQuoted, type);
}

/** Proposals further off in the order of cues are not compared. */
const COMPARED = 6;
/** A cue that is surer than this counts as one for its neighbours. */
const LIKELY = 0.45;

/**
 * How a proposal lies to likely ones around it, as bits: its cue within another's content (1),
 * another's cue within its content (2), content in part the same (4), with a likelier cue (8).
 */
function relation(proposals: readonly Proposal[], index: number): number {
  const own = proposals[index];
  if (own === undefined) return 0;
  let bits = 0;
  const limit = Math.min(proposals.length, index + COMPARED + 1);
  for (let i = Math.max(0, index - COMPARED); i < limit; i++) {
    const other = proposals[i];
    if (other === undefined || i === index || other.cueProbability < LIKELY) continue;
    const isInner = holds(other.content, own.cue);
    const isOuter = holds(own.content, other.cue);
    if (isInner) bits |= 1;
    if (isOuter) bits |= 2;
    if (isInner || isOuter || !meets(own.content, other.content)) continue;
    bits |= other.cueProbability > own.cueProbability ? 12 : 4;
  }
  return bits;
}

function holds(content: Proposal['content'], token: number): boolean {
  return content.some(([start, end]) => token >= start && token < end);
}

function meets(a: Proposal['content'], b: Proposal['content']): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
}

/** Probabilities by their log-odds: 0 to 9. */
function level(probability: number): number {
  const odds = Math.log(probability / Math.max(1e-6, 1 - probability));
  return Math.max(0, Math.min(9, Math.round(odds) + 4));
}
