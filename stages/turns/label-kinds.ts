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
/** `github: https://…` links to something. */
const ADDRESS = /^<?https?:\/\/\S+$/;
/** What a line names that is noted in a chat. */
const MATTER = /^(?<name>[\p{L}-]{2,20})\+? ?:/u;
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
  const listed = formsListed(who);
  const small = new Set(particles);
  const isListed = (words: readonly string[]): boolean =>
    listed.has(words.join(' ')) && !terms.has(words[0] ?? '');
  return function kindOf(label: LabelWords, behind = ''): LabelKind {
    const kind = label.form === 'nick' ? kindOfNick(label, behind) : kindOfName(label, behind);
    if (label.rest === null || kind === 'person' || kind === 'formal') return kind;
    return kind === 'listed' ? kind : 'term';
  };

  /**
   * `<div>` is a tag and `<path>` stands for a path, where no time stands before it; `[core]` is a
   * mark, but for those who are listed. `<ana> ACTION: Bo to ask` is nobody's speech.
   */
  function kindOfNick({ name, isBoxed, hasTime }: LabelWords, behind: string): LabelKind {
    const matter = MATTER.exec(behind)?.groups?.['name']?.toLowerCase() ?? name.toLowerCase();
    if (terms.has(matter)) return 'term';
    if (isListed(lowerWords(name))) return 'listed';
    if (isBoxed) return 'term';
    const isTag = source.includes(`</${name}>`) || (!hasTime && isOrdinary(name.toLowerCase()));
    return isTag ? 'term' : 'unknown';
  }

  function kindOfName({ form, name, aside }: LabelWords, behind: string): LabelKind {
    if (form === 'letter' || form === 'record') return 'formal';
    if (isExaminationLine(name, rules)) return 'term';
    if (form === 'colon' && isPeopleLine(name, behind, rules)) return 'term';
    if (ADDRESS.test(behind)) return 'term';

    const words = lowerWords(name);
    const [first = ''] = words;
    const last = words.findLast((word) => !NUMBER.test(word)) ?? '';
    if (words.length === 0 || words.length > MOST_WORDS) return 'term';
    if (isListed(words)) return 'listed';
    if (POSSESSIVE.test(name)) return 'term';
    if (SMALL_LETTER.test(name))
      return terms.has(first) || (isOrdinary(first) && !isFirstName(first)) ? 'term' : 'unknown';
    if (words.length > 1 && plainHonorifics.has(first)) return 'formal';
    if (words.some((word) => terms.has(word))) return 'term';
    if (first === 'q' || first === 'a') return words.length === 1 ? 'role' : 'term';
    if (words.length > 1 && honorifics.has(first) && !roles.has(last)) {
      return ALL_CAPITALS.test(name.replaceAll(' ', '')) && !isOrdinary(last) ? 'formal' : 'person';
    }
    if (roles.has(last) || roles.has(first)) return kindOfRole(words, { name, aside }, rules);
    const isOfDictionary = words.every((word) => small.has(word) || isOrdinary(word));
    if (isFirstName(first) && (words.length === 1 || !isOfDictionary || isFirstName(last)))
      return 'person';
    if (words.length === 1 && isOfDictionary && surnames().has(first)) return 'person';
    if (isOfDictionary || words.some((word) => word.length === 0)) return 'term';
    return 'unknown';
  }
}

/** In lower case, the names and initials that a document lists, whole, and their first and last words. */
function formsListed({ names, standsFor, interviewed }: WhoIsWho): ReadonlySet<string> {
  const listed = [...names, ...standsFor.keys(), ...(interviewed === null ? [] : [interviewed])];
  return new Set(
    listed.flatMap((name) => {
      const words = lowerWords(name);
      return [words.join(' '), words[0] ?? '', words.at(-1) ?? ''];
    }),
  );
}

/** Of a label that begins or ends with an office: `Presiding officer`, but not `Speaker settings`. */
function kindOfRole(
  words: readonly string[],
  { name, aside }: Pick<Label, 'name' | 'aside'>,
  { roles, honorifics, particles, isOrdinary }: TurnRules,
): LabelKind {
  const isOffice = words.every(
    (word) =>
      roles.has(word) ||
      honorifics.has(word) ||
      NUMBER.test(word) ||
      particles.includes(word) ||
      !isOrdinary(word),
  );
  return isOffice || ALL_CAPITALS.test(name.replaceAll(' ', '')) || aside !== null
    ? 'role'
    : 'term';
}

/** What is asked of a label. */
type LabelWords = Pick<Label, 'form' | 'name' | 'aside' | 'rest' | 'isBoxed' | 'hasTime'>;

/** Makes the function that finds the words of a text that stand behind a first name: `trump`. */
function createSurnames(source: string, rules: TurnRules): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () => {
    found ??= new Set(namesWithin(source, rules).map(({ last }) => last.toLowerCase()));
    return found;
  };
}

/** The first names of a text with the word behind each, `Ada Lorn`, in order. */
export function namesWithin(
  source: string,
  { isFirstName }: TurnRules,
): { readonly first: string; readonly last: string }[] {
  return Array.from(source.matchAll(NAMED), ({ groups }) => ({
    first: groups?.['first'] ?? '',
    last: groups?.['last'] ?? '',
  })).filter(({ first }) => isFirstName(first.toLowerCase()));
}
