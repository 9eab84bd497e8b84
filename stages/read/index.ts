import { hash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Decoded, MediaType } from '../document.ts';
import { extractedName, type Content } from '../extract/content.ts';
import { mediaTypeOf, textTypeOf } from '../formats.ts';
import { decode } from './decode.ts';
import { reportMojibake } from './mojibake.ts';
import { START } from './start.ts';
import { byRule } from '../rule-ids.ts';

export interface ReadSettings {
  /** Bytes; a larger file is a failure. */
  readonly maxBytes: number;
}

/**
 * Makes the stage that turns the bytes of a file into text: by its byte order mark, else as strict
 * UTF-8, else as a page of HTML says, else by a guess, of which a message `charset-guessed` tells.
 * What was extracted of a document is text already.
 * @returns a function that throws the `VFileMessage` (`file-too-large`, `binary-file`) of a file
 *   that cannot be read as text
 */
export function createReader({ maxBytes }: ReadSettings) {
  return function read(
    path: string,
    content: Content,
    file: VFile,
    type: MediaType = mediaTypeOf(path),
  ): Decoded {
    const bytes = 'text' in content ? content.bytes : content;
    if (bytes.length > maxBytes) {
      const reason = `The file has ${bytes.length} bytes, the limit is ${maxBytes}: split it, or raise \`maxBytes\` in the settings`;
      file.fail(reason, byRule('file-too-large', { place: START }));
    }
    if (!('text' in content) && type !== textTypeOf(type)) {
      throw new Error('Its text was not extracted');
    }
    const { text, charset } =
      'text' in content
        ? { text: content.text, charset: content.charset ?? 'utf-8' }
        : decode(content, type, file);
    if (text.trim() === '') {
      const reason = 'The document has no words: its brief is empty';
      file.message(reason, byRule('empty-document', { place: START }));
    }
    reportMojibake(text, file);
    const sha256 = hash('sha256', bytes);
    const extracted = 'text' in content ? { extracted: extractedName(path) } : {};
    return { source: { path, sha256, mediaType: type, charset, ...extracted }, text, file };
  };
}
