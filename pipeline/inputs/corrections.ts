import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { VFile } from 'vfile';
import { refuseCorrections } from '../../stages/corrections/refuse.ts';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import { readBytes } from '../files/read-bytes.ts';
import { stands } from '../files/write-file.ts';
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
  { file: path }: Pick<PlannedBrief, 'file'>,
  maxBytes: number,
  file: VFile,
): CorrectionsBytes | undefined {
  const beside = path + CORRECTIONS_ENDING;
  if (!stands(beside)) return undefined;
  const own = new VFile({ path: beside });
  try {
    const bytes = readBytes(beside, maxBytes, own);
    return { bytes, sha256: hash('sha256', bytes) };
  } catch (error) {
    const [message] = own.messages;
    if (message !== error || message === undefined) throw error;
    const faults = [{ line: undefined, reason: `${message.reason}.` }];
    return refuseCorrections(file, basename(beside), faults);
  }
}
