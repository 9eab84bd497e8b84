import type { Quoted, Segmented } from '../document.ts';
import { attributeRegions } from './direct/index.ts';
import { nameByMention } from './direct/provisional-speakers.ts';

/** The quotations of a document, each with its cue and its speaker, and the speakers. */
export function findQuotations(document: Segmented): Quoted {
  return { ...document, ...nameByMention(document, attributeRegions(document)) };
}
