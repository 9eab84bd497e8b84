import type { ElementContent } from 'hast';
import type { VFile } from 'vfile';
import { byRule } from '../../rule-ids.ts';
import { readParts } from '../read-parts.ts';
import { refuseDamaged } from '../refuse-damaged.ts';
import { toText } from '../to-text.ts';
import { XmlDamaged } from '../xml.ts';
import type { ZipFiles } from '../zip.ts';
import { createBodies } from './body.ts';
import { readDocumentTree, type TreeSettings } from './document-tree.ts';
import { readNumbering } from './numbering.ts';
import { PartMissing, partsOf, type Parts } from './parts.ts';
import { element } from './runs.ts';
import { readStyles } from './styles.ts';
import { blocksOf } from './to-blocks.ts';

/** The beginning of a compound file: an old `.doc`, or an encrypted document. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** The parts that hold words and what they look like; no pictures, no embedded files. */
const WORDS = /^(?!customXml\/|docProps\/).*\.(?:xml|rels)$/i;

const REMEDY = 'Save it anew as `.docx`';

/**
 * The text of a Word document (`.docx`): its headings, paragraphs, lists, block quotations, tables,
 * boxes of text and notes. Heads and feet of pages, comments, deleted words, hidden words, codes of
 * fields and pictures are left out.
 * @param maxBytes of its parts when unpacked
 * @throws the fatal `VFileMessage` of a document that cannot be read
 */
export async function extractWord(
  path: string,
  bytes: Uint8Array,
  file: VFile,
  maxBytes: number,
): Promise<string> {
  refuseCompound(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), file);
  const wants = (name: string): boolean => WORDS.test(name);
  const files = readParts(bytes, wants, { maxBytes, remedy: REMEDY, file });
  return Promise.resolve(toText(blocksOf(treeOf(files, file)), path));
}

function treeOf(files: ZipFiles, file: VFile): ElementContent[] {
  try {
    return treeOfParts(partsOf(files));
  } catch (error) {
    if (!(error instanceof XmlDamaged || error instanceof PartMissing)) throw error;
    return refuseDamaged(error, 'a part of it is broken or missing', REMEDY, file);
  }
}

/** The document, and behind it the notes that it has marks of, in the order of these. */
function treeOfParts(parts: Parts): ElementContent[] {
  const styles = readStyles(parts.styles);
  const settings = { styles, createBody: createBodies(styles, readNumbering(parts.numbering)) };
  const tree = readDocumentTree(parts.document, settings);
  const notes = new Map([
    ...notesOf(parts.footnotes, 'footnote', settings),
    ...notesOf(parts.endnotes, 'endnote', settings),
  ]);
  const items = marksIn(tree).flatMap((id) => {
    const children = notes.get(id);
    notes.delete(id);
    return children === undefined ? [] : [{ ...element('li', children), properties: { id } }];
  });
  return items.length === 0 ? tree : [...tree, element('ol', items)];
}

function notesOf(
  bytes: Uint8Array | undefined,
  kind: string,
  settings: TreeSettings,
): ReadonlyMap<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>();
  if (bytes === undefined) return notes;
  readDocumentTree(bytes, settings, (id, children) => notes.set(`${kind}-${id}`, children));
  return notes;
}

/** The ids of the notes that marks link to, in their order. */
function marksIn(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { href } = node.properties;
    return typeof href === 'string' ? [href.slice(1)] : marksIn(node.children);
  });
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
