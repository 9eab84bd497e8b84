import { wordsInside, type Range } from './words.ts';
import type { ScoredText } from './quotation-units.ts';

const MINOR_WORD = /^(?:the|a|an|of|and|mr|mrs|ms|sen|rep|gov|president|secretary)$/i;

/**
 * Whether a predicted mention is the gold source: they share a word, articles and titles aside, or
 * there is neither.
 */
export function isRightSpeaker(
  { text, words }: ScoredText,
  source: readonly Range[],
  mention: Range | null,
  hasSpeaker: boolean,
): boolean {
  if (source.length === 0 || !hasSpeaker) return source.length === 0 && !hasSpeaker;
  if (mention === null) return false;
  const telling = wordsInside(words, source).filter((i) => {
    const [from, to] = words[i] ?? [0, 0];
    return !MINOR_WORD.test(text.slice(from, to));
  });
  if (telling.length === 0) {
    return source.some(([from, to]) => mention[0] < to && mention[1] > from);
  }
  return wordsInside(words, [mention]).some((i) => telling.includes(i));
}
