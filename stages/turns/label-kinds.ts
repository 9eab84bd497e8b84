import type { TurnRules } from '../language/turn-rules.ts';
import { isExaminationLine } from './examinations.ts';
import type { Label } from './labels.ts';
import { isPeopleLine, type WhoIsWho } from './who-is-who.ts';

/** What the words of a label look like. */
export type LabelKind =
  /** `MR. KESSLER`, `HON. M. OSEI`, and `Q` and `A`. */
  | 'formal'
  /** A name or initials that the document lists or explains. */
  | 'listed'
  /** A first name and a surname. */
  | 'person'
  | 'role'
  /** Words that stand in no dictionary: a surname, as a rule. */
  | 'unknown'
  /** What names a matter, not who speaks: `Status`. */
  | 'term';

const NUMBER = /^\p{N}+$/u;
const SMALL_LETTER = /^\p{Ll}/u;
const POSSESSIVE = /[’']s$/;
const ALL_CAPITALS = /^[\p{Lu}\p{N}.’'-]+$/u;
const MOST_WORDS = 8;
const NAMED = /(?<first>\p{Lu}\p{Ll}{1,20}) (?:\p{Lu}\. )?(?<last>\p{Lu}\p{Ll}{1,20})(?!\p{L})/gu;

/** The words of a name or label in lower case, without periods. */
export function lowerWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/\.{1,3}$/, ''))
    .filter((word) => word !== '');
}

/** Without the titles in front: `KESSLER` of `MR. KESSLER`; all of it where nothing else is left. */
export function withoutTitles(name: string, { honorifics }: TurnRules): string {
  const words = name.split(/\s+/);
  let from = 0;
  while (
    from < words.length - 1 &&
    honorifics.has((words[from] ?? '').toLowerCase().replace(/\.$/, ''))
  )
    from += 1;
  return words.slice(from).join(' ');
}

/** Makes the function that says what a label looks like. */
export function createLabelKinds(rules: TurnRules, who: WhoIsWho, source = '') {
  const surnames = createSurnames(source, rules);
  const { honorifics, plainHonorifics, roles, terms, particles, isFirstName, isOrdinary } = rules;
  const listed = new Set(
    [
      ...who.names,
      ...who.standsFor.keys(),
      ...(who.interviewed === null ? [] : [who.interviewed]),
    ].flatMap((name) => {
      const words = lowerWords(name);
      return [words.join(' '), words[0] ?? '', words.at(-1) ?? ''];
    }),
  );
  const small = new Set(particles);
  return function kindOf(
    { form, name, aside }: Pick<Label, 'form' | 'name' | 'aside'>,
    behind = '',
  ): LabelKind {
    if (form === 'letter' || form === 'record') return 'formal';
    if (isExaminationLine(name, rules)) return 'term';
    if (form === 'colon' && isPeopleLine(name, behind, rules)) return 'term';

    const words = lowerWords(name);
    const [first = ''] = words;
    const last = words.findLast((word) => !NUMBER.test(word)) ?? '';
    if (words.length === 0 || words.length > MOST_WORDS) return 'term';
    if (listed.has(words.join(' ')) && !terms.has(first)) return 'listed';
    if (SMALL_LETTER.test(name) || POSSESSIVE.test(name)) return 'term';
    if (words.length > 1 && plainHonorifics.has(first)) return 'formal';
    if (words.some((word) => terms.has(word))) return 'term';
    if (first === 'q' || first === 'a') return words.length === 1 ? 'role' : 'term';
    if (words.length > 1 && honorifics.has(first) && !roles.has(last)) {
      return ALL_CAPITALS.test(name.replaceAll(' ', '')) && !isOrdinary(last) ? 'formal' : 'person';
    }
    if (roles.has(last) || roles.has(first))
      return words.every(
        (word) =>
          roles.has(word) ||
          honorifics.has(word) ||
          NUMBER.test(word) ||
          small.has(word) ||
          !isOrdinary(word),
      ) ||
        ALL_CAPITALS.test(name.replaceAll(' ', '')) ||
        aside !== null
        ? 'role'
        : 'term';
    const isOfDictionary = words.every((word) => small.has(word) || isOrdinary(word));
    if (isFirstName(first) && (words.length === 1 || !isOfDictionary || isFirstName(last)))
      return 'person';
    if (words.length === 1 && isOfDictionary && surnames().has(first)) return 'person';
    if (isOfDictionary || words.some((word) => word.length === 0)) return 'term';
    return 'unknown';
  };
}

/** Makes the function that finds the words of a text that stand behind a first name: `trump`. */
function createSurnames(source: string, { isFirstName }: TurnRules): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () => {
    found ??= new Set(
      Array.from(source.matchAll(NAMED), ({ groups }) => groups)
        .filter((groups) => isFirstName(groups?.['first']?.toLowerCase() ?? ''))
        .map((groups) => groups?.['last']?.toLowerCase() ?? ''),
    );
    return found;
  };
}
