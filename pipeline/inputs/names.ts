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
