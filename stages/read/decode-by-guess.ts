import type { VFile } from 'vfile';
import { quantity } from '../text/quantity.ts';
import { pointAt } from '../text/points.ts';
import { decodeWith, firstUndecodable, lenientDecoder } from './decoding.ts';
import { guessCharset } from './guess-charset.ts';
import { decodeMixed } from './mixed.ts';
import { byRule } from '../rule-ids.ts';

export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/** UTF-8 in which each byte that is none is a character of windows-1252. */
const MIXED = 'utf-8+windows-1252';
const REPLACEMENT = /\uFFFD/g;

/**
 * Text of bytes that are not of the charset they should be of: UTF-8 with something else in it, or
 * another charset by guess. A message says which, and where the first doubtful byte is.
 */
export function decodeByGuess(bytes: Uint8Array, expected: string, file: VFile): DecodedText {
  const undecodable = firstUndecodable(bytes, expected);
  const before = bytes.subarray(0, undecodable);
  const mixed = expected === 'utf-8' ? decodeMixed(bytes) : null;
  if (mixed !== null) {
    const { text, foreign } = mixed;
    const place = pointAt(text, decodeWith(lenientDecoder('utf-8'), before).length);
    const reason = `Not valid utf-8 in ${quantity(foreign, 'byte')}, the first here, read as \`windows-1252\` by guess: check the characters there, or save the file as UTF-8`;
    file.message(reason, byRule('charset-guessed', { place }));
    return { text, charset: MIXED };
  }
  // A file that says its encoding by a mark in UTF-16 is believed.
  const decoder =
    expected === 'utf-8' ? guessCharset(bytes, undecodable) : lenientDecoder(expected);
  const text = decodeWith(decoder, bytes);
  const place = pointAt(text, decodeWith(decoder, before).length);
  const lost = text.match(REPLACEMENT)?.length ?? 0;
  const but = lost === 0 ? '' : `, but for ${quantity(lost, 'place')} that \`\uFFFD\` marks`;
  const reason = `Not valid ${expected} from here on, read as \`${decoder.encoding}\` by guess${but}: check the accents and quotation marks, or save the file as UTF-8`;
  file.message(reason, byRule('charset-guessed', { place }));
  return { text, charset: decoder.encoding };
}
