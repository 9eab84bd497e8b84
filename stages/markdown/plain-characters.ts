/** What a code unit is to the Markdown that it stands in. */
const UNKNOWN = 0;
/** No markup wherever it stands, nor does it open a block. */
const PLAIN = 1;
/** No markup behind the first character of a block. */
const PLAIN_INSIDE = 2;
/** Markup before some characters only. */
const NEARLY_PLAIN = 3;
const OTHER = 4;

const SPACE = 0x20;
const OPENING = /[\p{L}“”‘’"'…―↗]/u;
const INSIDE = /[\p{N} ,;.?%·–—-]/u;
const NEARLY = /[()/:!$&+=]/;

/** The class of each code unit, filled in when one is first met. */
const classes = new Uint8Array(0x1_00_00);

/** How plain the characters of a text are. */
export type Plainness = 'plain' | 'nearly' | 'not';

/**
 * Whether a text is made of words, numbers and marks that are no markup wherever they stand, after
 * a first character that opens no block; `nearly` if marks are among them that are markup before
 * some characters only. One pass over the code units; a character of two is never plain.
 * @param isInside whether something stands before it in its line, so that no character opens a block
 */
export function plainnessOf(text: string, isInside = false): Plainness {
  const first = classOf(text.charCodeAt(0));
  const isSpace = text.charCodeAt(0) === SPACE;
  const isFree = first === PLAIN || isSpace;
  if (!isFree && !(isInside && first === PLAIN_INSIDE)) return 'not';
  let isNearly = false;
  for (let at = 1; at < text.length; at++) {
    const each = classOf(text.charCodeAt(at));
    if (each === OTHER) return 'not';
    if (each === NEARLY_PLAIN) isNearly = true;
  }
  if (!isNearly) return 'plain';
  return first === PLAIN || isInside || isSpace ? 'nearly' : 'not';
}

function classOf(code: number): number {
  const known = classes[code] ?? OTHER;
  return known === UNKNOWN ? (classes[code] = classify(String.fromCharCode(code))) : known;
}

function classify(character: string): number {
  if (OPENING.test(character)) return PLAIN;
  if (INSIDE.test(character)) return PLAIN_INSIDE;
  return NEARLY.test(character) ? NEARLY_PLAIN : OTHER;
}
