import { diffArrays } from 'diff';
import { VFile } from 'vfile';
import { extract } from '../../../stages/extract/index.ts';
import { loadParsers } from '../../../stages/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { createReader } from '../../../stages/read/index.ts';
import { f1, share } from '../eval/counts.ts';

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

/** How well the text of a PDF is the one of its reference; shares between 0 and 1. */
export interface Likeness {
  /** Of the places where paragraphs end, told by the words about them. */
  readonly boundaries: {
    readonly right: number;
    readonly predicted: number;
    readonly gold: number;
  };
  /** Share of words that both have in the same order (longest common subsequence, F1). */
  readonly order: number;
}

/** The paragraphs that the program reads of a PDF, headings and items of lists among them. */
export async function paragraphsOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const path = 'a.pdf';
  const content = await extract({ path }, bytes, new VFile({ path }), Infinity);
  const read = createReader({ maxBytes: Infinity });
  const parsers = await loadParsers(['text/markdown']);
  return parse(read(path, content, new VFile({ path })), parsers).blocks.map(({ text }) => text);
}

/** What stands behind this paragraph of a reference may be read sooner. */
const ASIDES = '* * *';

export function likenessOf(read: readonly string[], stated: readonly string[]): Likeness {
  const asides = stated.includes(ASIDES) ? stated.slice(stated.indexOf(ASIDES) + 1) : [];
  const reference = stated.filter((paragraph) => paragraph !== ASIDES);
  const paragraphs = [
    ...read.filter((paragraph) => !asides.includes(paragraph)),
    ...asides.filter((aside) => read.includes(aside)),
  ];
  const [predicted, gold] = [boundariesOf(paragraphs), boundariesOf(reference)];
  const words = [...wordsOf(paragraphs.join('\n'))];
  const goldWords = [...wordsOf(reference.join('\n'))];
  const same = diffArrays(words, goldWords)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return {
    boundaries: {
      right: [...predicted].filter((boundary) => gold.has(boundary)).length,
      predicted: predicted.size,
      gold: gold.size,
    },
    order: f1(same, words.length, goldWords.length),
  };
}

/** The two words before and the two words behind each end of a paragraph, each pair once. */
function boundariesOf(paragraphs: readonly string[]): ReadonlySet<string> {
  const words = paragraphs.map(wordsOf).filter(({ length }) => length > 0);
  return new Set(
    words.slice(1).map((next, index) => {
      return `${words[index]?.slice(-2).join(' ')} | ${next.slice(0, 2).join(' ')}`;
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

export function boundaryF1({ boundaries }: Likeness): number {
  const { right, predicted, gold } = boundaries;
  return predicted + gold === 0 ? 1 : f1(right, predicted, gold);
}

export function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}
