import { SHAPE } from '../../words/shape.ts';
import { wordHash } from '../../words/hash.ts';
import { TAG } from '../grammar/tagger.ts';
import type { Frame } from './frame.ts';
import type { Passage } from './passage.ts';

const NO: ReadonlySet<number> = new Set(['no', 'without'].map((word) => wordHash(word)));
const NOUNS = new Uint8Array(256);
for (const tag of [TAG.noun, TAG.plural, TAG.name]) NOUNS[tag] = 1;
const BEFORE_TIME: ReadonlySet<number> = new Set([TAG.determiner, TAG.preposition]);
const NOMINAL_CUES: ReadonlySet<number> = new Set([TAG.noun, TAG.plural, TAG.gerund]);
/** `will have`, `to have`, `or have`. */
const BEFORE_HAVE: ReadonlySet<number> = new Set([TAG.modal, TAG.to, TAG.conjunction]);
const ADVERB = /^\p{Ll}+ly$/u;
const PARTICIPLE = /^\p{Ll}+ed$/u;

/**
 * Whether nobody says anything, whatever the cue: `with no warning that`, `will have their degree
 * reported`.
 */
export function reportsNothing(
  { word, tag }: Passage,
  { cue, sourceStart, sourceEnd }: Frame,
): boolean {
  if (NOMINAL_CUES.has(tag[cue] ?? 0)) {
    const before = tag[cue - 1] === TAG.adjective ? cue - 2 : cue - 1;
    if (NO.has(word[before] ?? 0)) return true;
  }
  const isCaused = tag[sourceStart - 1] === TAG.have && sourceEnd === cue;
  return isCaused && BEFORE_HAVE.has(tag[sourceStart - 2] ?? TAG.none);
}

/** `this week`, `on Monday`: when something was said, and nothing that was. */
export function saysNothing(
  { tag, region }: Passage,
  content: readonly (readonly [start: number, end: number])[],
): boolean {
  let hasTime = false;
  for (const [start, end] of content) {
    for (let at = start; at < end; at++) {
      const own = tag[at] ?? TAG.other;
      if (own === TAG.time) hasTime = true;
      else if (!BEFORE_TIME.has(own)) return false;
      if ((region[at] ?? -1) >= 0) return false;
    }
  }
  return hasTime || content.length === 0;
}

/**
 * The place past a source that has taken the verb of its clause along, or an adverb: `the lakes |
 * mostly lie`, `the union | issued`. -1 where the source is but the number of a line.
 */
export function cleanSourceEnd(
  { text, from, to, tag, shape }: Passage,
  { sourceStart, sourceEnd }: Frame,
): number {
  let hasNoun = false;
  let isNumber = true;
  for (let i = sourceStart; i < sourceEnd; i++) {
    if (shape[i] !== SHAPE.number) isNumber = false;
    const isAdverb = hasNoun && ADVERB.test(text.slice(from[i], to[i]));
    if (isAdverb && tag[i] === TAG.adjective) return i;
    if (NOUNS[tag[i] ?? 0] === 1) hasNoun = true;
  }
  const last = sourceEnd - 1;
  const hasObject = tag[sourceEnd] === TAG.determiner || tag[sourceEnd] === TAG.possessor;
  const isVerb = hasObject && PARTICIPLE.test(text.slice(from[last], to[last]));
  if (isVerb && last - sourceStart > 1) return last;
  return isNumber ? -1 : sourceEnd;
}
