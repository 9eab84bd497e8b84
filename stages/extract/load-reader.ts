import type { VFile } from 'vfile';
import { byRule } from '../rule-ids.ts';

/**
 * Loads the package that reads a kind of document. It is an optional dependency, which may not be
 * installed.
 * @param load imports it
 * @param kind such as `PDF documents`
 * @throws the fatal `VFileMessage` `reader-missing` where it is not there
 */
export async function loadReader<Reader>(
  load: () => Promise<Reader>,
  name: string,
  kind: string,
  file: VFile,
): Promise<Reader> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error, name)) throw error;
    const reason = `${kind} are read by the package \`${name}\`, which is not installed: run \`npm install\` without \`--omit=optional\``;
    return file.fail(reason, byRule('reader-missing', { cause: error }));
  }
}

/** A package that is there and lacks one of its own is broken, not missing. */
function isMissing(error: unknown, name: string): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${name}'`)
  );
}
