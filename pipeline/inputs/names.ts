import { extname } from 'node:path';
import { documentEndings } from '../../stages/formats.ts';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';

/** JSON Lines: one document a line. */
const RECORDS_NAME = /\.jsonl(?:\.gz)?$/i;

/** Whether a file holds many documents, by its name. */
export function isRecordsName(path: string): boolean {
  return RECORDS_NAME.test(path);
}

export function isCompressedName(path: string): boolean {
  return path.toLowerCase().endsWith('.gz');
}

/** A path without its extension, which for JSON Lines may be a double one. */
export function withoutRecordsExtension(path: string): string {
  return path.replace(RECORDS_NAME, '');
}

/** The extensions that a folder is searched for; a file that is named may have any. */
export const documentExtensions: ReadonlySet<string> = new Set(documentEndings);

export function isDocumentName(name: string): boolean {
  return isRecordsName(name) || documentExtensions.has(extname(name).toLowerCase());
}

export function isCorrectionsName(name: string): boolean {
  return name.endsWith(CORRECTIONS_ENDING);
}
