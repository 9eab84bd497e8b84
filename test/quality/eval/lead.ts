import { rougeTokens } from './rouge.ts';

/** How long a summary is. */
export type Length =
  { readonly sentences: number } | { readonly ratio: number } | { readonly words: number };

/** Shorter sentences do not count where a summary's length is given in words. */
const SHORTEST_SENTENCE = 5;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
const HEADING = /^#+ /;
const TOKENISED_END = /(?<= [.?!](?: ''| ')?) /;

/** Datelines and bylines, such as `LONDON, England (Reuters) -- ` and `By . A Name . `. */
const PREAMBLES = [
  /^\s*(?:[A-Z][A-Za-z.,' -]{0,60})?\([A-Z][A-Za-z. ]{1,30}\)\s*(?:--|–|—|-)?\s*/,
  /^By \..*?UPDATED: \. [^.]*? \. /,
  /^By \. [^.]{3,60} \. (?:PUBLISHED: \. [^|]*\| \. UPDATED: \. [^.]* \. )?/,
  /^\( cnn \) /,
];

/**
 * The sentences of a text as the lead baseline takes them: by `Intl.Segmenter`, without dateline,
 * byline and Markdown headings.
 * @param isTokenised the text is lower-case, with spaces around its punctuation
 */
export function leadSentences(text: string, isTokenised = false): string[] {
  const body = PREAMBLES.reduce((rest, preamble) => rest.replace(preamble, ''), text);
  return body
    .split(/\n{2,}/)
    .filter((paragraph) => !HEADING.test(paragraph))
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .flatMap((paragraph) =>
      isTokenised
        ? paragraph.split(TOKENISED_END)
        : Array.from(SEGMENTER.segment(paragraph), ({ segment }) => segment.trim()),
    )
    .filter((sentence) => (sentence.match(/[A-Za-z]/g) ?? []).length >= 2);
}

/** The first sentences, by the same rule as the summary. */
export function lead(sentences: readonly string[], length: Length): readonly string[] {
  if ('sentences' in length) return sentences.slice(0, length.sentences);
  if ('ratio' in length) {
    return sentences.slice(0, Math.max(1, Math.round(sentences.length * length.ratio)));
  }
  const long = sentences.filter((sentence) => rougeTokens(sentence).length >= SHORTEST_SENTENCE);
  return untilWords(long, length.words);
}

/** The first sentences, up to and with the one where their words reach a number. */
export function untilWords(sentences: readonly string[], words: number): readonly string[] {
  let count = 0;
  const end = sentences.findIndex((sentence) => {
    const isReached = count >= words;
    count += rougeTokens(sentence).length;
    return isReached;
  });
  return end === -1 ? sentences : sentences.slice(0, end);
}
