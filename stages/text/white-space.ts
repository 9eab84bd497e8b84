/** Any white-space character but the space itself, one at a time. */
const WHITE_SPACE = /[^\S ]/g;
/** A run of it that is not one space already. */
const UNFOLDED = /\s{2,}|[^\S ]/g;

/** Each white-space character replaced by one space: same length, same offsets. */
export function levelled(text: string): string {
  return text.replace(WHITE_SPACE, ' ');
}

/** White space folded to single spaces, none at the edges. */
export function folded(text: string): string {
  return text.replace(UNFOLDED, ' ').trim();
}
