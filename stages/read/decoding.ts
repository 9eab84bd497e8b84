import { TextDecoder } from 'node:util';

/**
 * Decodes as a stream of one part, because without `stream` Node 20 takes windows-1252 for Latin-1
 * and turns curly quotation marks into control characters (nodejs/node issue 56542).
 */
export function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** The text, or null where some bytes are not of the charset. A byte order mark is kept. */
export function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    // `ignoreBOM` keeps a second mark: only one belongs to the encoding.
    return decodeWith(new TextDecoder(charset, { fatal: true, ignoreBOM: true }), bytes);
  } catch {
    return null;
  }
}

/** A decoder that writes U+FFFD for what is not of the charset. */
export function lenientDecoder(charset: string): TextDecoder {
  return new TextDecoder(charset, { ignoreBOM: true });
}

/** How many bytes of a character there can be before the one that breaks it. */
const LONGEST_BEGINNING = 3;

/** Where the first character begins that cannot be decoded, in bytes; by bisection. */
export function firstUndecodable(bytes: Uint8Array, charset: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesUpTo(bytes, middle, charset)) good = middle;
    else bad = middle;
  }
  for (let start = good; start > 0 && good - start <= LONGEST_BEGINNING; start -= 1) {
    if (decodeStrictly(bytes.subarray(0, start), charset) !== null) return start;
  }
  return 0;
}

function decodesUpTo(bytes: Uint8Array, length: number, charset: string): boolean {
  const decoder = new TextDecoder(charset, { fatal: true });
  try {
    decoder.decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}
