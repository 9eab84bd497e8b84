import { createPoints } from '../../stages/text/points.ts';
import { sourceSpan } from '../../stages/text/offset-map.ts';
import { folded } from '../../stages/text/white-space.ts';
import type { Corpus } from '../../stages/verify/corpus.ts';
import { Mark, wordsOf, type Word } from '../../stages/verify/fold.ts';
import { Quantities, quantitiesOf } from '../../stages/verify/quantities.ts';
import { nearestSaying } from '../../stages/verify/reported.ts';
import type { Passage, Testimony } from '../../stages/verify/testimony.ts';
import { matchIn } from './match-in.ts';
import type { CheckedDraft } from './verification.ts';

type Fact = CheckedDraft['facts'][number];

/** Words of a passage in which a fact stands: a half-open range. */
interface Doubt {
  readonly from: number;
  readonly to: number;
  readonly ruleId: 'unsupported-number' | 'unsupported-name';
}

/**
 * Makes the function that finds what drafts say in their own words and no source does: numbers,
 * dates and names; and for what they report without quoting it, the nearest passage of the speaker.
 */
export function createFactChecker(corpus: Corpus): (draft: Testimony) => Fact[] {
  const { vocabulary, words, ids, streams, sources } = corpus;
  const quantities = new Quantities();
  for (const { from, to } of streams) {
    quantities.add(Array.from(ids.subarray(from, to), (id) => words[id] ?? ''));
  }
  const isUnsupportedName = ({ text, marks }: Word, isFirst: boolean): boolean => {
    const isName = !isFirst && (marks & Mark.capital) !== 0;
    return isName && !vocabulary.has(text.replace(/'s$/u, '')) && !vocabulary.has(text);
  };
  const doubtsIn = (own: readonly Word[]): Doubt[] => {
    const found = quantitiesOf(own.map(({ text }) => text));
    const counted = new Set(found.flatMap(({ from, to }) => range(from, to)));
    const wrong = found.filter((each) => !quantities.has(each) && !isPronoun(own, each));
    return [
      ...wrong.map(({ from, to }): Doubt => ({ from, to, ruleId: 'unsupported-number' })),
      ...namesIn(own, (index, isFirst) => {
        const word = own[index];
        return word !== undefined && !counted.has(index) && isUnsupportedName(word, isFirst);
      }),
    ].toSorted((one, other) => one.from - other.from);
  };
  return (draft) => {
    const lineOf = createPoints(draft.text);
    const unsupported = draft.passages.flatMap((passage) => {
      const own = wordsOf(passage.text);
      return doubtsIn(own).flatMap(({ from, to, ruleId }): Fact[] => {
        const span = spanOf(passage, own, from, to);
        if (isQuoted(draft, span.start)) return [];
        const text = folded(draft.text.slice(span.start, span.end));
        return [{ line: lineOf(span.start).line, ...span, text, ruleId, severity: 'warning' }];
      });
    });
    const reported = draft.quotes.flatMap((quotation): Fact[] => {
      const nearest = nearestSaying(quotation, sources);
      const [first] = quotation.spans;
      const last = quotation.spans.at(-1);
      if (!nearest || !first || !last) return [];
      return [
        {
          line: lineOf(first.start).line,
          start: first.start,
          end: last.end,
          text: quotation.text,
          ruleId: 'indirect-speech',
          severity: 'info',
          match: matchIn(corpus, nearest),
        },
      ];
    });
    return [...unsupported, ...reported].toSorted((one, other) => one.start - other.start);
  };
}

/** Names: of words that stand next to each other, one. */
function namesIn(
  words: readonly Word[],
  isDoubted: (index: number, isFirst: boolean) => boolean,
): Doubt[] {
  const found: Doubt[] = [];
  let isFirst = true;
  words.forEach(({ marks }, index) => {
    if (isDoubted(index, isFirst || (marks & Mark.opens) !== 0)) {
      const last = found.at(-1);
      const goesOn = last?.to === index && ((words[index - 1]?.marks ?? 0) & Mark.clause) === 0;
      if (last && goesOn) found[found.length - 1] = { ...last, to: index + 1 };
      else found.push({ from: index, to: index + 1, ruleId: 'unsupported-name' });
    }
    isFirst = (marks & Mark.sentence) !== 0;
  });
  return found;
}

/** `One said`: the word alone counts nothing. */
function isPronoun(words: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  return to === from + 1 && words[from]?.text === 'one';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function spanOf(passage: Passage, words: readonly Word[], from: number, to: number) {
  return sourceSpan(passage, words[from]?.from ?? 0, words[to - 1]?.to ?? 0);
}

function isQuoted({ quotes }: Testimony, at: number): boolean {
  return quotes.some(({ type, spans }) => {
    return type !== 'indirect' && spans.some(({ start, end }) => start <= at && at < end);
  });
}
