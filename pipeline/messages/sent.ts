import { VFile } from 'vfile';

type Message = VFile['messages'][number];

/** A message as it goes from one thread to another: what reports and the manifest take from it. */
export interface SentMessage extends Pick<Message, 'fatal' | 'ruleId' | 'reason' | 'place'> {
  /** What was said by what stopped the document, where that is not ours. */
  readonly cause: string | undefined;
}

export function sentMessages({ messages }: VFile): readonly SentMessage[] {
  return messages.map(({ fatal, ruleId, reason, place, cause }) => ({
    fatal,
    ruleId,
    reason,
    place,
    cause: cause instanceof Error ? cause.message : undefined,
  }));
}

/** A file with the messages that were sent. */
export function fileOfMessages(path: string, messages: readonly SentMessage[]): VFile {
  const file = new VFile({ path });
  for (const { fatal, ruleId, reason, place, cause } of messages) {
    const options = { place, ruleId, source: 'verbatim' };
    const of = cause === undefined ? {} : { cause: new Error(cause) };
    file.message(reason, { ...options, ...of }).fatal = fatal;
  }
  return file;
}
