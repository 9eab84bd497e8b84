import { createHash } from 'node:crypto';
import { settingsSchema, type Settings } from './schema.ts';

const usualRecords = JSON.stringify(settingsSchema.parse({}).records);

/**
 * A SHA-256 of what the bytes of a brief depend on besides its document and the version: settings
 * alone, no path, so that it is the same on any machine. Severities are not part of it: they decide
 * about reports and exit codes, not about the notices of a brief.
 * @param frequencies the hash of the document frequencies of corpus mode
 */
export function settingsHash(settings: Settings, frequencies: string | undefined): string {
  const { length, idf, genre, quotes, annotations, html, maxBytes, records } = settings;
  const canonical = JSON.stringify({
    length,
    idf,
    frequencies,
    quotes,
    annotations,
    // As with the genre: a setting that is not used leaves the hash as it was.
    html: html || undefined,
    maxBytes,
    genre: genre ?? undefined,
    // Few runs have files of records, and fewer name their fields.
    records: JSON.stringify(records) === usualRecords ? undefined : records,
  });
  return createHash('sha256').update(canonical).digest('hex');
}
