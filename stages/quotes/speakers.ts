import type { Quotation, Segmented, Speaker } from '../document.ts';
import type { Attribution } from './attribution.ts';

/** Provisional: names nobody. */
export function resolveSpeakers(
  _document: Segmented,
  _attributions: readonly Attribution[],
): { quotes: Quotation[]; speakers: Speaker[] } {
  return { quotes: [], speakers: [] };
}
