import { VFile } from 'vfile';
import { decode } from '../read/decode.ts';

/**
 * The bytes of a document that is text, and whose words are extracted nevertheless. Messages lose
 * their places: those of a brief are places of the extracted text.
 * @throws the fatal `VFileMessage` `binary-file`
 */
export function decodeSource(
  bytes: Uint8Array,
  file: VFile,
): { readonly text: string; readonly charset: string } {
  const source = new VFile({ path: file.path });
  try {
    return decode(bytes, 'text/plain', source);
  } finally {
    for (const { reason, ruleId, fatal } of source.messages) {
      const message = file.message(reason, { ruleId, source: 'verbatim' });
      message.fatal = fatal;
    }
  }
}
