import type { Quoted, Segmented } from '../document.ts';
import { createCoverage } from './coverage.ts';
import { attributeRegions } from './direct/index.ts';
import { signedQuotations } from './direct/signatures.ts';
import { transcriptTurns } from './direct/turns.ts';
import { findAttributions } from './model/index.ts';
import { reportRegions } from './regions-messages.ts';
import type { QuotationSettings } from './settings.ts';
import { resolveSpeakers } from './speakers.ts';
import { wantedQuotations } from './wanted.ts';

/** The quotations of a document that the settings want, and their speakers. */
export function createQuotationFinder(settings: QuotationSettings) {
  return function quotes(document: Segmented): Quoted {
    return { ...document, ...wantedQuotations(findQuotations(document), settings) };
  };
}

/**
 * The quotations of a document, each with its cue and its speaker, and the speakers. Words whose
 * layout says whose they are come first, then what stands between quotation marks, then indirect
 * speech by its cues where nothing else has claimed the words. Only a quotation between marks may
 * stand within a turn of a transcript.
 */
export function findQuotations(document: Segmented): Quoted {
  const { blocks } = document;
  const signed = signedQuotations(blocks);
  const turns = transcriptTurns(blocks);
  const isSigned = createCoverage(signed);
  const marked = attributeRegions(document).filter(({ content }) => !content.some(isSigned));
  const found = [...signed, ...turns, ...marked];
  const isFound = createCoverage(found);
  const indirect = blocks.flatMap((block, index) => {
    return findAttributions(block, index).filter(({ type, content }) => {
      return type === 'indirect' && !content.some(isFound);
    });
  });
  const resolved = resolveSpeakers(document, [...found, ...indirect]);
  reportRegions(document, resolved.quotes);
  return { ...document, ...resolved };
}
