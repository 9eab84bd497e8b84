const GAP = /\S( {4,})(?=\S)/g;
/** From this share of wide gaps on, words are set in columns. */
const GAP_SHARE = 0.2;
/** Fields without a space behind the comma; digits on both sides are a number. */
const FIELD_END = /(?:(?<!\d)[,;]|[,;](?!\d))(?=[^\s”’])|\t/g;
const FEWEST_FIELD_ENDS = 3;
/** UTF-16 code units; fields are short. */
const LONGEST_FIELD = 50;
const CELL_ROW = /^[|+].*[|+]$/;
const FEWEST_CELL_MARKS = 3;
const ENDS_SENTENCE = /[.?!]["'”’)]*$/;
/** UTF-16 code units. */
const LONGEST = 2000;

/**
 * Whether the words of a block are the cells of a table or the columns of a page's head or foot,
 * written out in plain text.
 */
export function isTabular(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (CELL_ROW.test(text) && text.split('|').length > FEWEST_CELL_MARKS) return true;
  if (ENDS_SENTENCE.test(text)) return false;
  if (text.includes('    ')) {
    let gaps = 0;
    for (const [, gap = ''] of text.matchAll(GAP)) gaps += gap.length;
    if (gaps >= text.length * GAP_SHARE) return true;
  }
  const fields = text.match(FIELD_END)?.length ?? 0;
  return fields >= FEWEST_FIELD_ENDS && text.length <= fields * LONGEST_FIELD;
}
