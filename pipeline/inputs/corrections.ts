import { hash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { VFile } from 'vfile';
import { refuseCorrections } from '../../stages/corrections/refuse.ts';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import { readBytes } from '../files/read-bytes.ts';
import { stands } from '../files/read-file.ts';
import type { PlannedBrief } from '../document.ts';

/** A corrections file before it is parsed: its hash tells whether a brief is current. */
export interface CorrectionsBytes {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * The corrections file beside a document; undefined where there is none.
 * @throws the fatal `VFileMessage` of one that cannot be read: no brief without its corrections
 */
export function readCorrections(
  { file: path, path: from }: Pick<PlannedBrief, 'file' | 'path'>,
  maxBytes: number,
  file: VFile,
): CorrectionsBytes | undefined {
  const beside = path + CORRECTIONS_ENDING;
  if (!stands(beside)) return undefined;
  const own = new VFile({ path: beside });
  try {
    const inputFolder = resolve(path, ...from.split('/').map(() => '..'));
    const bytes = readBytes(beside, maxBytes, own, inputFolder);
    return { bytes, sha256: hash('sha256', bytes) };
  } catch (error) {
    const [message] = own.messages;
    if (message !== error || message === undefined) throw error;
    const faults = [{ line: undefined, reason: `${message.reason}.` }];
    // A file that may not be read is not invalid.
    const ruleId =
      message.ruleId === 'link-not-followed' ? 'link-not-followed' : 'corrections-invalid';
    return refuseCorrections(file, basename(beside), faults, ruleId);
  }
}
