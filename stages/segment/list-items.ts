/**
 * Where the further items of a list start that is written in one line, such as
 * `1) The first item 2) The second item`. The text must begin with the first item; the items are
 * numbered or lettered in sequence, in the same way, and start with a capital.
 */
const FIRST_ITEM =
  /^\s{0,9}(?<bullet>[•⁃▪◦‣●■] ?)?(?<open>\()?(?<label>\d{1,2}|[aA])?(?<close>\.\)|\)|\.)?\s{0,9}(?=["“‘']?\p{Lu})/u;
/** What most texts do not start with, so that they are done at once. */
const MARKER = /^\s{0,9}(?:[•⁃▪◦‣●■(\d]|[aA][.)])/;
const ITEM_TEXT = /^\s{0,4}["“‘']?\p{Lu}/u;

export function listItemStarts(text: string): readonly number[] {
  if (!MARKER.test(text)) return [];
  const { bullet = '', open = '', label, close = '' } = FIRST_ITEM.exec(text)?.groups ?? {};
  if (label === undefined && bullet === '') return [];
  if (label !== undefined && close === '') return [];
  const starts: number[] = [];
  let current = label;
  let from = 0;
  for (;;) {
    current = following(current);
    const marker = ` ${bullet}${open}${current ?? ''}${close}`;
    const at = text.indexOf(marker, from + 1);
    if (at === -1 || current === '{') return starts;
    from = at;
    if (ITEM_TEXT.test(text.slice(at + marker.length, at + marker.length + 8))) {
      starts.push(at + 1);
    } else if (current !== undefined) return starts;
  }
}

/** `2` after `1`, `b` after `a`; plain bullets all look alike. */
function following(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  if (/\d/.test(label)) return String(Number(label) + 1);
  return String.fromCharCode(label.charCodeAt(0) + 1);
}
