import type { VFile } from 'vfile';
import type { Found } from './memory.ts';
import { nameOf } from './wording.ts';
import type { SourcePoint } from '../../text/points.ts';
import { byRule } from '../../rule-ids.ts';

/** A second candidate this likely, beside a first this unlikely, is worth a message. */
const UNSURE_FIRST = 0.6;
const LIKELY_SECOND = 0.3;

/**
 * Tells of a pronoun that may mean either of two people (`ambiguous-speaker`), with its place.
 * @param mention the pronoun as it stands
 */
export function warnOfRivals(
  file: VFile,
  { candidates, certainty }: Pick<Found, 'candidates' | 'certainty'>,
  mention: string,
  place: { readonly start: SourcePoint; readonly end: SourcePoint },
): void {
  const [first, second] = candidates;
  if (first === undefined || second === undefined || certainty >= UNSURE_FIRST) return;
  if (certainty * Math.exp(second.score - first.score) < LIKELY_SECOND) return;
  const reason = `\`${mention}\` may mean \`${nameOf(first.entity)}\` or \`${nameOf(second.entity)}\`; taken for the first`;
  file.message(reason, byRule('ambiguous-speaker', { place }));
}
