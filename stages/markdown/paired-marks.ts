const CLOSING_OF: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"' };
const MARK = /[“”‘’"]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The words of a quotation with the marks that its edges have lost: a span leaves out the marks at
 * its edges, so `it was “on the table`, which ended in a mark, reads as if it were cut. Marks that
 * pair inside stay, and an apostrophe is no mark.
 */
export function withPairedMarks(text: string): string {
  const open: string[] = [];
  let missing = '';
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const innermost = open.at(-1) ?? '';
    const isApostrophe = LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after);
    if (mark === '’' && (innermost !== mark || isApostrophe)) continue;
    if (mark === innermost) open.pop();
    else if (mark === '”') missing = `“${missing}`;
    else if (mark === '"' && before.trim() !== '') missing = `"${missing}`;
    else open.push(CLOSING_OF[mark] ?? '');
  }
  return missing + text + open.toReversed().join('');
}
