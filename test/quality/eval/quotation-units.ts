import type { QuotedRegion } from './quoted-regions.ts';
import { quotedRegions } from './quoted-regions.ts';
import { paragraphsOf, wordsInside, wordsOf, type Range } from './words.ts';

export type UnitType = 'direct' | 'mixed' | 'indirect';

/** What scoring needs to know of a text. */
export interface ScoredText {
  readonly text: string;
  readonly words: readonly Range[];
  /** For each word, whether it lies between quotation marks. */
  readonly isQuoted: readonly boolean[];
  /** For each word, the index of its paragraph. */
  readonly paragraphOf: readonly number[];
  readonly regions: readonly QuotedRegion[];
}

/** A maximal run of consecutive words of one quotation in one paragraph. */
export interface Unit {
  readonly type: UnitType;
  readonly words: readonly number[];
  readonly first: number;
  readonly last: number;
}

export function scoredText(text: string): ScoredText {
  const words = wordsOf(text);
  const regions = quotedRegions(text);
  const quoted = new Set(
    wordsInRegions(
      words,
      regions.map(({ start, end }) => [start, end]),
    ),
  );
  const paragraphs = paragraphsOf(text);
  let paragraph = 0;
  const paragraphOf = words.map(([start]) => {
    while ((paragraphs[paragraph + 1]?.[0] ?? Infinity) <= start) paragraph += 1;
    return paragraph;
  });
  return { text, words, isQuoted: words.map((_, i) => quoted.has(i)), paragraphOf, regions };
}

/** Indexes of the words that lie wholly inside a region. */
function wordsInRegions(words: readonly Range[], regions: readonly Range[]): number[] {
  return wordsInside(words, regions).filter((i) => {
    const [from, to] = words[i] ?? [0, 0];
    return regions.some(([start, end]) => from >= start && to <= end);
  });
}

/** Direct when all words lie between quotation marks, indirect when none does, else mixed. */
export function typeOfWords({ isQuoted }: ScoredText, words: readonly number[]): UnitType {
  const quoted = words.filter((i) => isQuoted[i]).length;
  if (quoted === 0) return 'indirect';
  return quoted === words.length ? 'direct' : 'mixed';
}

/** @param isEmbedded words reported by somebody quoted count as indirect, whatever their marks */
export function unitsOf(text: ScoredText, words: readonly number[], isEmbedded: boolean): Unit[] {
  const runs: number[][] = [];
  for (const i of words) {
    const run = runs.at(-1);
    const follows = run?.at(-1) === i - 1 && text.paragraphOf[i] === text.paragraphOf[i - 1];
    if (run && follows) run.push(i);
    else runs.push([i]);
  }
  return runs.map((run) => ({
    type: isEmbedded ? 'indirect' : typeOfWords(text, run),
    words: run,
    first: run[0] ?? 0,
    last: run.at(-1) ?? 0,
  }));
}
