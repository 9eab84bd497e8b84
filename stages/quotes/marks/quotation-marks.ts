/** A quotation mark of a block's text, with its range there in UTF-16 code units. */
export interface QuotationMark {
  readonly from: number;
  readonly to: number;
  /** `either` for marks that look the same on both sides. */
  readonly shape: 'open' | 'close' | 'either';
  /** Double marks are outer marks in most writing; single ones may be apostrophes. */
  readonly strength: 'double' | 'single';
}

/** Doubled single marks stand for double ones, as on newswires and in TeX. */
const MARKS = /''|``|‘‘|’’|["“”„‟«»‘’‚']/gu;
const OPENING = /^(?:“|„|‟|«|``|‘‘|‘|‚)$/u;
const CLOSING = /^(?:”|»|’’|’)$/u;
const SINGLE = /^[‘’‚']$/u;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The quotation marks of a text, in order. An apostrophe between two letters is none.
 * @returns ranges in UTF-16 code units
 */
export function quotationMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const { 0: mark, index: from } of text.matchAll(MARKS)) {
    const to = from + mark.length;
    const strength = SINGLE.test(mark) ? 'single' : 'double';
    if (strength === 'single' && LETTER.test(text[from - 1] ?? '') && LETTER.test(text[to] ?? '')) {
      continue;
    }
    const shape = OPENING.test(mark) ? 'open' : CLOSING.test(mark) ? 'close' : 'either';
    marks.push({ from, to, shape, strength });
  }
  return marks;
}
