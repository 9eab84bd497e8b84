/** What a code unit is to a word. */
const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const CAPITAL = 3;
const DIGIT = 4;
/** Apostrophes and periods: part of a word between two letters or digits. */
const JOINER = 5;

/** The word begins with a capital letter. */
export const CAPITALISED = 1;
/** The word has a digit. */
export const NUMERIC = 2;

/**
 * Receives a word: a range of the text in UTF-16 code units, `CAPITALISED` and `NUMERIC`, and a hash
 * of its code units, a whole number of 32 bits.
 */
export type WordVisitor = (from: number, to: number, flags: number, hash: number) => void;

/** Visits the words and numbers of a text in order. */
export type VisitWords = (text: string, visit: WordVisitor) => void;

/**
 * Makes the function that visits the words and numbers of a text in order: runs of letters, marks and digits, joined by
 * apostrophes, and by periods within numbers and initials (`isn't`, `1,200.5`, `U.S`). Hyphens
 * part words. One pass over the code units; no regular expression.
 */
export function createWordVisitor(): VisitWords {
  /** The class of each code unit, filled in when one is first met. */
  const classes = new Uint8Array(0x1_00_00);
  return function visitWords(text, visit) {
    const { length } = text;
    let at = 0;
    while (at < length) {
      let code = text.charCodeAt(at);
      const first = classOf(classes, code);
      if (first === OTHER || first === JOINER) {
        at += 1;
        continue;
      }
      const from = at;
      let flags = first === CAPITAL ? CAPITALISED : 0;
      let last = first;
      let current = first;
      let hash = 0;
      for (;;) {
        if (current === DIGIT) flags |= NUMERIC;
        hash = (Math.imul(hash, 31) + code) | 0;
        last = current;
        at += 1;
        if (at >= length) break;
        code = text.charCodeAt(at);
        current = classOf(classes, code);
        if (current === OTHER || (current === JOINER && !joins(classes, text, at, last))) break;
      }
      visit(from, at, flags, hash);
    }
  };
}

/** Whether the mark at an offset lies within a word. */
function joins(classes: Uint8Array, text: string, at: number, before: number): boolean {
  if (before === JOINER || at + 1 >= text.length) return false;
  const mark = text.charCodeAt(at);
  const after = classOf(classes, text.charCodeAt(at + 1));
  if (mark === 0x27 || mark === 0x20_19) return after === LETTER || after === CAPITAL;
  if (before === DIGIT) return after === DIGIT;
  return mark === 0x2e && before === CAPITAL && after === CAPITAL;
}

function classOf(classes: Uint8Array, code: number): number {
  const known = classes[code] ?? OTHER;
  return known === UNKNOWN ? (classes[code] = classify(String.fromCharCode(code))) : known;
}

function classify(character: string): number {
  if (/['’.,]/u.test(character)) return JOINER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CAPITAL;
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : OTHER;
}
