import { VFile } from 'vfile';
import { z } from 'zod';
import type { BriefMessage } from '../../stages/messages.ts';

const point = z.int().min(1);

/**
 * A message on a document as the manifest keeps it, so that a document that has not changed is
 * reported like on the day its brief was made. A document that failed is tried anew, so that nothing
 * of it is kept; failures of single records are.
 */
export const storedMessageSchema = z.strictObject({
  severity: z.enum(['failure', 'warning', 'info']),
  ruleId: z.string(),
  reason: z.string(),
  line: point.optional(),
  column: point.optional(),
  endLine: point.optional(),
  endColumn: point.optional(),
});

export type StoredMessage = Readonly<z.output<typeof storedMessageSchema>>;

/** A file with the messages that were kept of it, or sent from a worker. */
export function fileWithMessages(path: string, messages: readonly BriefMessage[]): VFile {
  const file = new VFile({ path });
  addMessages(file, messages);
  return file;
}

/** Puts messages on a file. */
export function addMessages(file: VFile, messages: readonly BriefMessage[]): void {
  for (const { severity, ruleId, reason, line, column, endLine, endColumn } of messages) {
    const start = line && column ? { line, column } : undefined;
    const end = endLine && endColumn ? { line: endLine, column: endColumn } : undefined;
    const place = start && end ? { start, end } : start;
    const options = { place, ruleId, source: 'verbatim' };
    if (severity === 'info') file.info(reason, options);
    else file.message(reason, options).fatal = severity === 'failure';
  }
}
