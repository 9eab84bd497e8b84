import type { VFile } from 'vfile';
import type { BriefMessage } from './public.ts';

export type { BriefMessage } from './public.ts';

/** The messages on a file, as plain values. */
export function messagesOf({ messages }: VFile): readonly BriefMessage[] {
  return messages.map(toMessage);
}

/**
 * The message of what stopped a document: the fatal one on its file, which a fault of the program
 * becomes as well.
 * @param error what was thrown
 */
export function failureOf(error: unknown, file: VFile): BriefMessage {
  const thrown = file.messages.find((each) => each === error);
  if (thrown?.fatal === true) return toMessage(thrown);
  const cause = error instanceof Error ? error : new Error(String(error));
  const message = file.message(
    `The program failed on this document: ${cause.message}. Please report it`,
    { ruleId: 'internal-error', source: 'verbatim', cause },
  );
  message.fatal = true;
  return toMessage(message);
}

function toMessage({ fatal, ruleId, reason, place }: VFile['messages'][number]): BriefMessage {
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
}
