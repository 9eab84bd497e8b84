/**
 * How an abbreviation stands in a sentence.
 *
 * - `title`: before a name (`Mr.`); never ends a sentence
 * - `place`: before a name, or after it as a street (`St.`)
 * - `reference`: before a number (`No.`, `p.`)
 * - `month`: month or weekday; before a number, or at the end
 * - `tail`: after a name or number (`Inc.`, `Jr.`, `oz.`); may end a sentence
 * - `state`: after a place (`Fresno, Calif.`) or before a title; may end a sentence
 * - `closing`: before a capital it has ended the sentence (`etc.`)
 * - `inner`: never ends a sentence (`e.g.`, `vs.`)
 * - `time`: `a.m.`, `p.m.`
 * - `verse`: a book before chapter and verse (`Matt. 5:4`); elsewhere a word like others
 */
const CLASSES = [
  'title',
  'place',
  'reference',
  'month',
  'tail',
  'state',
  'closing',
  'inner',
  'time',
  'verse',
] as const;

export type AbbreviationClass = (typeof CLASSES)[number];

/**
 * The classes of abbreviations, by abbreviation without its last period.
 * @param entries of a list: the abbreviation, the name of its class
 * @throws where a class is none of the known ones
 */
export function abbreviationClasses(
  entries: readonly (readonly string[])[],
): ReadonlyMap<string, AbbreviationClass> {
  return new Map(
    entries.map(([word = '', name]) => {
      const found = CLASSES.find((known) => known === name);
      if (found === undefined) throw new Error(`Unknown class of the abbreviation ${word}`);
      return [word, found];
    }),
  );
}

/** Titles to which a period belongs, in every table of tokens. */
export const TITLES_WITH_PERIOD: readonly string[] =
  'Mr Mrs Ms Dr Sen Rep Gov Gen Col Lt Sgt Capt Adm Rev Prof Jr Sr St Maj Cmdr'.split(' ');

/** Words to which a period belongs in the table of tokens that models read, in lower case. */
export const WORDS_WITH_PERIOD: ReadonlySet<string> = new Set([
  ...TITLES_WITH_PERIOD.map((title) => title.toLowerCase()),
  ...'sens reps govs gens supt pres hon messrs mt ft vs no inc corp co ltd'.split(' '),
  ...'jan feb aug sept oct nov dec'.split(' '),
]);
