import type { VFile } from 'vfile';
import { errorCode, whyRefused } from './errno.ts';
import { readWhole, statsOf, streamFile } from './read-file.ts';

/**
 * The bytes of a document.
 * @param within a folder that no link on the way to the file may lead out of
 * @throws the fatal `VFileMessage` of a file that cannot be read, is no file or is too large
 */
export function readBytes(
  path: string,
  maxBytes: number,
  file: VFile,
  within?: string,
): Uint8Array {
  try {
    return readWhole(path, within === undefined ? { maxBytes } : { maxBytes, within });
  } catch (error) {
    if (errorCode(error) !== 'too-large') return refuseUnreadable(error, file);
    return file.fail(
      `The file has ${statsOf(path)?.size} bytes, the limit is ${maxBytes}: split it, or raise --max-bytes`,
      { ruleId: 'file-too-large', source: 'verbatim' },
    );
  }
}

/**
 * The bytes of a document that may be larger than memory, in pieces.
 * @throws the fatal `VFileMessage` of a file that cannot be read or is no file
 */
export function streamBytes(
  path: string,
  pieceBytes: number,
  file: VFile,
): AsyncIterable<Uint8Array> {
  try {
    return streamFile(path, pieceBytes);
  } catch (error) {
    return refuseUnreadable(error, file);
  }
}

/**
 * @param error of the system or of the door; any other is thrown as it is
 * @throws the fatal `VFileMessage` of a file that cannot be read
 */
function refuseUnreadable(error: unknown, file: VFile): never {
  return file.fail(whyUnreadable(error), {
    ruleId: errorCode(error) === 'leads-out' ? 'link-not-followed' : 'unreadable',
    source: 'verbatim',
  });
}

function whyUnreadable(error: unknown): string {
  switch (errorCode(error)) {
    case 'EISDIR':
      return 'This is a folder, not a file';
    case 'not-regular':
    case 'ENXIO':
      return 'This is not a regular file';
    case 'leads-out':
      return 'The symbolic link leads out of the folder and is not followed';
    case 'EACCES':
    case 'EPERM':
      return `The file cannot be read: ${whyRefused(error)}: allow reading it, or leave it out`;
    default:
      return `The file cannot be read: ${whyRefused(error)}`;
  }
}
