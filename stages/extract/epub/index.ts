import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseHtml } from '../../parse/html/index.ts';
import { byRule } from '../../rule-ids.ts';
import { bare } from '../bare.ts';
import type { ExtractedText } from '../content.ts';
import { readParts } from '../read-parts.ts';
import { refuseDamaged } from '../refuse-damaged.ts';
import { plainWords, text, toText } from '../to-text.ts';
import { XmlDamaged } from '../xml.ts';
import { packagePath, readPackage, type Book } from './package.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
/** Fonts may be made unusable outside of the book, which hides no words. */
const ALGORITHM = /EncryptionMethod[^>]{0,200}Algorithm\s*=\s*["'](?<algorithm>[^"']{1,200})["']/g;
const OF_FONTS: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);
/** Elements that XHTML may close at once, and HTML leaves open. */
const CLOSED_AT_ONCE =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)(?<name>[a-z][\w:-]{0,30})(?<rest>(?:\s[^<>]{0,2000}?)?)\/>/gi;
const BODY = /<body\b[^>]{0,2000}>/i;
const END = /<\/body\s*>/i;
const REMEDY = 'Save the book anew, without protection';

/**
 * The text of a book (`.epub`): its title and authors, and its chapters in reading order, read like
 * pages of HTML that are articles from end to end.
 * @param maxBytes of its parts when unpacked
 * @throws the fatal `VFileMessage` of a book that cannot be read, or is protected
 */
export async function extractEpub(
  path: string,
  bytes: Uint8Array,
  file: VFile,
  maxBytes: number,
): Promise<ExtractedText> {
  const limits = { maxBytes, remedy: REMEDY, file };
  const first = readParts(bytes, (name) => name === CONTAINER || name === ENCRYPTION, limits);
  refuseProtected(Buffer.from(first.get(ENCRYPTION) ?? []).toString('utf8'), file);
  try {
    const where = packagePath(first.get(CONTAINER) ?? null);
    const content =
      where === null ? undefined : readParts(bytes, (name) => name === where, limits).get(where);
    if (where === null || content === undefined) {
      return refuseDamaged(
        new Error('no package'),
        'its list of chapters is missing',
        REMEDY,
        file,
      );
    }
    const book = readPackage(content, where);
    const wanted = new Set(book.chapters);
    const parts = readParts(bytes, (name) => wanted.has(name), limits);
    const chapters = book.chapters.flatMap((name) => chapterOf(parts.get(name)));
    return { text: toText([...headOf(book, chapters), ...chapters], path) };
  } catch (error) {
    if (!(error instanceof XmlDamaged)) throw error;
    return refuseDamaged(error, 'its list of chapters is broken', REMEDY, file);
  }
}

function refuseProtected(encryption: string, file: VFile): void {
  const algorithms = Array.from(
    encryption.matchAll(ALGORITHM),
    ({ groups }) => groups?.['algorithm'] ?? '',
  );
  if (algorithms.every((algorithm) => OF_FONTS.has(algorithm))) return;
  const reason = 'The book is protected against copying: its words cannot be read';
  file.fail(reason, byRule('document-encrypted'));
}

function chapterOf(bytes: Uint8Array | undefined): RootContent[] {
  if (bytes === undefined) return [];
  const page = new TextDecoder().decode(bytes);
  const from = BODY.exec(page);
  const rest = from === null ? page : page.slice(from.index + from[0].length);
  const to = END.exec(rest);
  const body = (to === null ? rest : rest.slice(0, to.index)).replace(
    CLOSED_AT_ONCE,
    '<$<name>$<rest>></$<name>>',
  );
  return parseHtml(`<article>${body}</article>`).tree.children.map(bare);
}

/** Title and authors, where the book does not begin with its title itself. */
function headOf({ title, authors }: Book, chapters: readonly RootContent[]): RootContent[] {
  const head: RootContent[] = [];
  const [first] = chapters;
  const opening =
    first?.type === 'heading' && first.children[0]?.type === 'text' ? first.children[0].value : '';
  if (title !== null && opening.trim().toLowerCase() !== title.toLowerCase()) {
    head.push({ type: 'heading', depth: 1, children: [text(plainWords(title))] });
  }
  if (authors.length > 0) {
    const by = `By ${authors.join(' and ')}`;
    head.push({ type: 'paragraph', children: [text(plainWords(by))] });
  }
  return head;
}
