const UNITS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen`.split(/\s+/u);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WRITTEN: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word, 10 * (index + 2)]),
  ['hundred', 100],
  ['thousand', 1000],
]);
const FIGURES = /^\d+(?:\.\d+)?(?:st|nd|rd|th)?$/u;

/** The value of a folded word that is a number, in figures or written; undefined for any other. */
export function numberOf(word: string): number | undefined {
  return FIGURES.test(word) ? Number.parseFloat(word) : WRITTEN.get(word);
}
