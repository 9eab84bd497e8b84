const BETWEEN = /\s*(?:,\s*(?:and|&)?|;|&|\band\b)\s*/i;
/** `Jr.` and the like go with the name before them. */
const SUFFIX = /^(?:Jr|Sr|II|III|IV|MD|PhD|Esq)\.?$/i;
const NAME = /^\p{L}[\p{L}\p{M}.’' -]*$/u;
const MOST_WORDS = 5;

/**
 * The names in a byline, in its order: `MARTA OYELARAN and PETER HOLM` has two. A byline of which
 * some part does not look like a name is one author, whole.
 */
export function authorsOf(byline: string | null): string[] {
  if (byline === null) return [];
  const names: string[] = [];
  for (const part of byline.split(BETWEEN)) {
    const last = names.at(-1);
    if (SUFFIX.test(part) && last !== undefined) names[names.length - 1] = `${last}, ${part}`;
    else if (part !== '') names.push(part);
  }
  const areNames = names.every((name) => {
    return NAME.test(name.replace(/, [^,]*$/, '')) && name.split(' ').length <= MOST_WORDS;
  });
  return areNames ? names : [byline];
}
