import { contentIds } from '../../stages/text/content-id.ts';
import { createPoints } from '../../stages/text/points.ts';
import { folded } from '../../stages/text/white-space.ts';
import type { Corpus } from '../../stages/verify/corpus.ts';
import { judge } from '../../stages/verify/index.ts';
import { quotedOf } from '../../stages/verify/quoted.ts';
import type { Testimony } from '../../stages/verify/testimony.ts';
import type { Judgement, Quoted } from '../../stages/verify/verdict.ts';
import { wordChanges } from '../compare/match/word-changes.ts';
import { kindsOfChange } from './kinds-of-change.ts';
import type { CheckedQuote } from './verification.ts';

/** So many places are shown of a quotation that stands in many. */
const MOST_MATCHES = 20;

type Points = ReturnType<typeof createPoints>;

/** Makes the function that checks the quotations of drafts against some sources. */
export function createChecker(corpus: Corpus): (draft: Testimony) => CheckedQuote[] {
  const pointsOf = new Map<number, Points>();
  const lineIn = (source: number, at: number): number => {
    const points = pointsOf.get(source) ?? createPoints(corpus.sources[source]?.text ?? '');
    pointsOf.set(source, points);
    return points(at).line;
  };
  return (draft) => {
    const judged = quotedOf(draft).flatMap((quoted) => {
      const judgement = judge(quoted, corpus);
      return judgement ? [{ quoted, judgement }] : [];
    });
    const ids = contentIds(
      'q',
      judged.map(({ quoted }) => folded(quoted.text)),
    );
    const points = createPoints(draft.text);
    return judged.map(({ quoted, judgement }, index): CheckedQuote => {
      const { start, end } = quoted;
      const matches = matchesOf(judgement, corpus, lineIn);
      return {
        id: ids[index] ?? '',
        line: points(start).line,
        start,
        end,
        text: folded(quoted.text),
        speaker: shownSpeaker(quoted.speaker),
        verdict: judgement.verdict,
        findings: findingsOf(judgement, quoted, matches),
        matches,
      };
    });
  };
}

function matchesOf(
  { matches }: Judgement,
  { sources }: Corpus,
  lineIn: (source: number, at: number) => number,
): CheckedQuote['matches'] {
  return matches.slice(0, MOST_MATCHES).map(({ source, start, end, speaker, similarity }) => {
    const { path = '', record, text = '' } = sources[source] ?? {};
    return {
      source: path,
      ...(record !== undefined && { record }),
      line: lineIn(source, start),
      start,
      end,
      text: folded(text.slice(start, end)),
      speaker: shownSpeaker(speaker),
      similarity: Math.round(similarity * 1000) / 1000,
    };
  });
}

function shownSpeaker(speaker: Quoted['speaker']): CheckedQuote['speaker'] {
  return speaker === null ? null : { name: speaker.name, role: speaker.role };
}

function findingsOf(
  { verdict, findings }: Judgement,
  quoted: Quoted,
  [match]: CheckedQuote['matches'],
): CheckedQuote['findings'] {
  return findings.map((finding) => {
    if (!match || (verdict !== 'altered' && verdict !== 'not-found')) return finding;
    const changes = wordChanges(match.text, folded(quoted.text));
    const kinds = verdict === 'altered' ? kindsOfChange(changes) : [];
    const reason = kinds.length === 0 ? finding.reason : `${finding.reason}: ${kinds.join(', ')}`;
    return { ...finding, reason, changes };
  });
}
