/** A link, an address of mail, a name on a network or a tag: `https://…`, `mailto:…`, `@anna`, `#pier`. */
const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|www\.|mailto:)\S+|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}.-]{2,63}|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_-]{2,40}|\+?\(?\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,5}/gu;
/** Each of them has one of these. */
const HINT = /[@#]|:\/\/|mailto:|www\.|\d\)?[ -]\d{3}/;
const WORD = /[\p{L}\p{N}]+/gu;
/** So many words besides the address say something. */
const FEWEST_WORDS = 7;

/** Whether a sentence is hardly more than a link, an address or a number to call. */
export function isAddressLine(text: string): boolean {
  if (!HINT.test(text)) return false;
  let isAddressed = false;
  const rest = text.replace(ADDRESS, () => {
    isAddressed = true;
    return ' ';
  });
  return isAddressed && (rest.match(WORD)?.length ?? 0) < FEWEST_WORDS;
}
