import type { VFile } from 'vfile';
import { START } from './start.ts';
import { byRule } from '../rule-ids.ts';

/** How much of a file tells whether it is text, as in git. */
export const SNIFFED_LENGTH = 8192;
/** Text has next to no control characters; packed or compiled bytes are full of them. */
const MOST_CONTROLS = 0.05;
/** `%PDF-`. */
const PORTABLE_DOCUMENT = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * @param units the bytes of a file, or the code units of its text
 * @throws the fatal `VFileMessage` `binary-file` of a file that is no text
 */
export function refuseBinary(units: Uint8Array | Uint16Array, file: VFile): void {
  const sniffed = units.subarray(0, SNIFFED_LENGTH);
  let controls = 0;
  for (const unit of sniffed) if (isControl(unit)) controls += 1;
  const isPortableDocument = PORTABLE_DOCUMENT.every((byte, index) => sniffed[index] === byte);
  const isText = !sniffed.includes(0) && controls <= sniffed.length * MOST_CONTROLS;
  if (isText && !isPortableDocument) return;
  const reason = isPortableDocument
    ? 'The file is a PDF by another name: call it `.pdf`, or leave it out'
    : 'The file looks binary, not text: save it as UTF-8 text, or leave it out';
  file.fail(reason, byRule('binary-file', { place: START }));
}

/** Control characters that no text has: all but tab, line ends, form feed and escape. */
function isControl(unit: number): boolean {
  return unit < 32 && !(unit >= 9 && unit <= 13) && unit !== 27;
}

/** The first code units of a text, to be looked at as bytes are. */
export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(Math.min(text.length, SNIFFED_LENGTH));
  for (let index = 0; index < units.length; index += 1) units[index] = text.charCodeAt(index);
  return units;
}
