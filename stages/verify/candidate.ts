import type { Corpus, Stream } from './corpus.ts';
import { sayingAt } from './speakers.ts';
import type { Finding, Match, Verdict } from './verdict.ts';

/** What a quotation would come to, if one passage is what it is of. */
export interface Candidate {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly match: Match;
}

/** A run of places in a stream of the corpus. */
export interface Stretch {
  readonly stream: Stream;
  readonly from: number;
  readonly to: number;
}

/** A verdict that is an error, with its reason. */
export function blamed(
  verdict: Exclude<Verdict, 'verbatim'>,
  reason: string,
  match: Match,
): Candidate {
  return { verdict, findings: [{ ruleId: verdict, severity: 'error', reason }], match };
}

/** A stretch as a passage of its source, with who says it there. */
export function matchOf(corpus: Corpus, { stream, from, to }: Stretch, similarity = 1): Match {
  const { speaker } = sayingAt(corpus, stream.source, from, to);
  return {
    source: stream.source,
    start: corpus.starts[from] ?? 0,
    end: corpus.ends[to - 1] ?? 0,
    speaker,
    similarity,
  };
}
