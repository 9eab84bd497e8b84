import { judgeLineOf } from '../text/judge-line.ts';

const BETWEEN = /,\s*(?:and\b|&)?|;|&|\band\b/i;
/** `Jr.` and the like go with the name before them. */
const SUFFIX = /^(?:Jr|Sr|II|III|IV|MD|PhD|Esq)\.?$/i;
const NAME = /^\p{L}[\p{L}\p{M}.’' -]*$/u;
const CATALOGUED =
  /^\p{Lu}[\p{L}\p{M}’'-]+, \p{Lu}[\p{L}\p{M}.’'-]+(?: \p{Lu}[\p{L}\p{M}.’'-]*)?$/u;
const MOST_WORDS = 5;

/**
 * The names in a byline, in its order: `MARTA OYELARAN and PETER HOLM` has two. A byline of which
 * some part does not look like a name is one author, whole.
 */
export function authorsOf(byline: string | null): string[] {
  if (byline === null) return [];
  const judge = judgeLineOf(byline);
  if (judge !== null) return [judge.name];
  // `Orr, Ann; Lund, Bo`: as catalogues have it, the last name first.
  const isCatalogue = byline.split(';').every((name) => CATALOGUED.test(name.trim()));
  if (isCatalogue) return byline.split(';').map((name) => name.trim());
  const names: string[] = [];
  for (const each of byline.split(BETWEEN)) {
    const part = each.trim();
    const last = names.at(-1);
    if (SUFFIX.test(part) && last !== undefined) names[names.length - 1] = `${last}, ${part}`;
    else if (part !== '') names.push(part);
  }
  const areNames = names.every((name) => {
    return NAME.test(name.replace(/, [^,]*$/, '')) && name.split(' ').length <= MOST_WORDS;
  });
  return areNames ? names : [byline];
}
