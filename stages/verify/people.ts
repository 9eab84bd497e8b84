import { wordsOf } from './fold.ts';
import { PRONOUNS } from '../language/turning-words.ts';

/** Who says something, as one text names them. */
export interface Named {
  readonly name: string;
  readonly role: string | null;
  /** Who stands at the cue. */
  readonly mention: string | null;
}

/** Whether two texts mean the same person; `unknown` where one of them does not tell. */
export type Sameness = 'same' | 'other' | 'unknown';

const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president senator sen governor gov
  representative rep congressman congresswoman mayor judge justice minister secretary general gen
  colonel col captain capt lieutenant lt sergeant sgt officer chief king queen prince princess pope
  father rev reverend rabbi herr frau m mme the a an jr sr ii iii of and for`.split(/\s+/u),
);
const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;

/** Whether a name tells who it is: no pronoun and no description. */
export function isProperName({ name }: Named): boolean {
  return (
    !SMALL.test(name) &&
    nameWords(name).length > 0 &&
    !PRONOUNS.has(name.toLowerCase()) &&
    !isDescription(name)
  );
}

/** `His spokeswoman`, `the ferry company’s chief executive`. */
function isDescription(name: string): boolean {
  const [first = '', ...rest] = name.split(' ');
  return PRONOUNS.has(first.toLowerCase()) && rest.every((word) => !CAPITAL.test(word));
}

/** The words of a name that tell it from others. */
export function nameWords(name: string): readonly string[] {
  return wordsOf(name)
    .map(({ text }) => text.replace(/'s$/u, ''))
    .filter((word) => !TITLES.has(word));
}

/** @param draft who says it in the draft, @param source who says it in the source */
export function compareSpeakers(draft: Named, source: Named): Sameness {
  if (isProperName(draft) && isProperName(source)) return compareNames(draft, source);
  const words = new Set(describing(draft));
  const shared = describing(source).filter((word) => words.has(word));
  return shared.length > 0 ? 'same' : 'unknown';
}

function compareNames(draft: Named, source: Named): Sameness {
  const one = nameWords(draft.name);
  const other = nameWords(source.name);
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every((word) => long.some((each) => isLike(word, each)))) return 'same';
  // The other one may be the body that a person speaks for, or the person.
  const role = new Set(wordsOf(source.role ?? '').map(({ text }) => text));
  if (one.every((word) => role.has(word))) return 'same';
  if (one.at(-1) !== other.at(-1)) return 'other';
  const [first = ''] = one;
  const [otherFirst = ''] = other;
  if (isLike(first, otherFirst) || isLike(otherFirst, first)) return 'same';
  // Of two people of one name the source may name only that.
  const mention = nameWords(source.mention ?? '');
  return mention.length === 1 && mention[0] === one.at(-1) ? 'unknown' : 'other';
}

/** Equal, an initial, or one the beginning of the other: `Rob` and `Robert`. */
function isLike(one: string, other: string): boolean {
  if (one === other) return true;
  return one.length === 1 || one.length >= 3 ? other.startsWith(one) : false;
}

function describing({ name, role, mention }: Named): readonly string[] {
  return nameWords([name, role ?? '', mention ?? ''].join(' ')).filter(
    (word) => !PRONOUNS.has(word),
  );
}
