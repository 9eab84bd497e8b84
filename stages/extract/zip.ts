import { crc32, inflateRawSync } from 'node:zlib';

/**
 * As much of the ZIP format as packed documents need: files stored or deflated, found by the
 * central directory at the end. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF_8 = 0x0800;
/** Version 2.0, and the first day that a ZIP file knows. */
const VERSION = 20;
const FIRST_DAY = 0x21;

/** The files of an archive by name. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

/** The files of an archive that unpack to more bytes together than was allowed. */
export class ZipTooLarge extends Error {}

/** An archive that is none, or not whole. Its message says why, to end a sentence. */
export class ZipDamaged extends Error {}

/**
 * Unpacks the wanted files of an archive. What they really unpack to is counted, not what the
 * archive says of them, so that no archive can fill the memory.
 * @param limit bytes of all wanted files together
 * @throws ZipTooLarge above the limit
 * @throws ZipDamaged where the bytes are no whole archive
 */
export function readZip(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  limit: number,
): ZipFiles {
  try {
    return filesOf(bytes, wants, limit);
  } catch (error) {
    if (error instanceof ZipTooLarge || error instanceof ZipDamaged) throw error;
    // A place outside of the archive, or bytes that cannot be unpacked.
    throw new ZipDamaged('what is packed in it is damaged', { cause: error });
  }
}

function filesOf(bytes: Uint8Array, wants: (name: string) => boolean, limit: number): ZipFiles {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  const files = new Map<string, Uint8Array>();
  let at = archive.readUInt32LE(end + 16);
  let left = limit;
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new ZipDamaged('its directory is broken');
    const method = archive.readUInt16LE(at + 10);
    const length = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const skipped = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
    at += CENTRAL_LENGTH + nameLength + skipped;
    if (!wants(name)) continue;
    const file = unpack(packedAt(archive, local, length), method, left);
    left -= file.length;
    files.set(name, file);
  }
  return files;
}

function endOf(archive: Buffer): number {
  const last = archive.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new ZipDamaged('it is cut off, or no packed file at all');
}

function packedAt(archive: Buffer, local: number, length: number): Buffer {
  if (archive.readUInt32LE(local) !== LOCAL) throw new ZipDamaged('its directory is broken');
  const lengths = archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const start = local + LOCAL_LENGTH + lengths;
  if (start + length > archive.length) throw new ZipDamaged('it is cut off');
  return archive.subarray(start, start + length);
}

function unpack(packed: Buffer, method: number, limit: number): Uint8Array {
  if (method === STORED) {
    if (packed.length > limit) throw new ZipTooLarge();
    return packed;
  }
  if (method !== DEFLATED) throw new ZipDamaged(`it is packed by method ${method}, not by deflate`);
  try {
    // A limit of 0 would be none.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) throw new ZipTooLarge();
    throw error;
  }
}

/** An archive of files as they are, not packed: the same bytes for the same files in the same order. */
export function writeZip(files: ZipFiles): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of files) {
    const name = Buffer.from(path);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(UTF_8, 2);
    fields.writeUInt16LE(FIRST_DAY, 8);
    fields.writeUInt32LE(crc32(file), 10);
    fields.writeUInt32LE(file.length, 14);
    fields.writeUInt32LE(file.length, 18);
    fields.writeUInt16LE(name.length, 22);
    locals.push(uint32(LOCAL), fields, name, Buffer.from(file));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(uint32(CENTRAL), Buffer.from([VERSION, 0]), fields, tail, name);
    offset += LOCAL_LENGTH + name.length + file.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
