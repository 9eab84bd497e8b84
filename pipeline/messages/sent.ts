import { VFile } from 'vfile';

type Message = VFile['messages'][number];

/** A message as it goes from one thread to another: what reports and the manifest take from it. */
export type SentMessage = Pick<Message, 'fatal' | 'ruleId' | 'reason' | 'place'>;

export function sentMessages({ messages }: VFile): readonly SentMessage[] {
  return messages.map(({ fatal, ruleId, reason, place }) => ({ fatal, ruleId, reason, place }));
}

/** A file with the messages that were sent. */
export function fileOfMessages(path: string, messages: readonly SentMessage[]): VFile {
  const file = new VFile({ path });
  for (const { fatal, ruleId, reason, place } of messages) {
    file.message(reason, { place, ruleId, source: 'verbatim' }).fatal = fatal;
  }
  return file;
}
