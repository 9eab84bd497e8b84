import calledNouns from '../language/en/names/called-nouns.json' with { type: 'json' };
import countWords from '../language/en/names/count-words.json' with { type: 'json' };
import determiners from '../language/en/names/determiners.json' with { type: 'json' };
import documentNouns from '../language/en/names/document-nouns.json' with { type: 'json' };
import firstNames from '../language/en/names/first-names.json' with { type: 'json' };
import functionWords from '../language/en/names/function-words.json' with { type: 'json' };
import groupNouns from '../language/en/names/group-nouns.json' with { type: 'json' };
import informalRoleNouns from '../language/en/names/informal-role-nouns.json' with { type: 'json' };
import mediaNouns from '../language/en/names/media-nouns.json' with { type: 'json' };
import morePersonNouns from '../language/en/names/more-person-nouns.json' with { type: 'json' };
import nameParticles from '../language/en/names/name-particles.json' with { type: 'json' };
import newPlaces from '../language/en/names/new-places.json' with { type: 'json' };
import noPersonNouns from '../language/en/names/no-person-nouns.json' with { type: 'json' };
import organizationNouns from '../language/en/names/organization-nouns.json' with { type: 'json' };
import personNouns from '../language/en/names/person-nouns.json' with { type: 'json' };
import personTitles from '../language/en/names/person-titles.json' with { type: 'json' };
import phraseBoundaries from '../language/en/names/phrase-boundaries.json' with { type: 'json' };
import phraseFollowers from '../language/en/names/phrase-followers.json' with { type: 'json' };
import phraseModifiers from '../language/en/names/phrase-modifiers.json' with { type: 'json' };
import placeStarts from '../language/en/names/place-starts.json' with { type: 'json' };
import placeWords from '../language/en/names/place-words.json' with { type: 'json' };
import prepositions from '../language/en/names/prepositions.json' with { type: 'json' };
import pronouns from '../language/en/names/pronouns.json' with { type: 'json' };
import singleNames from '../language/en/names/single-names.json' with { type: 'json' };
import titleAdjectives from '../language/en/names/title-adjectives.json' with { type: 'json' };
import titleNouns from '../language/en/names/title-nouns.json' with { type: 'json' };
import verbsBeforeNames from '../language/en/names/verbs-before-names.json' with { type: 'json' };

export type Gender = 'female' | 'male';

const PRONOUN_FORMS = ['he', 'she', 'they', 'it', 'who', 'that', 'i', 'we'] as const;
export type Pronoun = (typeof PRONOUN_FORMS)[number];

const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(documentNouns.entries);
const GROUP_NOUNS: ReadonlySet<string> = new Set(groupNouns.entries);
const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(organizationNouns.entries);
const CALLED_NOUNS: ReadonlySet<string> = new Set(calledNouns.entries);
const COUNT_WORDS: ReadonlySet<string> = new Set(countWords.entries);
const NAME_PARTICLES: ReadonlySet<string> = new Set(nameParticles.entries);
const NEW_PLACES: ReadonlySet<string> = new Set(newPlaces.entries);
const PHRASE_BOUNDARIES: ReadonlySet<string> = new Set(phraseBoundaries.entries);
const PLACE_STARTS: ReadonlySet<string> = new Set(placeStarts.entries);
const TITLE_ADJECTIVES: ReadonlySet<string> = new Set(titleAdjectives.entries);
const TITLE_NOUNS: ReadonlySet<string> = new Set(titleNouns.entries);
const PHRASE_FOLLOWERS: ReadonlySet<string> = new Set(phraseFollowers.entries);
const PHRASE_MODIFIERS: ReadonlySet<string> = new Set(phraseModifiers.entries);
const FUNCTION_WORDS: ReadonlySet<string> = new Set(functionWords.entries);
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
const PRONOUNS = flagged(pronouns.entries);
const SINGLE_NAMES = flagged(singleNames.entries);
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
  return FIRST_NAMES.has(lower) || (lower.includes('-') && FIRST_NAMES.has(beforeHyphen(lower)));
}

/** `jean` of `jean-luc`. */
function beforeHyphen(lower: string): string {
  const hyphen = lower.indexOf('-');
  return hyphen < 0 ? lower : lower.slice(0, hyphen);
}

/** The gender that a first name is usual for; null where it tells nothing. */
export function genderOfFirstName(lower: string): Gender | null {
  return genderOf(FIRST_NAMES.get(lower) ?? FIRST_NAMES.get(beforeHyphen(lower)));
}

/** Somebody whom the news names by one word: `Obama`. */
export function isSingleName(lower: string): boolean {
  return SINGLE_NAMES.has(lower);
}

export function genderOfSingleName(lower: string): Gender | null {
  return genderOf(SINGLE_NAMES.get(lower));
}

/** `Senators`, `Presidents` before several names. */
export function isPluralTitle(lower: string): boolean {
  return lower.endsWith('s') && PERSON_TITLES.has(lower.slice(0, -1));
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
  if (lower.endsWith('men') && PERSON_NOUNS.has(`${lower.slice(0, -2)}an`)) return true;
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

/** A noun by which somebody named before may be called for the first time: `billionaire`. */
export function isCalledNoun(lower: string): boolean {
  return CALLED_NOUNS.has(lower);
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
  if (VERBS_BEFORE_NAMES.has(lower)) return true;
  return (lower.endsWith('ed') || lower.endsWith('ing')) && /^\p{Ll}+(?:ed|ing)$/u.test(lower);
}

/** `van`, `bin`, `al` within a name. */
export function isNameParticle(lower: string): boolean {
  return NAME_PARTICLES.has(lower);
}

/** `San`, `Los`, `Fort`. */
export function isPlaceStart(lower: string): boolean {
  return PLACE_STARTS.has(lower);
}

/** `York` after `New`. */
export function isNewPlaceWord(lower: string): boolean {
  return NEW_PLACES.has(lower);
}

/** A function word that may stand in a title: `former`, `top`. */
export function isTitleAdjective(lower: string): boolean {
  return TITLE_ADJECTIVES.has(lower);
}

/** A word other than a preposition that ends the head of a noun phrase: `familiar with …`. */
export function isPhraseBoundary(lower: string): boolean {
  return PHRASE_BOUNDARIES.has(lower);
}

/** `half`, `nearly`, `dozens`: the noun after it is several. */
export function isCountWord(lower: string): boolean {
  return COUNT_WORDS.has(lower);
}

/** A pronoun that stands as a source, in the form that stands for all: `him` → `he`. */
export function pronounOf(lower: string): Pronoun | undefined {
  const form = PRONOUNS.get(lower)?.[0];
  return PRONOUN_FORMS.find((known) => known === form);
}

/** A lower-case noun that belongs to a capitalised title after it: `police Chief`. */
export function isTitleNoun(lower: string): boolean {
  return TITLE_NOUNS.has(lower);
}

/** `Democrat`, `Republican`: says less than any office. */
export function isParty(lower: string): boolean {
  return /^(?:democrat|republican|conservative|liberal|independent)$/.test(lower);
}

/** A function word that may stand before the head of an apposition: `former`, `only`. */
export function isPhraseModifier(lower: string): boolean {
  return PHRASE_MODIFIERS.has(lower);
}

/** What follows a whole noun phrase: `lobbyist close to …`. */
export function isPhraseFollower(lower: string): boolean {
  return PHRASE_FOLLOWERS.has(lower);
}
