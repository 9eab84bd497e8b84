/** Words of which one may stand, such as `"direct", "mixed" or "indirect"`. */
export function choice(words: readonly string[], conjunction = 'or'): string {
  const quoted = words.map((word) => `"${word}"`);
  return `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}`;
}
