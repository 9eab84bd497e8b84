import anonymousNouns from './language/anonymous-nouns.json' with { type: 'json' };
import determiners from './language/determiners.json' with { type: 'json' };
import documentNouns from './language/document-nouns.json' with { type: 'json' };
import firstNames from './language/first-names.json' with { type: 'json' };
import functionWords from './language/function-words.json' with { type: 'json' };
import groupNouns from './language/group-nouns.json' with { type: 'json' };
import informalRoleNouns from './language/informal-role-nouns.json' with { type: 'json' };
import mediaNouns from './language/media-nouns.json' with { type: 'json' };
import morePersonNouns from './language/more-person-nouns.json' with { type: 'json' };
import noPersonNouns from './language/no-person-nouns.json' with { type: 'json' };
import organizationNouns from './language/organization-nouns.json' with { type: 'json' };
import personNouns from './language/person-nouns.json' with { type: 'json' };
import personTitles from './language/person-titles.json' with { type: 'json' };
import placeWords from './language/place-words.json' with { type: 'json' };
import prepositions from './language/prepositions.json' with { type: 'json' };
import verbsBeforeNames from './language/verbs-before-names.json' with { type: 'json' };

export type Gender = 'female' | 'male';

const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(documentNouns.entries);
const GROUP_NOUNS: ReadonlySet<string> = new Set(groupNouns.entries);
const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(organizationNouns.entries);
const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords.entries);
const ANONYMOUS_NOUNS: ReadonlySet<string> = new Set(anonymousNouns.entries);
const INFORMAL_ROLE_NOUNS: ReadonlySet<string> = new Set(informalRoleNouns.entries);
const MEDIA_NOUNS: ReadonlySet<string> = new Set(mediaNouns.entries);
const NO_PERSON_NOUNS: ReadonlySet<string> = new Set(noPersonNouns.entries);
const PREPOSITIONS: ReadonlySet<string> = new Set(prepositions.entries);
const VERBS_BEFORE_NAMES: ReadonlySet<string> = new Set(verbsBeforeNames.entries);
const PLACE_WORDS: ReadonlySet<string> = new Set(placeWords.entries);

/** Entries `word flag flag`, as a map from the word to its flags. */
function flagged(entries: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    entries.map((entry) => {
      const [word = '', ...flags] = entry.split(' ');
      return [word, flags];
    }),
  );
}

const FIRST_NAMES = flagged(firstNames.entries);
const PERSON_TITLES = flagged(personTitles.entries);
const DETERMINERS = flagged(determiners.entries);
const PERSON_NOUNS = flagged([
  ...personNouns.entries.filter((entry) => !NO_PERSON_NOUNS.has(entry)),
  ...morePersonNouns.entries,
]);

function genderOf(flags: readonly string[] | undefined): Gender | null {
  if (flags === undefined) return null;
  if (flags.includes('f')) return 'female';
  return flags.includes('m') ? 'male' : null;
}

export function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower);
}

export function isPlaceWord(lower: string): boolean {
  return PLACE_WORDS.has(lower);
}

export function isFirstName(lower: string): boolean {
  return FIRST_NAMES.has(lower) || FIRST_NAMES.has(lower.split('-')[0] ?? '');
}

/** The gender that a first name is usual for; null where it tells nothing. */
export function genderOfFirstName(lower: string): Gender | null {
  return genderOf(FIRST_NAMES.get(lower) ?? FIRST_NAMES.get(lower.split('-')[0] ?? ''));
}

/** A title or honorific that stands before a name: `Sen.`, `Mr.`, `President`. */
export function isTitle(lower: string): boolean {
  return PERSON_TITLES.has(lower);
}

export function genderOfTitle(lower: string): Gender | null {
  return genderOf(PERSON_TITLES.get(lower) ?? personNounFlags(lower));
}

/** An honorific says no role: `Mr.`, `Mrs.`, `Sir`. */
export function isHonorific(lower: string): boolean {
  return PERSON_TITLES.get(lower)?.[0] === '-' && genderOf(PERSON_TITLES.get(lower)) !== null;
}

/** The noun for a role that a title or role word stands for: `Sen.` → `senator`. */
export function roleNoun(lower: string): string {
  const role = PERSON_TITLES.get(lower)?.[0];
  return role === undefined || role === '-'
    ? lower.replace(/^(?:ex|former|then|co|vice)-/, '')
    : role;
}

function personNounFlags(lower: string): readonly string[] | undefined {
  const flags = PERSON_NOUNS.get(lower);
  if (flags !== undefined || !lower.includes('-')) return flags;
  if (lower === 'year-old') return [];
  const parts = lower.split('-');
  const last = parts.at(-1);
  return last === undefined || last === '' ? undefined : PERSON_NOUNS.get(last);
}

/** A noun for one person: `official`, `spokeswoman`, `46-year-old`. */
export function isPersonNoun(lower: string): boolean {
  return personNounFlags(lower) !== undefined;
}

export function genderOfNoun(lower: string): Gender | null {
  return genderOf(personNounFlags(lower));
}

/** A noun for several people: `officials`, `supporters`, `police`. */
export function isGroupNoun(lower: string): boolean {
  if (GROUP_NOUNS.has(lower)) return true;
  if (!lower.endsWith('s') || lower.endsWith('ss')) return false;
  if (PERSON_NOUNS.has(lower)) return false;
  if (personNounFlags(lower.slice(0, -1)) !== undefined) return true;
  return lower.endsWith('ies') && personNounFlags(`${lower.slice(0, -3)}y`) !== undefined;
}

export function isOrganizationNoun(lower: string): boolean {
  return ORGANIZATION_NOUNS.has(lower);
}

export function isDocumentNoun(lower: string): boolean {
  return DOCUMENT_NOUNS.has(lower);
}

export function isPreposition(lower: string): boolean {
  return PREPOSITIONS.has(lower);
}

export function isDeterminer(lower: string): boolean {
  return DETERMINERS.has(lower);
}

/** `a`, `one`, `another`: introduces something new. */
export function isIndefinite(lower: string): boolean {
  return DETERMINERS.get(lower)?.includes('i') ?? false;
}

/** `some`, `several`, `two`: stands before several. */
export function isPluralDeterminer(lower: string): boolean {
  return DETERMINERS.get(lower)?.includes('g') ?? false;
}

/** A noun for people whom the news leaves without a name: `official`, `protester`. */
export function isAnonymousNoun(lower: string): boolean {
  return ANONYMOUS_NOUNS.has(lower);
}

/** A role that says less than an office: `rival`, `billionaire`. */
export function isInformalRole(lower: string): boolean {
  return INFORMAL_ROLE_NOUNS.has(lower);
}

export function isMediaNoun(lower: string): boolean {
  return MEDIA_NOUNS.has(lower);
}

/** A verb that may stand before a role and a name: `met adviser …`. */
export function isVerbBeforeNames(lower: string): boolean {
  return VERBS_BEFORE_NAMES.has(lower) || /^\p{Ll}+(?:ed|ing)$/u.test(lower);
}
