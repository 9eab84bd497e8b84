import type { TextDecoder } from 'node:util';
import chardet from 'chardet';
import { decodeStrictly, decodeWith, lenientDecoder } from './decoding.ts';
import { plausibility } from './plausibility.ts';

/** How much text about the first undecodable byte the charset is guessed from. */
const GUESSED_LENGTH = 65_536;

/** Encodings of Latin letters: chardet tells them apart by their letters alone, not by their marks. */
const LATIN = /^(?:windows-125[02478]|iso-8859-(?:1|2|3|4|9|1[0-6]))$/;
/** What chardet does not know, or not in a text that is mostly ASCII. */
const ALTERNATIVES = ['macintosh', 'iso-8859-15'];
/** Signs within words, where Polish and its neighbours have letters: `Zdzis³aw`, `£ódŸ`. */
const CENTRAL_EUROPEAN = 'windows-1250';
const SIGN_IN_WORD = /\p{L}[¡£¥¦ª¯±³¹¿¼¾]\p{L}|(?<!\p{L})[£¥¯]\p{Ll}/gu;
const FEWEST_SIGNS_IN_WORDS = 2;
const MULTI_BYTE = ['shift_jis', 'gb18030', 'euc-kr', 'euc-jp', 'big5'];
/** What a text in the right encoding reaches, some odd signs and broken characters among it. */
const PLAUSIBLE = 0.3;
/** An alternative must be that much more plausible than the guess. */
const MARGIN = 0.1;
const MULTI_BYTE_MARGIN = 0.6;

const CONTROLS = /[\x80-\x9f]/;
const LINE_END = 0x0a;

/**
 * The decoder that fits bytes best which are neither UTF-8 nor UTF-16: chardet's guess by the
 * letters of each language, unless another one gives a text with far fewer odd characters.
 * @param doubtful the index of the first byte that is not UTF-8
 */
export function guessCharset(bytes: Uint8Array, doubtful: number): TextDecoder {
  const sample = sampleAbout(bytes, doubtful);
  const guess = likeliest(sample);
  // In the ISO-8859 family the bytes 80 to 9F are controls, which no text has: Windows then.
  const isWindows =
    guess.encoding.startsWith('iso-8859') && CONTROLS.test(decodeWith(guess, sample));
  const known = isWindows ? lenientDecoder('windows-1252') : guess;
  if (!LATIN.test(known.encoding)) return known;
  return mostPlausible(known, sample);
}

/** The first of chardet's guesses that gives a text with few odd characters. */
function likeliest(sample: Uint8Array): TextDecoder {
  const decoders = chardet.analyse(sample).map(({ name }) => supportedDecoder(name));
  const readable = decoders.find((each) => plausibility(decodeWith(each, sample)) >= PLAUSIBLE);
  return readable ?? decoders[0] ?? lenientDecoder('windows-1252');
}

/** Whole lines, so that no character of several bytes is cut at the start. */
function sampleAbout(bytes: Uint8Array, doubtful: number): Uint8Array {
  const from = Math.max(0, doubtful - GUESSED_LENGTH / 2);
  const lineStart = from === 0 ? 0 : bytes.indexOf(LINE_END, from) + 1;
  const start = lineStart > 0 && lineStart <= doubtful ? lineStart : from;
  return bytes.subarray(start, start + GUESSED_LENGTH);
}

function mostPlausible(known: TextDecoder, sample: Uint8Array) {
  const read = decodeWith(known, sample);
  const expected = plausibility(read);
  let best = { charset: known.encoding, worth: expected };
  const offer = (charset: string, margin: number): void => {
    const text = decodeStrictly(sample, charset);
    if (text === null) return;
    const worth = plausibility(text);
    if (worth >= expected + margin && worth > best.worth) best = { charset, worth };
  };
  for (const charset of ALTERNATIVES) offer(charset, MARGIN);
  // `5 m³` is none: one alone may be a sign of its own.
  if ((read.match(SIGN_IN_WORD)?.length ?? 0) >= FEWEST_SIGNS_IN_WORDS) {
    offer(CENTRAL_EUROPEAN, MARGIN);
  }
  for (const charset of MULTI_BYTE) offer(charset, MULTI_BYTE_MARGIN);
  return lenientDecoder(best.charset);
}

function supportedDecoder(charset: string) {
  try {
    return lenientDecoder(charset);
  } catch {
    return lenientDecoder('windows-1252');
  }
}
