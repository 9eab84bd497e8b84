import type { VFile } from 'vfile';

/** What a person should know of a document, as a plain value. */
export interface BriefMessage {
  /** A `failure` cost the document its brief; a `warning` stands among the notices of the brief, too. */
  readonly severity: 'failure' | 'warning' | 'info';
  /** The rule that it is of, such as `charset-guessed`. */
  readonly ruleId: string;
  /** What is the case, and what to do: a sentence without a full stop. */
  readonly reason: string;
  /** Where, in the decoded text; lines and columns count from 1. Missing where it is no one place. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Where the place is more than a point. */
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}

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
