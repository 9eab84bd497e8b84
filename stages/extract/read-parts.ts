import type { VFile } from 'vfile';
import { byRule } from '../rule-ids.ts';
import { refuseDamaged } from './refuse-damaged.ts';
import { readZip, ZipDamaged, ZipTooLarge, type ZipFiles } from './zip.ts';

/**
 * The wanted parts of a packed document, unpacked by us: so no archive that unpacks to more than is
 * allowed, or that says other than it is, gets to a parser.
 * @param maxBytes of the parts together
 * @throws the fatal `VFileMessage` `document-damaged` or `file-too-large`
 */
export function readParts(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  { maxBytes, remedy, file }: { maxBytes: number; remedy: string; file: VFile },
): ZipFiles {
  try {
    return readZip(bytes, wants, maxBytes);
  } catch (error) {
    if (error instanceof ZipDamaged) return refuseDamaged(error, error.message, remedy, file);
    if (!(error instanceof ZipTooLarge)) throw error;
    const reason = `The document unpacks to more than ${maxBytes} bytes: split it, or raise --max-bytes`;
    return file.fail(reason, byRule('file-too-large'));
  }
}
