import { createPoints } from '../../stages/text/points.ts';
import { folded } from '../../stages/text/white-space.ts';
import type { Corpus } from '../../stages/verify/corpus.ts';
import type { Match, Quoted } from '../../stages/verify/verdict.ts';
import type { CheckedQuote } from './verification.ts';

type Points = ReturnType<typeof createPoints>;

/** The lines of the sources of a corpus, each read at its first use. */
const pointsOf = new WeakMap<Corpus, Map<number, Points>>();

/** A passage of a source as a report shows it. */
export function matchIn(
  corpus: Corpus,
  { source, start, end, speaker, similarity }: Match,
): CheckedQuote['matches'][number] {
  const { path = '', record, text = '' } = corpus.sources[source] ?? {};
  return {
    source: path,
    ...(record !== undefined && { record }),
    line: lineIn(corpus, source, start),
    start,
    end,
    text: folded(text.slice(start, end)),
    speaker: shownSpeaker(speaker),
    similarity: Math.round(similarity * 1000) / 1000,
  };
}

export function shownSpeaker(speaker: Quoted['speaker']): CheckedQuote['speaker'] {
  return speaker === null ? null : { name: speaker.name, role: speaker.role };
}

function lineIn(corpus: Corpus, source: number, at: number): number {
  const known = pointsOf.get(corpus) ?? new Map<number, Points>();
  pointsOf.set(corpus, known);
  const points = known.get(source) ?? createPoints(corpus.sources[source]?.text ?? '');
  known.set(source, points);
  return points(at).line;
}
