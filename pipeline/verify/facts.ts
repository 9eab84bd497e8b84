import { createPoints } from '../../stages/text/points.ts';
import { sourceSpan } from '../../stages/text/offset-map.ts';
import type { Corpus } from '../../stages/verify/corpus.ts';
import { Mark, wordsOf, type Word } from '../../stages/verify/fold.ts';
import { numberOf } from '../../stages/verify/numbers.ts';
import type { Testimony } from '../../stages/verify/testimony.ts';
import type { CheckedDraft } from './verification.ts';

type Fact = CheckedDraft['facts'][number];

/** Makes the function that finds the numbers and names of drafts that stand in no source. */
export function createFactChecker({ vocabulary, words }: Corpus): (draft: Testimony) => Fact[] {
  const numbers = new Set(words.flatMap((word) => numberOf(word) ?? []));
  const unsupported = (word: Word, isFirst: boolean): Fact['ruleId'] | undefined => {
    const number = numberOf(word.text);
    if (number !== undefined) return numbers.has(number) ? undefined : 'unsupported-number';
    const isName = !isFirst && (word.marks & Mark.capital) !== 0;
    return isName && !vocabulary.has(word.text.replace(/'s$/u, '')) && !vocabulary.has(word.text)
      ? 'unsupported-name'
      : undefined;
  };
  return (draft) => {
    const points = createPoints(draft.text);
    return draft.passages.flatMap((passage) => {
      let isFirst = true;
      return wordsOf(passage.text).flatMap((word): Fact[] => {
        const ruleId = unsupported(word, isFirst || (word.marks & Mark.opens) !== 0);
        isFirst = (word.marks & Mark.sentence) !== 0;
        const span = sourceSpan(passage, word.from, word.to);
        if (ruleId === undefined || isQuoted(draft, span.start)) return [];
        const text = passage.text.slice(word.from, word.to);
        return [{ line: points(span.start).line, ...span, text, ruleId, severity: 'warning' }];
      });
    });
  };
}

function isQuoted({ quotes }: Testimony, at: number): boolean {
  return quotes.some(({ type, spans }) => {
    return type !== 'indirect' && spans.some(({ start, end }) => start <= at && at < end);
  });
}
