import { APOSTROPHE, CURLY_APOSTROPHE, isInvisible } from './characters.ts';

export const HASH_START = 0x811c9dc5 | 0;

const HASH_STEP = 0x01000193;

/** The hash of a text that goes on with one more code unit. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_STEP);
}

/** FNV-1a over the UTF-16 code units of a lower-case word: the identity of a word in the models. */
export function wordHash(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_STEP);
  return hash;
}

/** `wordHash` of a range of ASCII characters in lower case. */
export function asciiHash(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), HASH_STEP);
  }
  return hash;
}

export function foldedHash(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    else if (code === CURLY_APOSTROPHE) code = APOSTROPHE;
    else if (isInvisible(code)) continue;
    else if (code > 127) code = text.charAt(i).toLowerCase().charCodeAt(0);
    hash = Math.imul(hash ^ code, HASH_STEP);
  }
  return hash;
}
