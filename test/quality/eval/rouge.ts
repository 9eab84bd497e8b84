import { porterStem } from '../../../stages/words/porter.ts';
import { f1 } from './counts.ts';

/** F1 of each measure, between 0 and 1, and the number of words of the candidate. */
export interface RougeScore {
  readonly r1: number;
  readonly r2: number;
  readonly rl: number;
  readonly words: number;
}

const WORD = /[a-z0-9]+/g;
/** Words up to this length are not stemmed. */
const UNSTEMMED_LENGTH = 3;
const stems = new Map<string, string>();

/** Lower-case words, those of more than three letters as Porter stems. */
export function rougeTokens(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => {
    if (word.length <= UNSTEMMED_LENGTH) return word;
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = porterStem(word);
    stems.set(word, stem);
    return stem;
  });
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-Lsum as the `rouge_score` package computes them, with stemming.
 * C.-Y. Lin, ROUGE: a package for automatic evaluation of summaries, 2004.
 * @param reference its sentences on lines of their own
 * @param sentences of the candidate
 */
export function rouge(reference: string, sentences: readonly string[]): RougeScore {
  const tokensOf = (lines: readonly string[]): string[][] =>
    lines.map(rougeTokens).filter((tokens) => tokens.length > 0);
  const wanted = tokensOf(reference.split('\n'));
  const found = tokensOf(sentences);
  return {
    r1: rougeN(wanted.flat(), found.flat(), 1),
    r2: rougeN(wanted.flat(), found.flat(), 2),
    rl: rougeLsum(wanted, found),
    words: found.flat().length,
  };
}

function bagOf(tokens: readonly string[], n: number): Map<string, number> {
  const bag = new Map<string, number>();
  for (let i = 0; i + n <= tokens.length; i += 1) {
    const ngram = tokens.slice(i, i + n).join(' ');
    bag.set(ngram, (bag.get(ngram) ?? 0) + 1);
  }
  return bag;
}

function rougeN(wanted: readonly string[], found: readonly string[], n: number): number {
  const bag = bagOf(wanted, n);
  let hits = 0;
  for (const [ngram, count] of bagOf(found, n)) hits += Math.min(count, bag.get(ngram) ?? 0);
  const length = (tokens: readonly string[]): number => Math.max(tokens.length - n + 1, 0);
  return f1(hits, length(found), length(wanted));
}

/**
 * For each reference sentence the union of its longest common subsequences with all candidate
 * sentences, no token counting more often than either side has it.
 */
function rougeLsum(
  wanted: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): number {
  const wantedLeft = bagOf(wanted.flat(), 1);
  const foundLeft = bagOf(found.flat(), 1);
  let hits = 0;
  for (const sentence of wanted) {
    const common = new Set(found.flatMap((other) => commonSubsequence(sentence, other)));
    for (const [i, token] of sentence.entries()) {
      if (!common.has(i)) continue;
      const inWanted = wantedLeft.get(token) ?? 0;
      const inFound = foundLeft.get(token) ?? 0;
      if (inWanted === 0 || inFound === 0) continue;
      wantedLeft.set(token, inWanted - 1);
      foundLeft.set(token, inFound - 1);
      hits += 1;
    }
  }
  return f1(hits, found.flat().length, wanted.flat().length);
}

/** Indexes of the tokens of `a` that lie in one longest common subsequence with `b`. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      lengths[i * width + j] =
        a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  const common: number[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      i -= 1;
      j -= 1;
      common.push(i);
    } else if (at(i, j - 1) > at(i - 1, j)) {
      j -= 1;
    } else {
      i -= 1;
    }
  }
  return common;
}
