import type { Quotation, Sentence } from '../document.ts';
import type { Prose } from './prose.ts';
import { hullOf, type Reading } from './selector.ts';

/** By what words a sentence can be selected. */
export function sentenceReadings(prose: Prose, sentence: Sentence | undefined): Reading[] {
  return sentence === undefined ? [] : [{ text: sentence.text, ...prose.rangeOf(sentence) }];
}

/**
 * By what words a quotation can be selected: as the brief has it, by one of its spans where it is
 * split, or by all that stands from its first word to its last.
 */
export function quotationReadings(prose: Prose, { text, spans }: Quotation): Reading[] {
  const ranges = spans.map(prose.rangeOf);
  const whole = hullOf(ranges);
  const readingOf = (range: { readonly start: number; readonly end: number }): Reading => ({
    ...range,
    text: prose.text.slice(range.start, range.end),
  });
  if (ranges.length === 1) return [{ text, ...whole }];
  return [{ text, ...whole }, readingOf(whole), ...ranges.map(readingOf)];
}
