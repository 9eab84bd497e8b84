/** What the commonest codes of the file system mean, to end a sentence. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of its path is a file, not a folder'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long for this file system'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'it would be larger than this system allows'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['EBUSY', 'it is in use'],
  ['EIO', 'the disk cannot be read or written'],
  ['ENXIO', 'it is not a regular file'],
  ['EAGAIN', 'it is not a regular file'],
  ['not-regular', 'it is not a regular file'],
  ['leads-out', 'it is a symbolic link that leads out of the folder'],
  ['too-large', 'it is larger than such a file may be'],
  ['not-utf-8', 'its name is not UTF-8'],
]);

/** The code of a system error such as `ENOENT`; an empty string for anything else. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * Why the file system refused, in words without a path, so that the same fault reads the same on
 * any machine. Rethrows what is not a system error.
 */
export function whyRefused(error: unknown): string {
  const code = errorCode(error);
  if (code === '') throw error;
  return meanings.get(code) ?? `the system says ${code}`;
}

/** What a person may do about it where an output could not be written, by the code of the error. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'allow writing there, or choose another --out'],
  ['EPERM', 'allow writing there, or choose another --out'],
  ['EROFS', 'choose another --out'],
  ['ENAMETOOLONG', 'shorten the name of the document'],
  ['ENOSPC', 'free some space and run again'],
  ['EDQUOT', 'free some space and run again'],
]);

/** As `whyRefused` of an output, and what to do where that is known. */
export function whyNotWritten(error: unknown): string {
  const why = whyRefused(error);
  const remedy = remedies.get(errorCode(error));
  return remedy === undefined ? why : `${why}: ${remedy}`;
}
