import type { Quotation, Quoted, Sentence } from '../document.ts';

/** How far from a quoted sentence its attribution may be, in sentences. */
const REACH = 3;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const PRONOUN = /^(?:he|she|they|it)$/iu;

/** What the quotations of a document mean for one of its sentences. */
export interface Quotedness {
  /** Every word of it is somebody's, and it does not say whose. */
  readonly isWhole: boolean;
  /** The sentence that names the speaker, itself or another; null when none nearby does. */
  readonly attribution: number | null;
}

const UNQUOTED: Quotedness = { isWhole: false, attribution: null };

/**
 * For each sentence whether it is quoted from end to end, and which sentence names its speaker. One
 * sweep over sentences and quotations, both in document order.
 */
export function quotednessOf({ text, sentences, quotes }: Quoted): Quotedness[] {
  const spans = quotes
    .filter(({ type }) => type !== 'indirect')
    .flatMap((quote) => quote.spans.map(({ start, end }) => ({ start, end, quote })))
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  return sentences.map((sentence, index) => {
    while ((spans[next]?.end ?? Infinity) <= sentence.start) next += 1;
    let hasOwnWords = false;
    let at = sentence.start;
    let quote: Quotation | null = null;
    for (let i = next; (spans[i]?.start ?? Infinity) < sentence.end; i++) {
      const span = spans[i];
      if (span === undefined) break;
      quote ??= span.quote;
      hasOwnWords ||= LETTER_OR_DIGIT.test(text.slice(at, span.start));
      at = Math.max(at, span.end);
    }
    if (quote === null) return UNQUOTED;
    hasOwnWords ||= LETTER_OR_DIGIT.test(text.slice(at, sentence.end));
    const attribution = attributionOf(sentences, index, quote);
    return { isWhole: !hasOwnWords && attribution !== index, attribution };
  });
}

/**
 * The sentence that names the speaker of a quotation which begins in a sentence or runs into it:
 * that of its cue, but the one before where `he` stands at the cue.
 */
function attributionOf(
  sentences: readonly Sentence[],
  index: number,
  { cue, speaker }: Quotation,
): number | null {
  const place = cue ?? speaker?.mention;
  if (place == null) return null;
  const isPronoun = PRONOUN.test(speaker?.mention?.text ?? '');
  for (let distance = 0; distance <= REACH; distance++) {
    for (const near of [index - distance, index + distance]) {
      const sentence = sentences[near];
      if (sentence === undefined) continue;
      if (place.start < sentence.start || place.start >= sentence.end) continue;
      return isPronoun && near === index ? Math.max(0, index - 1) : near;
    }
  }
  return null;
}
