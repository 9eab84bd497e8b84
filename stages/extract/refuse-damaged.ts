import type { VFile } from 'vfile';
import { byRule } from '../rule-ids.ts';

/**
 * Fails a document that its reader could not take apart. What the reader said of it stays the cause
 * of the message: it is written for programmers, in words that change with its version.
 * @param why in our words, to end a sentence
 * @param remedy a clause without a full stop
 */
export function refuseDamaged(error: unknown, why: string, remedy: string, file: VFile): never {
  const cause = error instanceof Error ? error : new Error(String(error));
  const reason = `The document cannot be taken apart: ${why}. ${remedy}`;
  return file.fail(reason, byRule('document-damaged', { cause }));
}
