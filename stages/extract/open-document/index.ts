import type { VFile } from 'vfile';
import { byRule } from '../../rule-ids.ts';
import type { ExtractedText } from '../content.ts';
import { toBlocks } from '../flat-html/to-blocks.ts';
import { readParts } from '../read-parts.ts';
import { refuseDamaged } from '../refuse-damaged.ts';
import { toText } from '../to-text.ts';
import { XmlDamaged } from '../xml.ts';
import { toHtml } from './to-html.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const TYPE = 'mimetype';
const REMEDY = 'Save it anew as `.odt`';

/**
 * The text of an OpenDocument text (`.odt`): headings, paragraphs, lists, block quotations, tables
 * and notes. Heads and feet of pages, comments, deleted words, hidden words, indexes and pictures are
 * left out.
 * @param maxBytes of its parts when unpacked
 * @throws the fatal `VFileMessage` of a document that cannot be read
 */
export async function extractOpenDocument(
  path: string,
  bytes: Uint8Array,
  file: VFile,
  maxBytes: number,
): Promise<ExtractedText> {
  const wanted = new Set([CONTENT, MANIFEST, TYPE]);
  const parts = readParts(bytes, (name) => wanted.has(name), { maxBytes, remedy: REMEDY, file });
  const manifest = Buffer.from(parts.get(MANIFEST) ?? []);
  if (manifest.includes('encryption-data')) {
    file.fail(
      'The document is encrypted: save it without a password',
      byRule('document-encrypted'),
    );
  }
  const type = Buffer.from(parts.get(TYPE) ?? [])
    .toString('latin1')
    .trim();
  if (type !== '' && !type.startsWith('application/vnd.oasis.opendocument.text')) {
    const reason = `This is no text but \`${type.slice(0, 80).replaceAll('`', "'")}\`: save its words as \`.odt\`, or as text`;
    file.fail(reason, byRule('format-not-read'));
  }
  const content = parts.get(CONTENT);
  if (content === undefined) {
    return refuseDamaged(new Error('no content.xml'), 'a part of it is missing', REMEDY, file);
  }
  try {
    return { text: toText(toBlocks(toHtml(content)), path) };
  } catch (error) {
    if (!(error instanceof XmlDamaged)) throw error;
    return refuseDamaged(error, 'a part of it is broken', REMEDY, file);
  }
}
