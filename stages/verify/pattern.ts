import { wordsOf, type Word } from './fold.ts';

/** A word that a quotation has, or what its writer put into brackets. */
export type Element =
  | { readonly kind: 'word'; readonly text: string; readonly marks: number }
  | { readonly kind: 'brackets'; readonly words: readonly string[]; readonly text: string };

/** What a quotation says: parts between ellipses. */
export interface Pattern {
  readonly parts: readonly (readonly Element[])[];
  /** All words that are not in brackets. */
  readonly words: readonly Word[];
}

const ELLIPSIS = String.raw`(?:…|\.(?:\s?\.){2,})`;
/** An ellipsis, in brackets or not, or brackets with words. */
const DECLARED = new RegExp(
  String.raw`[\[(]\s*${ELLIPSIS}\s*[\])]|${ELLIPSIS}|\[(?<inner>[^\[\]]{0,200})\]`,
  'gu',
);
const SIC = /^\s*(?:sic|sic!)\s*$/iu;
/** `[t]he`: a letter that was made small or great. */
const LETTER = /\[(\p{L})\](?=\p{L})/gu;

/** Reads what a quotation says and what it declares to have changed. */
export function readPattern(quotation: string): Pattern {
  // A hard return inside a draft is no line's end of a printed page.
  const text = quotation.replaceAll(LETTER, '$1');
  const parts: Element[][] = [[]];
  const words: Word[] = [];
  let from = 0;
  const take = (to: number): void => {
    const own = wordsOf(text.slice(from, to));
    const isEnd = to === text.length;
    own.forEach((word, index) => {
      const isLast = index === own.length - 1 && !isEnd;
      // That a stretch ends here ends no sentence.
      const marks = isLast && !/[.!?]\S*\s*$/u.test(text.slice(from, to)) ? 0 : word.marks;
      words.push({ ...word, marks });
      parts.at(-1)?.push({ kind: 'word', text: word.text, marks });
    });
  };
  for (const { 0: declared, index, groups } of text.matchAll(DECLARED)) {
    take(index);
    from = index + declared.length;
    const inner = groups?.['inner'];
    if (inner === undefined) parts.push([]);
    else if (!SIC.test(inner)) {
      const own = wordsOf(inner).map((word) => word.text);
      parts.at(-1)?.push({ kind: 'brackets', words: own, text: inner });
    }
  }
  take(text.length);
  return { parts: parts.filter((part) => part.some(({ kind }) => kind === 'word')), words };
}
