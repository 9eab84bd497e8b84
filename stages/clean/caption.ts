import { CLEAN_RULES } from '../language/languages.ts';

/** UTF-16 code units. */
const LONGEST_CAPTION = 500;
const MOST_SENTENCES = 2;
/** `The workshop in Mill Lane. (Lowmoor Police Dept.)`: words, and in brackets whose picture it is. */
const WITH_CREDIT =
  /^\p{Lu}[^()]{10,}(?:\([^()]*\)[^()]*){0,3}[.”"’'] ?\((?<credit>[^()]{2,80})\)\.?$/u;
const END_MARK = /[.!?](?=["”’')]*\s+["“‘]?\p{Lu})/gu;
const PICTURE =
  /\b(?:Photo|Photos|Photograph|Picture|Image|Images|Supplied|Handout|Facebook|Twitter|Instagram|Courtesy|courtesy|Dept|Police)\b/;
/** `Robert Miller`, `Paul Chinn / The Chronicle`, `GrumpyCat.com`, `9NEWS`. */
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{N}.’'-]*|\d?\p{Lu}+\d?|\/|&|by|of|for|the|via|de|van)$/u;
const SITE = /^[\p{L}\d-]+\.(?:com|org|net|co\.uk)$/u;
const MOST_CREDIT_WORDS = 8;

/**
 * Whether a paragraph is what stands below a picture: a sentence or two, then in brackets who took
 * it or whose it is.
 * @param text of the whole paragraph
 */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST_CAPTION || !/\)\.?$/.test(text)) return false;
  const credit = WITH_CREDIT.exec(text)?.groups?.['credit'];
  if (credit === undefined || !isCredit(credit)) return false;
  return (text.match(END_MARK)?.length ?? 0) < MOST_SENTENCES;
}

function isCredit(credit: string): boolean {
  if (CLEAN_RULES.agencies.has(credit) || SITE.test(credit)) return true;
  const words = credit.split(/\s+/);
  if (words.length > MOST_CREDIT_WORDS) return false;
  if (PICTURE.test(credit)) return true;
  return words.length >= 2 && words.every((word) => NAME_WORD.test(word));
}
