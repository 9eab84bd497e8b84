import type { VFile } from 'vfile';
import { isPackedType, mediaTypeOf, type MediaType, type PackedType } from '../formats.ts';
import type { Content, ExtractedText } from './content.ts';
import { byRule } from '../rule-ids.ts';

/** Formats that look like text or like nothing, and that can be saved as one that is read. */
const NOT_READ = /\.(?:docm?|dot[mx]|azw3?|fodt|mobi|msg|ott|pages|pst|wpd|wps)$/i;

/** The text of a packed document as Markdown. */
type TextExtractor = (
  path: string,
  bytes: Uint8Array,
  file: VFile,
  maxBytes: number,
) => Promise<ExtractedText>;

/** How each packed format is read; what reads it is loaded only where it is wanted. */
const loaders: Readonly<Record<PackedType, () => Promise<TextExtractor>>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./word/index.ts')).extractWord,
  'application/pdf': async () => (await import('./pdf/index.ts')).extractPdf,
  'text/vtt': async () => (await import('./subtitles/index.ts')).extractSubtitles,
  'application/x-subrip': async () => (await import('./subtitles/index.ts')).extractSubtitles,
  'message/rfc822': async () => (await import('./mail/index.ts')).extractMail,
  'application/mbox': async () => (await import('./mail/index.ts')).extractMailbox,
  'application/vnd.oasis.opendocument.text': async () =>
    (await import('./open-document/index.ts')).extractOpenDocument,
  'application/rtf': async () => (await import('./rich-text/index.ts')).extractRichText,
  'application/epub+zip': async () => (await import('./epub/index.ts')).extractEpub,
};

/**
 * What comes before `read`: the text of a packed document (Word, PDF, mail …) as Markdown; the bytes of any other
 * as they are. What reads such a document is loaded with the first one.
 * @param document its path tells by its extension what it is, unless its media type does
 * @param maxBytes of the document, and of the parts of a Word document once they are unpacked
 * @throws the fatal `VFileMessage` (`reader-missing`, `document-damaged`, `document-encrypted`,
 *   `document-scanned`, `file-too-large`, `format-not-read`) of a document without a text
 */
export async function extract(
  { path, mediaType }: { readonly path: string; readonly mediaType?: MediaType | undefined },
  bytes: Uint8Array,
  file: VFile,
  maxBytes: number,
): Promise<Content> {
  const type = mediaType ?? mediaTypeOf(path);
  if (bytes.length > maxBytes) return bytes;
  if (isPackedType(type)) {
    const extractText = await loaders[type]();
    return { bytes, ...(await extractText(path, bytes, file, maxBytes)) };
  }
  if (mediaType === undefined && NOT_READ.test(path)) {
    const reason = 'Documents of this kind are not read: save it as `.docx`, or as text';
    file.fail(reason, byRule('format-not-read'));
  }
  return bytes;
}
