import type { Quotation, Quoted, Sentence } from '../../document.ts';

/** How far from a quoted sentence its attribution may be, in sentences. */
const REACH = 3;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SHORTEST_SURNAME = 2;
const PRONOUN = /^(?:he|she|they|it)$/iu;

/** What the quotations of a document mean for one of its sentences. */
export interface Quotedness {
  /** Its words are somebody's, and it does not say whose, or says only `he`. */
  readonly isAnonymous: boolean;
  /** The sentence that names the speaker, itself or another; null when none nearby does. */
  readonly attribution: number | null;
}

/** A sentence without quotations. */
export const UNQUOTED: Quotedness = { isAnonymous: false, attribution: null };

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
    const isByPronoun = attribution === null && saysPronoun(sentence, quote);
    return { isAnonymous: attribution !== index && (!hasOwnWords || isByPronoun), attribution };
  });
}

function saysPronoun({ start, end }: Sentence, { speaker }: Quotation): boolean {
  const mention = speaker?.mention;
  return (
    mention != null && mention.start >= start && mention.start < end && PRONOUN.test(mention.text)
  );
}

/** Whether the sentence names its `he` itself: `When Odell came back, he called it “a wreck”`. */
function isNamedBefore({ start, text }: Sentence, speaker: Quotation['speaker']): boolean {
  const surname = speaker?.name.split(' ').at(-1) ?? '';
  if (surname.length < SHORTEST_SURNAME || PRONOUN.test(surname)) return false;
  const at = text.indexOf(surname);
  return at >= 0 && at < (speaker?.mention?.start ?? 0) - start;
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
      if (!isPronoun || near !== index) return near;
      if (isNamedBefore(sentence, speaker)) return index;
      return index > 0 ? index - 1 : null;
    }
  }
  return null;
}
