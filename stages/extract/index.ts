import type { VFile } from 'vfile';
import type { MediaType } from '../document.ts';
import { mediaTypeOf, PDF, WORD } from '../formats.ts';
import type { Content } from './content.ts';

/** Formats that look like text or like nothing, and that can be saved as one that is read. */
const NOT_READ = /\.(?:docm?|dot[mx]|odt|ott|pages|rtf|wpd|wps)$/i;

/**
 * What comes before `read`: the text of a Word or PDF document as Markdown; the bytes of any other
 * as they are. What reads such a document is loaded with the first one.
 * @param path tells by its extension what the document is, where nothing else does
 * @param maxBytes of the document, and of the parts of a Word document once they are unpacked
 * @param mediaType what the document is, whatever its name says
 * @throws the fatal `VFileMessage` (`reader-missing`, `document-damaged`, `document-encrypted`,
 *   `document-scanned`, `file-too-large`, `format-not-read`) of a document without a text
 */
export async function extract(
  path: string,
  bytes: Uint8Array,
  file: VFile,
  maxBytes: number,
  mediaType?: MediaType,
): Promise<Content> {
  const type = mediaType ?? mediaTypeOf(path);
  if (bytes.length > maxBytes) return bytes;
  if (type === WORD) {
    const { extractWord } = await import('./word/index.ts');
    return { bytes, text: await extractWord(path, bytes, file, maxBytes) };
  }
  if (type === PDF) {
    const { extractPdf } = await import('./pdf/index.ts');
    return { bytes, text: await extractPdf(path, bytes, file) };
  }
  if (mediaType === undefined && NOT_READ.test(path)) {
    const reason = 'Documents of this kind are not read: save it as `.docx`, or as text';
    file.fail(reason, { ruleId: 'format-not-read', source: 'verbatim' });
  }
  return bytes;
}
