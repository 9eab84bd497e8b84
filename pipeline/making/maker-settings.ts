import type { DocumentFrequencies } from '../../stages/api.ts';
import type { Settings } from '../settings/schema.ts';
import type { MakerSettings } from './document.ts';

/** What documents are made by of which nothing is written: on standard input, to correct, to count. */
export function writesNothing(
  { maxBytes, length, genre, quotes, records, output }: Settings,
  documentFrequencies?: DocumentFrequencies,
): MakerSettings {
  const own = { maxBytes, length, genre, quotes, records, output, documentFrequencies };
  return { ...own, annotations: false, html: false, check: true, killed: [] };
}
