import type { VFile } from 'vfile';
import type { ExtractedText } from '../content.ts';
import { loadReader } from '../load-reader.ts';
import { readParts } from '../read-parts.ts';
import { refuseDamaged } from '../refuse-damaged.ts';
import { toText } from '../to-text.ts';
import { writeZip } from '../zip.ts';
import { toBlocks } from '../flat-html/to-blocks.ts';
import { byRule } from '../../rule-ids.ts';

/** The beginning of a compound file: an old `.doc`, or an encrypted document. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** The parts that hold words and what they look like; no pictures, no embedded files. */
const WORDS = /^(?!customXml\/|docProps\/).*\.(?:xml|rels)$/i;

const REMEDY = 'Save it anew as `.docx`';

/** What the styles that Word and LibreOffice ship with mean, besides those that mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

/**
 * The text of a Word document (`.docx`): its headings, paragraphs, lists, block quotations, tables
 * and notes. Heads and feet of pages, comments, deleted words and pictures are left out.
 * @param maxBytes of its parts when unpacked
 * @throws the fatal `VFileMessage` of a document that cannot be read
 */
export async function extractWord(
  path: string,
  bytes: Uint8Array,
  file: VFile,
  maxBytes: number,
): Promise<ExtractedText> {
  const mammoth = await loadReader(
    async () => import('mammoth'),
    'mammoth',
    'Word documents',
    file,
  );
  refuseCompound(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), file);
  const parts = readParts(bytes, (name) => WORDS.test(name), { maxBytes, remedy: REMEDY, file });
  const { convertToHtml, images } = mammoth.default;
  try {
    const { value } = await convertToHtml(
      { buffer: writeZip(parts) },
      {
        styleMap: STYLES,
        // A document brings no rules of its own, and nothing outside of it is read.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: images.imgElement(async () => Promise.resolve({ src: '' })),
      },
    );
    return { text: toText(toBlocks(value), path) };
  } catch (error) {
    return refuseDamaged(error, 'a part of it is broken or missing', REMEDY, file);
  }
}

function refuseCompound(bytes: Buffer, file: VFile): void {
  if (!bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return;
  if (bytes.includes(ENCRYPTED)) {
    const reason = 'The document is encrypted: save it without a password';
    file.fail(reason, byRule('document-encrypted'));
  }
  const reason = 'This is an old `.doc` by another name: save it as `.docx`';
  file.fail(reason, byRule('format-not-read'));
}
