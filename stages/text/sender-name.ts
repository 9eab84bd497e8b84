/** `Marsh, Ada`, as address books write it. */
const LAST_FIRST =
  /^(?<last>\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30})?), (?<first>\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30})?)$/u;
/** `Ada Marsh via parser-dev`. */
const VIA = /(?<=\S)['"]? via [\p{L}\p{N} ._-]{2,40}$/u;

/** The name of who sent a mail: `Ada Marsh` of `Marsh, Ada`, and without the list that it came by. */
export function senderName(name: string): string {
  const { last, first } = LAST_FIRST.exec(name)?.groups ?? {};
  return first === undefined || last === undefined ? name.replace(VIA, '') : `${first} ${last}`;
}
