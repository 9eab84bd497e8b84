/**
 * Makes the list of capitalised words that stand mostly at the start of a sentence, for
 * stages/segment, from any folders of texts (see document-frequencies.ts for what is read):
 *
 *     npm run tables -- starters --origin "what they are" --out FILE PATH…
 *
 * A word counts as at the start when an ordinary word and a period precede it, and as inside a
 * sentence when a lower-case word or a comma does: neither needs a sentence splitter. Each text
 * counts once for a word, so that one article cannot make a word; and a word must be written with a
 * lower-case letter too, which keeps names out.
 */
import { writeFileSync } from 'node:fs';
import { textsUnder } from './document-frequencies.ts';

const AT_START = /(?<=\p{Ll}{3}\. {1,2})\p{Lu}[\p{L}'’]*/gu;
const INSIDE = /(?<=[\p{Ll},] )\p{Lu}[\p{L}'’]*/gu;
const LOWER_CASE = /(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu;
/** In fewer texts a word may be there by chance. */
const RAREST = 5;
/** Function words are capitalised in titles too, so the share need not be a half. */
const LEAST_SHARE = 1 / 3;
/** Capitalised everywhere. */
const ALWAYS = ['I', "I'd", "I'll", "I'm", "I've"];

/**
 * @param origin what the texts are, for the list's reader
 * @param out where the list goes
 */
export function writeSentenceStarters(paths: readonly string[], origin: string, out: string): void {
  const entries = sentenceStarters(new Set(paths.flatMap(textsUnder)));
  writeFileSync(out, `${JSON.stringify({ origin, entries }, null, 2)}\n`);
  process.stderr.write(`${out}: ${entries.length} words\n`);
}

function sentenceStarters(texts: Iterable<string>): readonly string[] {
  const starts = new Map<string, number>();
  const insides = new Map<string, number>();
  const lowerCased = new Map<string, number>();
  for (const text of texts) {
    countTexts(lowerCased, text, LOWER_CASE);
    countTexts(starts, text, AT_START);
    countTexts(insides, text, INSIDE);
  }
  const learned = [...starts]
    .filter(([, count]) => count >= RAREST)
    .filter(([word, count]) => count / (count + (insides.get(word) ?? 0)) >= LEAST_SHARE)
    .map(([word]) => word)
    .filter((word) => lowerCased.has(word.toLowerCase()));
  return [...new Set([...learned, ...ALWAYS])].toSorted((a, b) => (a < b ? -1 : 1));
}

function countTexts(counts: Map<string, number>, text: string, pattern: RegExp): void {
  const words = Array.from(text.matchAll(pattern), ([match]) => match.replaceAll('’', "'"));
  for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
