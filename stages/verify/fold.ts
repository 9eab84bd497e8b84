/*
 * Words for comparing. What printers, word processors and extraction change of a text is folded:
 * marks, dashes, white space, ligatures, soft hyphens, Unicode forms, signs of notes, case.
 */

/** A word of a text, folded. */
export interface Word {
  readonly text: string;
  /** Half-open, in UTF-16 code units of the text. */
  readonly from: number;
  readonly to: number;
  /** Bits of `Mark`. */
  readonly marks: number;
}

/** What stands around a word. */
export const Mark = {
  /** Behind it a sentence ends. */
  sentence: 1,
  /** Behind it a clause ends. */
  clause: 2,
  /** A quotation mark stands right before it. */
  opens: 4,
  /** A quotation mark stands behind it, before the next word. */
  closes: 8,
  /** It was divided by a hyphen at the end of a line. */
  divided: 16,
  /** It begins with a capital letter. */
  capital: 32,
} as const;

const LETTER = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]`;
const WORD = new RegExp(
  // Figures keep their points and commas, words their apostrophes; a hyphen divides words.
  `${LETTER}+(?:(?:['’ʼ‘´\`＇](?=\\p{L})|(?<=\\p{N})[.,](?=\\p{N})|\\u00AD\\s+)${LETTER}+)*|[$€£¥%‰°]`,
  'gu',
);
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF\s]/gu;
/** Signs of notes: superscript figures. */
const NOTE_SIGN = /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+/gu;
const APOSTROPHE = /[’ʼ‘´`＇]/gu;
const GROUPING = /(?<=\d),(?=\d{3}(?:\D|$))/gu;
const QUOTATION_MARK = /["“”„‟«»‹›「」『』]|(?<![\p{L}\p{N}])['‘‚’]|['’‘](?![\p{L}\p{N}])/u;
const SENTENCE_END = /[.!?。！？](?:\s|["”’»)\]]|$)|[…]\s*$/u;
const CLAUSE_END = /[,;:()[\]—]|[–-]{2}|\s[–-]\s/u;
const CAPITAL = /^\p{Lu}/u;
const BEGINS_SMALL = /^\p{Ll}/u;

/** A word as it is compared; empty where nothing is left of it. */
function foldedWord(word: string): string {
  return word
    .replaceAll(NOTE_SIGN, '')
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(APOSTROPHE, "'")
    .replaceAll(GROUPING, '')
    .toLowerCase();
}

/**
 * The words of a text.
 * @param isLineEnd whether a line of the source ends at the white space at an offset of the text
 */
export function wordsOf(text: string, isLineEnd: (offset: number) => boolean = () => true): Word[] {
  const words: Word[] = [];
  let before = '';
  let last: { text: string; from: number; to: number; marks: number } | undefined;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = foldedWord(word);
    if (folded === '') continue;
    const to = index + word.length;
    const between = text.slice(last?.to ?? 0, index);
    const isRest =
      last !== undefined &&
      /^[-‐]\s+$/u.test(between) &&
      BEGINS_SMALL.test(word) &&
      isLineEnd(last.to + 1);
    if (last && isRest) {
      last.text += folded;
      last.to = to;
      last.marks |= Mark.divided;
      continue;
    }
    if (last) last.marks |= marksIn(between);
    before = between;
    const opens = QUOTATION_MARK.test(before) ? Mark.opens : 0;
    last = {
      text: folded,
      from: index,
      to,
      marks: opens | (CAPITAL.test(word) ? Mark.capital : 0),
    };
    words.push(last);
  }
  if (last) last.marks |= marksIn(text.slice(last.to)) | Mark.sentence;
  return words;
}

function marksIn(between: string): number {
  return (
    (SENTENCE_END.test(between) ? Mark.sentence : 0) |
    (CLAUSE_END.test(between) ? Mark.clause : 0) |
    (QUOTATION_MARK.test(between) ? Mark.closes : 0)
  );
}
