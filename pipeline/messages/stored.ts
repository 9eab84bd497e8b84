import { VFile } from 'vfile';
import { z } from 'zod';

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

/** The messages of a document that was briefed. */
export function storedMessages({ messages }: VFile): readonly StoredMessage[] {
  return messages.map(({ fatal, ruleId, reason, place }) => {
    const { start, end } =
      place === undefined || 'start' in place
        ? { start: place?.start, end: place?.end }
        : { start: place, end: undefined };
    return {
      severity: fatal === undefined || fatal === null ? 'info' : fatal ? 'failure' : 'warning',
      ruleId: ruleId ?? 'message',
      reason,
      ...(start && { line: start.line, column: start.column }),
      ...(end && { endLine: end.line, endColumn: end.column }),
    };
  });
}

/** A file with the messages that were kept of it. */
export function fileWithMessages(path: string, messages: readonly StoredMessage[]): VFile {
  const file = new VFile({ path });
  for (const { severity, ruleId, reason, line, column, endLine, endColumn } of messages) {
    const start = line && column ? { line, column } : undefined;
    const end = endLine && endColumn ? { line: endLine, column: endColumn } : undefined;
    const place = start && end ? { start, end } : start;
    const options = { place, ruleId, source: 'verbatim' };
    if (severity === 'info') file.info(reason, options);
    else file.message(reason, options).fatal = severity === 'failure';
  }
  return file;
}
