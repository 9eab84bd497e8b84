export const LETTER = 1;

export const DIGIT = 2;

export const SPACE = 3;

const MARK = 4;

export const APOSTROPHE = 39;

export const CURLY_APOSTROPHE = 0x2019;

export const PERIOD = 46;

/**
 * The code unit at a place; 0 past the ends. `charCodeAt` gives NaN there, and V8 throws away what it
 * has compiled of a function when that happens the first time.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether one character, such as an emoji, takes two code units here: no span may part them. */
export function isSurrogatePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

export function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === CURLY_APOSTROPHE;
}

const OTHER_LETTER = /[\p{L}\p{M}]/u;

const OTHER_SPACE = /\s/u;

/** LETTER, DIGIT, SPACE or MARK; MARK past the end of the text. Surrogates count as marks. */
export function kindOf(code: number): number {
  return code < 128 ? (ASCII_KINDS[code] ?? MARK) : kindOfAny(code);
}

function kindOfAny(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return SPACE;
  if (code < 0xaa || Number.isNaN(code)) return MARK;
  if (isInvisible(code)) return LETTER;
  if (code >= 0x200e && code <= 0x2027) return MARK;
  const character = String.fromCharCode(code);
  if (OTHER_LETTER.test(character)) return LETTER;
  return OTHER_SPACE.test(character) ? SPACE : MARK;
}

const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOfAny(code));

/** The soft hyphen and its like, which may stand within a word and are no part of it. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060;
}
