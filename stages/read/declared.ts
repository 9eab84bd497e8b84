import { TextDecoder } from 'node:util';
import type { DecodedText } from './decode-by-guess.ts';
import { decodeWith, lenientDecoder } from './decoding.ts';

/** How many bytes of a page are searched for its charset: browsers look at 1024. */
const DECLARATION_LENGTH = 4096;
/** `<meta charset="…">`, or `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const DECLARED_CHARSET = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?(?<charset>[\w:.-]+)/i;

/** A page that is no UTF-8 as the `meta` element at its start says; null where that fails. */
export function decodeAsDeclared(bytes: Uint8Array): DecodedText | null {
  const start = decodeWith(lenientDecoder('latin1'), bytes.subarray(0, DECLARATION_LENGTH));
  const declared = DECLARED_CHARSET.exec(start)?.groups?.['charset'];
  if (declared === undefined) return null;
  try {
    const decoder = new TextDecoder(declared, { fatal: true, ignoreBOM: true });
    return { text: decodeWith(decoder, bytes), charset: decoder.encoding };
  } catch {
    return null;
  }
}
