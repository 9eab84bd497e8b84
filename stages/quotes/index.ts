import type { Quoted, Segmented } from '../document.ts';
import type { Attribution } from './attribution.ts';
import { resolveSpeakers } from './speakers.ts';

/** Provisional: finds nothing. */
export function findQuotations(document: Segmented): Quoted {
  const attributions: Attribution[] = [];
  return { ...document, ...resolveSpeakers(document, attributions) };
}
