import type { VFile } from 'vfile';
import type { ExtractedText } from '../content.ts';
import { toBlocks } from '../flat-html/to-blocks.ts';
import { refuseDamaged } from '../refuse-damaged.ts';
import { toText } from '../to-text.ts';
import { RtfDamaged, toHtml } from './to-html.ts';

const BEGINNING = /^(?:\u00EF\u00BB\u00BF)?\s{0,10}\{\\rtf/;
const REMEDY = 'Save it anew as `.rtf`, or as `.docx`';

/**
 * The text of a document in Rich Text Format (`.rtf`): headings, paragraphs, items of lists, tables,
 * notes and boxes of text. Heads and feet of pages, comments, deleted and hidden words and pictures
 * are left out.
 * @throws the fatal `VFileMessage` of a document that cannot be read
 */
export async function extractRichText(
  path: string,
  bytes: Uint8Array,
  file: VFile,
): Promise<ExtractedText> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!BEGINNING.test(source)) {
    const why = 'it does not begin as RTF does, with `{\\rtf`';
    return refuseDamaged(new Error('no RTF'), why, REMEDY, file);
  }
  try {
    return { text: toText(toBlocks(toHtml(source)), path) };
  } catch (error) {
    if (!(error instanceof RtfDamaged)) throw error;
    return refuseDamaged(error, 'it nests beyond reason', REMEDY, file);
  }
}
