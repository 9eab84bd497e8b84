import { turnedBefore, turnedBehind, swallowed, isFairReplacement } from './context.ts';
import type { Corpus } from './corpus.ts';
import { exactPlaces, type Place } from './exact.ts';
import { nearest, type Near } from './near.ts';
import { readPattern, type Pattern } from './pattern.ts';
import { compareSaying, sayingAt } from './speakers.ts';
import { splicedRuns } from './splices.ts';
import { VERDICTS, type Finding, type Judgement, type Match, type Quoted, type Verdict } from './verdict.ts';

/** An ellipsis may leave out so many words. */
const MOST_LEFT_OUT = 200;
/** A passage is near where so many of the words are the same. */
const LEAST_SIMILAR = 0.6;
/** Quotations of so few words are everywhere. */
const SHORT = 3;
const MOST_CHAINS = 60;

/** Parts of a quotation where they stand in one run of words, in order. */
type Chain = readonly Place[];

interface Candidate {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly match: Match;
}

/** Judges one quotation; null where it has no words. */
export function judge(quoted: Quoted, corpus: Corpus): Judgement | null {
  const pattern = readPattern(quoted.text);
  if (pattern.words.length === 0) return null;
  const places = pattern.parts.map((part) => exactPlaces(part, corpus));
  const chains = chainsOf(places);
  if (chains.length > 0) return best(chains.map((chain) => judgeChain(quoted, chain, corpus)), pattern, corpus);
  return judgeInexact(pattern, places, corpus);
}

function best(candidates: readonly Candidate[], pattern: Pattern, corpus: Corpus): Judgement {
  const sorted = candidates.toSorted((one, other) => gravity(other) - gravity(one) || byPlace(one, other, corpus));
  const [first] = sorted;
  if (!first) throw new Error('There is no candidate');
  const isShort = pattern.words.length <= SHORT;
  const matches = unique(sorted.map(({ match }) => match));
  const isUnsure = first.findings.some(({ ruleId }) => ruleId === 'speaker-unsure');
  if (isShort && (first.verdict === 'misattributed' || isUnsure)) {
    const findings = first.findings.map(({ reason }): Finding => {
      return { ruleId: 'not-found', severity: 'warning', reason: `${reason}; so short a quotation says little` };
    });
    return { verdict: 'not-found', findings, matches };
  }
  return { verdict: first.verdict, findings: first.findings, matches };
}

/** The less grave, the higher; a speaker that fits goes before one who is unknown. */
function gravity({ verdict, findings }: Candidate): number {
  return 2 * VERDICTS.indexOf(verdict) - (findings.length > 0 ? 1 : 0);
}

function byPlace({ match: one }: Candidate, { match: other }: Candidate, { sources }: Corpus): number {
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

/** The ways in which all parts stand in order in one run of words, not too far from each other. */
function chainsOf(places: readonly (readonly Place[])[]): readonly Chain[] {
  const [first = [], ...rest] = places;
  const chains: Chain[] = [];
  for (const start of first) {
    const chain: Place[] = [start];
    for (const next of rest) {
      const last = chain.at(-1);
      const following = next.find((place) => {
        return place.stream === last?.stream && place.from >= last.to && place.from - last.to <= MOST_LEFT_OUT;
      });
      if (following === undefined) break;
      chain.push(following);
    }
    if (chain.length === places.length) chains.push(chain);
    if (chains.length >= MOST_CHAINS) break;
  }
  return chains;
}

function judgeChain(quoted: Quoted, chain: Chain, corpus: Corpus): Candidate {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last) throw new Error('A quotation has no parts');
  const { source } = first.stream;
  const saying = sayingAt(corpus, source, first.from, last.to);
  const match = matchOf(corpus, first, last.to, saying.speaker, 1);
  const unfair = chain.flatMap(({ replaced }) => replaced).find((each) => !isFairReplacement(corpus, each));
  if (unfair) {
    const words = `“${unfair.brackets.join(' ')}”`;
    return found('altered', `The brackets with ${words} stand for other words than a pronoun, a name or a form of the same word`, match);
  }
  if (chain.length > 1 && isOfSeveral(chain, corpus)) {
    return found('spliced', 'The parts around an ellipsis are of different speakers', match);
  }
  const speaker = compareSaying(quoted, saying, corpus, source);
  if (speaker.kind === 'error') return found('misattributed', speaker.reason, match);
  const turned = turnedIn(chain, corpus, saying.quotation?.polarity);
  if (turned !== undefined) return found('out-of-context', turned, match);
  const note: Finding = { ruleId: 'speaker-unsure', severity: 'info', reason: speaker.reason };
  return { verdict: 'verbatim', findings: speaker.kind === 'unknown' ? [note] : [], match };
}

function found(verdict: Exclude<Verdict, 'verbatim'>, reason: string, match: Match): Candidate {
  return { verdict, findings: [{ ruleId: verdict, severity: 'error', reason }], match };
}

function isOfSeveral(chain: Chain, corpus: Corpus): boolean {
  const sayings = chain.map(({ stream, from, to }) => sayingAt(corpus, stream.source, from, to));
  const names = new Set(sayings.map(({ speaker, quotation }) => (quotation && speaker ? speaker.name : null)));
  const isMixed = sayings.some(({ quotation }) => quotation) && sayings.some(({ quotation }) => !quotation);
  return isMixed || (names.size > 1 && !names.has(null));
}

function turnedIn(chain: Chain, corpus: Corpus, polarity: string | undefined): string | undefined {
  for (const [index, place] of chain.entries()) {
    const next = chain[index + 1];
    const gone = next && swallowed(corpus, place.to, next.from);
    if (gone !== undefined) return `What is left out has the word “${gone}”`;
  }
  const [first] = chain;
  const last = chain.at(-1);
  const before = first && turnedBefore(corpus, first);
  if (before !== undefined) return `Before it stands “${before}” in the source`;
  const behind = last && turnedBehind(corpus, last);
  if (behind !== undefined) return `It goes on with “${behind}” in the source`;
  return polarity === 'denied' ? 'The source says that this was not said' : undefined;
}

function judgeInexact(
  pattern: Pattern,
  places: readonly (readonly Place[])[],
  corpus: Corpus,
): Judgement {
  const words = pattern.words.map(({ text }) => text);
  const isShort = words.length <= SHORT;
  if (places.length > 1 && places.every((each) => each.length > 0)) {
    const [first] = places[0] ?? [];
    if (first) {
      const { speaker } = sayingAt(corpus, first.stream.source, first.from, first.to);
      const reason = 'The parts around an ellipsis do not stand in this order in one passage';
      return alone(found('spliced', reason, matchOf(corpus, first, first.to, speaker, 1)));
    }
  }
  const near = isShort ? undefined : nearest(words, corpus);
  const runs = splicedRuns(pattern, corpus);
  const isSmall = near !== undefined && near.edits <= Math.max(2, words.length * 0.15);
  if (runs && !isSmall) {
    const [first] = runs;
    const { speaker } = sayingAt(corpus, first.stream.source, first.from, first.to);
    const reason = 'Its parts stand in different passages, and no ellipsis says so';
    return alone(found('spliced', reason, matchOf(corpus, first, first.to, speaker, 1)));
  }
  if (near === undefined) {
    const severity = isShort ? 'warning' : 'error';
    return { verdict: 'not-found', findings: [{ ruleId: 'not-found', severity, reason: 'The words stand in no source' }], matches: [] };
  }
  return judgeNear(near, isNearParts(pattern, near, corpus), corpus);
}

function alone({ verdict, findings, match }: Candidate): Judgement {
  return { verdict, findings, matches: [match] };
}

/** Where an ellipsis leaves much out, each part may be near to a passage. */
function isNearParts({ parts }: Pattern, whole: Near, corpus: Corpus): boolean {
  if (whole.similarity >= LEAST_SIMILAR) return true;
  if (parts.length < 2) return false;
  return parts.every((part) => {
    const words = part.flatMap((element) => (element.kind === 'word' ? [element.text] : []));
    const near = nearest(words, corpus);
    return near !== undefined && near.similarity >= LEAST_SIMILAR;
  });
}

function judgeNear(near: Near, isNear: boolean, corpus: Corpus): Judgement {
  const { stream, from, to, similarity } = near;
  const { speaker } = sayingAt(corpus, stream.source, from, to);
  const match = matchOf(corpus, { stream, from }, to, speaker, similarity);
  if (isNear) return alone(found('altered', 'The words differ from those of the source', match));
  return alone(found('not-found', `The words stand in no source; ${Math.round(similarity * 100)} % of them are those of the nearest passage`, match));
}

function matchOf(
  { starts, ends }: Corpus,
  { stream, from }: Pick<Place, 'stream' | 'from'>,
  to: number,
  speaker: Match['speaker'],
  similarity: number,
): Match {
  return { source: stream.source, start: starts[from] ?? 0, end: ends[to - 1] ?? 0, speaker, similarity };
}
