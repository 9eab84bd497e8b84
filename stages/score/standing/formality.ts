import type { Family } from '../../genre/families.ts';
import type { ScoreRules } from '../../language/language.ts';

/** Longer sentences say something besides. In UTF-16 code units. */
const LONGEST = 400;

/**
 * Whether a sentence does no more than greet, thank, do the business of a meeting, or tell of the
 * document itself.
 */
export function isFormality(text: string, family: Family, { formalities }: ScoreRules): boolean {
  if (text.length > LONGEST) return false;
  return formalities.some((each) => {
    return (each.in === undefined || each.in.includes(family)) && each.pattern.test(text);
  });
}
