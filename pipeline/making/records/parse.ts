import type { MediaType, SourceRecord } from '../../../stages/document.ts';
import type { RecordSettings } from '../../settings/schema.ts';
import { recordMediaType } from '../../inputs/media-types.ts';

/** A record, and its document or why it has none. */
export interface ParsedRecord {
  readonly record: SourceRecord;
  readonly document: RecordDocument | { readonly fault: string };
}

interface RecordDocument {
  readonly mediaType: MediaType;
  readonly text: string;
  readonly stated: Readonly<Record<string, unknown>>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a line of JSON Lines: an object whose text is a document and whose other fields are what is
 * stated of it, like a front matter.
 * @param line from 1
 */
export function parseRecord(
  bytes: Uint8Array,
  line: number,
  settings: RecordSettings,
): ParsedRecord {
  const value = valueOf(bytes);
  const unnamed = { line, id: null, url: null };
  if ('fault' in value) return { record: unnamed, document: value };
  const { json } = value;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { record: unnamed, document: { fault: 'The line is no JSON object' } };
  }
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(json));
  const record = {
    line,
    id: nameOf(fields.get(settings.id)),
    url: nameOf(fields.get(settings.url)),
  };
  const text = fields.get(settings.text);
  if (typeof text !== 'string') {
    const fault = `The object has no text in a field ${JSON.stringify(settings.text)}: the settings can name another, at "records"`;
    return { record, document: { fault } };
  }
  const stated = {
    ...Object.fromEntries([...fields].filter(([key]) => key !== settings.text)),
    title: fields.get(settings.title),
    published: fields.get(settings.published),
  };
  return { record, document: { mediaType: recordMediaType(settings), text, stated } };
}

function valueOf(bytes: Uint8Array): { readonly json: unknown } | { readonly fault: string } {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { fault: 'The line is not UTF-8: save the file as UTF-8' };
  }
  try {
    return { json: JSON.parse(text) };
  } catch {
    // What the error says differs between versions of Node.
    return { fault: 'The line is not valid JSON' };
  }
}

/** Ids are text or numbers. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
