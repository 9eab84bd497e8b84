import { errorCode } from './errno.ts';

/** Why a file is not opened, though the system might open it. */
export type RefusalCode = 'not-regular' | 'leads-out' | 'too-large' | 'not-utf-8';

/** A file that is not opened. Its code is told in words by `whyRefused`, as those of the system are. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/** Whether nothing has a path: no such file, no such folder, or no name that a file can have. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error));
}
