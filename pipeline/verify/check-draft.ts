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
import { matchIn, shownSpeaker } from './match-in.ts';
import type { CheckedQuote } from './verification.ts';

/** So many places are shown of a quotation that stands in many. */
const MOST_MATCHES = 20;

/** Makes the function that checks the quotations of drafts against some sources. */
export function createChecker(corpus: Corpus): (draft: Testimony) => CheckedQuote[] {
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
      const matches = judgement.matches
        .slice(0, MOST_MATCHES)
        .map((match) => matchIn(corpus, match));
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
