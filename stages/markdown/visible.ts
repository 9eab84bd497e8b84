/**
 * Control characters, which a terminal obeys, and those that turn the direction of what follows
 * them, past the end of the words that hold them (Unicode Technical Report 36, 3.8). White space
 * among them is white space in a brief too.
 */
const ACTIVE =
  // oxlint-disable-next-line no-control-regex -- they are what it is for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const ALL_ACTIVE = new RegExp(ACTIVE, 'g');
const PICTURES = 0x2400;

/**
 * Words of a document for people to read: what would act on who reads them is shown by its picture,
 * `␛` for an escape, or by `�` where it has none. The length stays the same.
 */
export function visible(text: string): string {
  return ACTIVE.test(text) ? text.replace(ALL_ACTIVE, pictureOf) : text;
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === 0x7f ? '␡' : '\uFFFD';
}
