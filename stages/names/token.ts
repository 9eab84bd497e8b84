import type { Word } from '../words/lexemes.ts';
import { isApostrophe } from '../words/characters.ts';

const SMALL_S = 115;

/** A word, number or mark of a block's text, with its range there in UTF-16 code units. */
export interface Token extends Word {
  readonly from: number;
  readonly to: number;
}

/** A word without its possessive ending: `Trump’s` → `Trump`, `Sanders’` → `Sanders`. */
export function bareWord(word: string): string {
  const length = possessiveLength(word);
  return length === 0 ? word : word.slice(0, -length);
}

/** Whether a word ends as a possessor does; `’s` alone does not. */
export function isPossessiveForm(word: string): boolean {
  return word.length > 2 && possessiveLength(word) > 0;
}

/** The length of `’s` or `’` at the end of a word; 0 where it has neither. */
export function possessiveLength(word: string): number {
  const last = word.charCodeAt(word.length - 1);
  if (isApostrophe(last)) return 1;
  const isAfterApostrophe = last === SMALL_S && isApostrophe(word.charCodeAt(word.length - 2));
  return isAfterApostrophe ? 2 : 0;
}
