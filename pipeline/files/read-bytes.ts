import { readFileSync, statSync, type Stats } from 'node:fs';
import type { VFile } from 'vfile';
import { errorCode, whyRefused } from './errno.ts';

/**
 * The bytes of a document.
 * @throws the fatal `VFileMessage` of a file that cannot be read, is no file or is too large
 */
export function readBytes(path: string, maxBytes: number, file: VFile): Uint8Array {
  try {
    const stats = statRegularFile(path, file);
    if (stats.size > maxBytes) {
      file.fail(
        `The file has ${stats.size} bytes, the limit is ${maxBytes}: split it, or raise --max-bytes`,
        { ruleId: 'file-too-large', source: 'verbatim' },
      );
    }
    return readFileSync(path);
  } catch (error) {
    return refuseUnreadable(error, file);
  }
}

/**
 * Asked before opening a file, which would wait for ever at a named pipe.
 * @throws the fatal `VFileMessage` of what is no regular file, or the system's error
 */
export function statRegularFile(path: string, file: VFile): Stats {
  const stats = statSync(path);
  if (!stats.isFile()) {
    const what = stats.isDirectory() ? 'a folder, not a file' : 'not a regular file';
    file.fail(`This is ${what}`, { ruleId: 'unreadable', source: 'verbatim' });
  }
  return stats;
}

/**
 * @param error of the system; any other is thrown as it is
 * @throws the fatal `VFileMessage` of a file that cannot be read
 */
export function refuseUnreadable(error: unknown, file: VFile): never {
  const remedy = isDenied(error) ? ': allow reading it, or leave it out' : '';
  return file.fail(`The file cannot be read: ${whyRefused(error)}${remedy}`, {
    ruleId: 'unreadable',
    source: 'verbatim',
  });
}

function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error));
}
