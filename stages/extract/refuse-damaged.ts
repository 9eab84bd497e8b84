import type { VFile } from 'vfile';
import { byRule } from '../rule-ids.ts';

/** What xmldom says before what it has to say. */
const LEVEL = /^\w+: \[xmldom \w+\]\s*(?:element parse error: Error: )?/;

/**
 * Fails a document that its reader could not take apart, with the first line of what it said.
 * @param remedy a clause without a full stop
 */
export function refuseDamaged(error: unknown, remedy: string, file: VFile): never {
  const cause = error instanceof Error ? error : new Error(String(error));
  const [line = ''] = cause.message.replace(LEVEL, '').split('\n');
  const reason = `The document cannot be taken apart: ${line.replace(/\.$/, '')}. ${remedy}`;
  return file.fail(reason, byRule('document-damaged', { cause }));
}
