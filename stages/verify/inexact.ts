import { blamed, matchOf, type Candidate } from './candidate.ts';
import type { Corpus } from './corpus.ts';
import type { Place } from './exact.ts';
import { nearest, type Near } from './near.ts';
import type { Pattern } from './pattern.ts';
import { splicedRuns } from './splices.ts';
import { findingOf, SHORT, type Judgement } from './verdict.ts';

/** A passage is near where so many of the words are the same. */
const LEAST_SIMILAR = 0.6;

/** Judges a quotation that stands nowhere as it is. */
export function judgeInexact(
  pattern: Pattern,
  places: readonly (readonly Place[])[],
  corpus: Corpus,
): Judgement {
  const words = pattern.words.map(({ text }) => text);
  const isShort = words.length <= SHORT;
  if (places.length > 1 && places.every((each) => each.length > 0)) {
    const [first] = places[0] ?? [];
    if (first) {
      const reason = 'The parts around an ellipsis do not stand in this order in one passage';
      return alone(blamed('spliced', reason, matchOf(corpus, first)));
    }
  }
  const near = isShort ? undefined : nearest(words, corpus);
  const runs = splicedRuns(pattern, corpus);
  const isSmall = near !== undefined && near.edits <= Math.max(2, words.length * 0.15);
  if (runs && !isSmall) {
    const [first] = runs;
    const reason = 'Its parts stand in different passages, and no ellipsis says so';
    return alone(blamed('spliced', reason, matchOf(corpus, first)));
  }
  if (near === undefined) {
    const severity = isShort ? 'warning' : 'error';
    return {
      verdict: 'not-found',
      findings: findingOf('not-found', severity, 'The words stand in no source'),
      matches: [],
    };
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
  const { similarity } = near;
  const match = matchOf(corpus, near, similarity);
  if (isNear) return alone(blamed('altered', 'The words differ from those of the source', match));
  return alone(
    blamed(
      'not-found',
      `The words stand in no source; ${Math.round(similarity * 100)} % of them are those of the nearest passage`,
      match,
    ),
  );
}
