import { deflateRawSync } from 'node:zlib';
import { writeZip } from '../../../stages/extract/zip.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = [
  'office:office',
  'text:text',
  'table:table',
  'draw:drawing',
  'style:style',
  'fo:xsl-fo-compatible',
]
  .map((name) => name.split(':'))
  .map(([prefix, name]) => `xmlns:${prefix}="${OASIS}:${name}:1.0"`)
  .join(' ');

/** The bytes of an `.odt` whose text is this XML, the same each time. */
export function openDocumentFile(
  body: string,
  { styles = '', type = 'application/vnd.oasis.opendocument.text', manifest = '<manifest/>' } = {},
): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipOf({ mimetype: type, 'content.xml': content, 'META-INF/manifest.xml': manifest });
}

/** An archive of texts by name. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  return writeZip(
    new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const)),
  );
}

/** An archive of texts by name, packed by deflate, that unpacks to many times its size. */
export function packedZipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    centrals.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...centrals, end]);
}
