import type { PdfDocument } from 'unpdf';
import type { VFile } from 'vfile';
import { loadReader } from '../load-reader.ts';
import { refuseDamaged } from '../refuse-damaged.ts';
import { toText } from '../to-text.ts';
import { isListedWord } from '../../quotes/grammar/word-classes.ts';
import { withoutDropCaps } from './drop-caps.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { toBlocks } from './pages-to-blocks.ts';
import { piecesOf } from './pieces.ts';
import { withoutRunningLines, type Page } from './running-lines.ts';
import { segmentsOf } from './segments.ts';
import { byRule } from '../../rule-ids.ts';

/** With more pages, a document would take longer than anybody waits. */
const MOST_PAGES = 2000;

/** Messages of pdf.js on the console: errors only, which it throws as well. */
const VERBOSITY = 0;

/**
 * The text of a PDF as Markdown, in the order in which it is written: lines joined into paragraphs,
 * headlines told by their type, running heads and feet left out, a comment where a page begins.
 * @throws the fatal `VFileMessage` of a document that cannot be read
 */
export async function extractPdf(path: string, bytes: Uint8Array, file: VFile): Promise<string> {
  const unpdf = await loadReader(async () => import('unpdf'), 'unpdf', 'PDF documents', file);
  const { getDocument } = await unpdf.getResolvedPDFJS();
  const task = getDocument({
    // A copy: pdf.js takes the bytes away from whom they belong to.
    data: Uint8Array.from(bytes),
    verbosity: VERBOSITY,
    // Nothing that a document says is run, and nothing is fetched: no fonts, no tables of characters.
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  let pages: readonly Page[];
  try {
    pages = await pagesOf(await task.promise, file);
  } catch (error) {
    if (file.messages.some((message) => message === error)) throw error;
    return refuse(error, bytes, file);
  } finally {
    await task.destroy();
  }
  if (pages.every(({ lines }) => lines.length === 0)) {
    const reason =
      'The document has no text, only pictures of it (a scan): put it through text recognition (OCR) first';
    file.fail(reason, byRule('document-scanned'));
  }
  return toText(toBlocks(withoutRunningLines(pages)), path);
}

async function pagesOf(pdf: PdfDocument, file: VFile): Promise<readonly Page[]> {
  if (pdf.numPages > MOST_PAGES) {
    const reason = `The document has ${pdf.numPages} pages, the limit is ${MOST_PAGES}: split it`;
    file.fail(reason, byRule('file-too-large'));
  }
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => 'str' in item);
    const pieces = withoutDropCaps(piecesOf(texts), isListedWord);
    pages.push({ lines: withoutLineNumbers(segmentsOf(pieces, number)), bottom, top });
    page.cleanup();
  }
  return pages;
}

function refuse(error: unknown, bytes: Uint8Array, file: VFile): never {
  if (error instanceof Error && error.name === 'PasswordException') {
    const reason = 'The document is encrypted: save it without a password';
    const options = byRule('document-encrypted', { cause: error });
    return file.fail(reason, options);
  }
  const why = bytes.length === 0 ? 'it is empty' : 'it is cut off, broken or no PDF at all';
  return refuseDamaged(error, why, 'Save it anew as PDF', file);
}
