import type { Candidate } from './candidate.ts';
import { chainsOf, judgeChain } from './chain.ts';
import type { Corpus } from './corpus.ts';
import { exactPlaces } from './exact.ts';
import { judgeInexact } from './inexact.ts';
import { readPattern, type Pattern } from './pattern.ts';
import { findingOf, SHORT, VERDICTS, type Judgement, type Match, type Quoted } from './verdict.ts';

/** Judges one quotation; null where it has no words. */
export function judge(quoted: Quoted, corpus: Corpus): Judgement | null {
  const pattern = readPattern(quoted.text);
  if (pattern.words.length === 0) return null;
  const places = pattern.parts.map((part) => exactPlaces(part, corpus));
  const chains = chainsOf(places);
  if (chains.length === 0) return judgeInexact(pattern, places, corpus);
  const candidates = chains.map((chain) => judgeChain(quoted, chain, corpus));
  return best(candidates, pattern, corpus);
}

function best(candidates: readonly Candidate[], pattern: Pattern, corpus: Corpus): Judgement {
  const sorted = candidates.toSorted(
    (one, other) => gravity(other) - gravity(one) || byPlace(one, other, corpus),
  );
  const [first] = sorted;
  if (!first) throw new Error('There is no candidate');
  const isShort = pattern.words.length <= SHORT;
  const matches = unique(sorted.map(({ match }) => match));
  const isNoted = first.findings.some(({ ruleId }) => ruleId === 'speaker-unsure');
  const isUnsure = isNoted && first.match.speaker !== null;
  if (isShort && (first.verdict === 'misattributed' || isUnsure)) {
    const findings = first.findings.flatMap(({ reason }) =>
      findingOf('not-found', 'warning', `${reason}; so short a quotation says little`),
    );
    return { verdict: 'not-found', findings, matches };
  }
  return { verdict: first.verdict, findings: first.findings, matches };
}

/** The less grave, the higher; a speaker that fits goes before one who is unknown. */
function gravity({ verdict, findings }: Candidate): number {
  return 2 * VERDICTS.indexOf(verdict) - (findings.length > 0 ? 1 : 0);
}

function byPlace(
  { match: one }: Candidate,
  { match: other }: Candidate,
  { sources }: Corpus,
): number {
  const [path = '', otherPath = ''] = [one, other].map(({ source }) => sources[source]?.path);
  if (path !== otherPath) return path < otherPath ? -1 : 1;
  const [record = 0, otherRecord = 0] = [one, other].map(({ source }) => sources[source]?.record);
  return record - otherRecord || one.start - other.start;
}

function unique(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({ source, start, end }) => {
    const key = `${source} ${start} ${end}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
