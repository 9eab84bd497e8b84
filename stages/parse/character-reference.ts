/** A reference of HTML, `&amp;` or `&#38;` or `&#x26;`, with the lengths that CommonMark allows. */
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y;
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/;

/**
 * Reads a character reference that was decoded. Its decoded length shows in the value, so that no
 * table of the 2,125 names is needed: names that do not exist stay as they are.
 * @returns how much of the value stands for how much of the source; null if none was decoded here
 */
export function characterReferenceAt(
  value: string,
  at: number,
  raw: string,
  rawAt: number,
): { readonly textLength: number; readonly sourceLength: number } | null {
  REFERENCE.lastIndex = rawAt;
  const reference = REFERENCE.exec(raw)?.[0];
  if (reference === undefined) return null;
  if (value[at] === '&') {
    return AMPERSAND.test(reference) ? { textLength: 1, sourceLength: reference.length } : null;
  }
  const length = reference.startsWith('&#') ? firstLength(value, at) : decodedLength(value, at);
  return { textLength: length, sourceLength: reference.length };
}

function firstLength(value: string, at: number): number {
  return String.fromCodePoint(value.codePointAt(at) ?? 0).length;
}

/**
 * Most names stand for one character. Those of two are a sign and a combining mark, `fj`, or a
 * thick space.
 */
function decodedLength(value: string, at: number): number {
  const length = firstLength(value, at);
  const first = value.slice(at, at + length);
  const second = value.slice(at + length, at + length + 2);
  const isPair =
    /^\p{M}/u.test(second) ||
    (first === '\u205F' && second.startsWith('\u200A')) ||
    (first === 'f' && second.startsWith('j'));
  return length + (isPair ? 1 : 0);
}
