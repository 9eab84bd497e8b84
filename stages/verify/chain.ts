import { blamed, matchOf, type Candidate } from './candidate.ts';
import { isFairReplacement, swallowed, turnedBefore, turnedBehind } from './context.ts';
import type { Corpus } from './corpus.ts';
import type { Place } from './exact.ts';
import { compareSaying, sayingAt } from './speakers.ts';
import { findingOf, type Quoted } from './verdict.ts';

/** An ellipsis may leave out so many words. */
const MOST_LEFT_OUT = 200;
const MOST_CHAINS = 60;

/** Parts of a quotation where they stand in one run of words, in order. */
type Chain = readonly Place[];

/** The ways in which all parts stand in order in one run of words, not too far from each other. */
export function chainsOf(places: readonly (readonly Place[])[]): readonly Chain[] {
  const [first = [], ...rest] = places;
  const chains: Chain[] = [];
  for (const start of first) {
    const chain: Place[] = [start];
    for (const next of rest) {
      const last = chain.at(-1);
      const following = next.find((place) => {
        return (
          place.stream === last?.stream &&
          place.from >= last.to &&
          place.from - last.to <= MOST_LEFT_OUT
        );
      });
      if (following === undefined) break;
      chain.push(following);
    }
    if (chain.length === places.length) chains.push(chain);
    if (chains.length >= MOST_CHAINS) break;
  }
  return chains;
}

/** What a quotation comes to, if it is of these places. */
export function judgeChain(quoted: Quoted, chain: Chain, corpus: Corpus): Candidate {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last) throw new Error('A quotation has no parts');
  const { source } = first.stream;
  const saying = sayingAt(corpus, source, first.from, last.to);
  const match = matchOf(corpus, { ...first, to: last.to });
  const unfair = chain
    .flatMap(({ replaced }) => replaced)
    .find((each) => !isFairReplacement(corpus, each));
  if (unfair) {
    const words = `“${unfair.brackets.join(' ')}”`;
    return blamed(
      'altered',
      `The brackets with ${words} stand for other words than a pronoun, a name or a form of the same word`,
      match,
    );
  }
  if (chain.length > 1 && isOfSeveral(chain, corpus)) {
    return blamed('spliced', 'The parts around an ellipsis are of different speakers', match);
  }
  const speaker = compareSaying(quoted, saying, corpus, source);
  if (speaker.kind === 'error') return blamed('misattributed', speaker.reason, match);
  const turned = turnedIn(chain, corpus, saying.quotation?.polarity);
  if (turned !== undefined) return blamed('out-of-context', turned, match);
  const note = findingOf('speaker-unsure', 'info', speaker.reason);
  return { verdict: 'verbatim', findings: speaker.kind === 'unknown' ? note : [], match };
}

function isOfSeveral(chain: Chain, corpus: Corpus): boolean {
  const sayings = chain.map(({ stream, from, to }) => sayingAt(corpus, stream.source, from, to));
  const found = new Set(sayings.map(({ quotation }) => quotation));
  if (found.size === 1) return false;
  const names = new Set(sayings.map(({ speaker }) => speaker?.name));
  return found.has(undefined) || names.size > 1 || names.has(undefined);
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
