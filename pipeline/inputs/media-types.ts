import type { MediaType } from '../../stages/document.ts';
import type { RecordSettings } from '../settings/schema.ts';

/** What the texts of all records are. */
export function recordMediaType({ format }: RecordSettings): MediaType {
  return mediaTypes[format];
}

const mediaTypes: Readonly<Record<RecordSettings['format'], MediaType>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
};
