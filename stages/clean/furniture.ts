import type { FurnitureForm } from '../language/language.ts';
import { CLEAN_RULES } from '../language/languages.ts';

/** UTF-16 code units; only notices and credits are longer. */
const LONGEST_LINE = 200;
const LONGEST_NOTICE = 1500;

/**
 * What a line or a sentence is, if it is furniture: a share line, a credit, an end mark and so on.
 * @param text without white space at its edges
 * @returns null for prose
 */
export function furnitureOf(text: string): string | null {
  if (text.length > LONGEST_NOTICE) return null;
  const notice = CLEAN_RULES.notices.find((each) => isOf(each, text));
  if (notice !== undefined) return notice.what;
  if (text.length > LONGEST_LINE) return null;
  if (CLEAN_RULES.labels.has(text.replace(/[.:!]$/, ''))) return 'label';
  return CLEAN_RULES.lines.find((line) => isOf(line, text))?.what ?? null;
}

function isOf({ holds, pattern }: FurnitureForm, text: string): boolean {
  if (holds !== undefined && !holds.some((part) => text.includes(part))) return false;
  return pattern.test(text);
}
