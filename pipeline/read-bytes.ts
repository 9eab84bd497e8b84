import { readFileSync, statSync } from 'node:fs';
import type { VFile } from 'vfile';
import { errorCode, whyRefused } from './errno.ts';

/**
 * The bytes of a document.
 * @throws the fatal `VFileMessage` of a file that cannot be read, is no file or is too large
 */
export function readBytes(path: string, maxBytes: number, file: VFile): Uint8Array {
  try {
    // Asked before opening, which would wait for ever at a named pipe.
    const stats = statSync(path);
    if (!stats.isFile()) {
      file.fail(
        stats.isDirectory() ? 'This is a folder, not a file' : 'This is not a regular file',
        {
          ruleId: 'unreadable',
          source: 'verbatim',
        },
      );
    }
    if (stats.size > maxBytes) {
      file.fail(
        `The file has ${stats.size} bytes, the limit is ${maxBytes}: split it, or raise --max-bytes`,
        { ruleId: 'file-too-large', source: 'verbatim' },
      );
    }
    return readFileSync(path);
  } catch (error) {
    const remedy = isDenied(error) ? ': allow reading it, or leave it out' : '';
    return file.fail(`The file cannot be read: ${whyRefused(error)}${remedy}`, {
      ruleId: 'unreadable',
      source: 'verbatim',
    });
  }
}

function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error));
}
