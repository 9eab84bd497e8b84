/** A word, number or mark of a block's text, with its range there in UTF-16 code units. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/** Abbreviations with inner periods, words with inner apostrophes or hyphens, numbers, marks. */
const TOKEN =
  /(?<word>(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:[’'\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*[’']?(?<=s[’']|[^’'])\.?(?<=\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Rev|Prof|Jr|Sr|St|Maj|Cmdr|\p{Lu})\.|[^.]))|(?<number>[$€£]?\d[\d,.:]*(?<=\d)[%\p{L}]*)|``|''|\.\.\.|--|\S/gu;

/**
 * The tokens of a text, in order. White space lies between them and is in none.
 * @returns ranges in UTF-16 code units
 */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: match, index, groups }) => ({
    from: index,
    to: index + match.length,
    text: match,
    lower: match.toLowerCase(),
    kind: groups?.['word'] ? 'word' : groups?.['number'] ? 'number' : 'mark',
  }));
}
