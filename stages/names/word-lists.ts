import { english } from '../language/en/index.ts';

export type Gender = 'female' | 'male';

const PRONOUN_FORMS = ['he', 'she', 'they', 'it', 'who', 'that', 'i', 'we'] as const;
export type Pronoun = (typeof PRONOUN_FORMS)[number];

/** The lists are English: why they are not handed in is told at `AttributionRules`. */
const LISTS = english.attribution.names;

function genderOf(flags: readonly string[] | undefined): Gender | null {
  if (flags === undefined) return null;
  if (flags.includes('f')) return 'female';
  return flags.includes('m') ? 'male' : null;
}

export function isFunctionWord(lower: string): boolean {
  return LISTS.functionWords.has(lower);
}

export function isPlaceWord(lower: string): boolean {
  return LISTS.placeWords.has(lower);
}

export function isFirstName(lower: string): boolean {
  return (
    LISTS.firstNames.has(lower) ||
    (lower.includes('-') && LISTS.firstNames.has(beforeHyphen(lower)))
  );
}

/** `jean` of `jean-luc`. */
function beforeHyphen(lower: string): string {
  const hyphen = lower.indexOf('-');
  return hyphen < 0 ? lower : lower.slice(0, hyphen);
}

/** The gender that a first name is usual for; null where it tells nothing. */
export function genderOfFirstName(lower: string): Gender | null {
  return genderOf(LISTS.firstNames.get(lower) ?? LISTS.firstNames.get(beforeHyphen(lower)));
}

/** Somebody whom the news names by one word: `Obama`. */
export function isSingleName(lower: string): boolean {
  return LISTS.singleNames.has(lower);
}

export function genderOfSingleName(lower: string): Gender | null {
  return genderOf(LISTS.singleNames.get(lower));
}

/** `Senators`, `Presidents` before several names. */
export function isPluralTitle(lower: string): boolean {
  return lower.endsWith('s') && LISTS.personTitles.has(lower.slice(0, -1));
}

/** A title or honorific that stands before a name: `Sen.`, `Mr.`, `President`. */
export function isTitle(lower: string): boolean {
  return LISTS.personTitles.has(lower);
}

export function genderOfTitle(lower: string): Gender | null {
  return genderOf(LISTS.personTitles.get(lower) ?? personNounFlags(lower));
}

/** An honorific says no role: `Mr.`, `Mrs.`, `Sir`. */
export function isHonorific(lower: string): boolean {
  return (
    LISTS.personTitles.get(lower)?.[0] === '-' && genderOf(LISTS.personTitles.get(lower)) !== null
  );
}

/** The noun for a role that a title or role word stands for: `Sen.` → `senator`. */
export function roleNoun(lower: string): string {
  const role = LISTS.personTitles.get(lower)?.[0];
  return role === undefined || role === '-'
    ? lower.replace(/^(?:ex|former|then|co|vice)-/, '')
    : role;
}

function personNounFlags(lower: string): readonly string[] | undefined {
  const flags = LISTS.personNouns.get(lower);
  if (flags !== undefined || !lower.includes('-')) return flags;
  if (lower === 'year-old') return [];
  const parts = lower.split('-');
  const last = parts.at(-1);
  return last === undefined || last === '' ? undefined : LISTS.personNouns.get(last);
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
  if (LISTS.groupNouns.has(lower)) return true;
  if (lower.endsWith('men') && LISTS.personNouns.has(`${lower.slice(0, -2)}an`)) return true;
  if (!lower.endsWith('s') || lower.endsWith('ss')) return false;
  if (LISTS.personNouns.has(lower)) return false;
  if (personNounFlags(lower.slice(0, -1)) !== undefined) return true;
  return lower.endsWith('ies') && personNounFlags(`${lower.slice(0, -3)}y`) !== undefined;
}

export function isOrganizationNoun(lower: string): boolean {
  return LISTS.organizationNouns.has(lower);
}

export function isDocumentNoun(lower: string): boolean {
  return LISTS.documentNouns.has(lower);
}

export function isPreposition(lower: string): boolean {
  return LISTS.prepositions.has(lower);
}

export function isDeterminer(lower: string): boolean {
  return LISTS.determiners.has(lower);
}

/** `a`, `one`, `another`: introduces something new. */
export function isIndefinite(lower: string): boolean {
  return LISTS.determiners.get(lower)?.includes('i') ?? false;
}

/** `some`, `several`, `two`: stands before several. */
export function isPluralDeterminer(lower: string): boolean {
  return LISTS.determiners.get(lower)?.includes('g') ?? false;
}

/** A noun by which somebody named before may be called for the first time: `billionaire`. */
export function isCalledNoun(lower: string): boolean {
  return LISTS.calledNouns.has(lower);
}

/** A role that says less than an office: `rival`, `billionaire`. */
export function isInformalRole(lower: string): boolean {
  return LISTS.informalRoleNouns.has(lower);
}

export function isMediaNoun(lower: string): boolean {
  return LISTS.mediaNouns.has(lower);
}

/** A verb that may stand before a role and a name: `met adviser …`. */
export function isVerbBeforeNames(lower: string): boolean {
  if (LISTS.verbsBeforeNames.has(lower)) return true;
  return (lower.endsWith('ed') || lower.endsWith('ing')) && /^\p{Ll}+(?:ed|ing)$/u.test(lower);
}

/** `van`, `bin`, `al` within a name. */
export function isNameParticle(lower: string): boolean {
  return LISTS.nameParticles.has(lower);
}

/** `Street`, `Lane`. */
export function isPlaceEnd(lower: string): boolean {
  return LISTS.placeEnds.has(lower);
}

/** `San`, `Los`, `Fort`. */
export function isPlaceStart(lower: string): boolean {
  return LISTS.placeStarts.has(lower);
}

/** `York` after `New`. */
export function isNewPlaceWord(lower: string): boolean {
  return LISTS.newPlaces.has(lower);
}

/** A function word that may stand in a title: `former`, `top`. */
export function isTitleAdjective(lower: string): boolean {
  return LISTS.titleAdjectives.has(lower);
}

/** A word other than a preposition that ends the head of a noun phrase: `familiar with …`. */
export function isPhraseBoundary(lower: string): boolean {
  return LISTS.phraseBoundaries.has(lower);
}

/** `half`, `nearly`, `dozens`: the noun after it is several. */
export function isCountWord(lower: string): boolean {
  return LISTS.countWords.has(lower);
}

/** A pronoun that stands as a source, in the form that stands for all: `him` → `he`. */
export function pronounOf(lower: string): Pronoun | undefined {
  const form = LISTS.pronouns.get(lower)?.[0];
  return PRONOUN_FORMS.find((known) => known === form);
}

/** A lower-case noun that belongs to a capitalised title after it: `police Chief`. */
export function isTitleNoun(lower: string): boolean {
  return LISTS.titleNouns.has(lower);
}

/** `Democrat`, `Republican`: says less than any office. */
export function isParty(lower: string): boolean {
  return /^(?:democrat|republican|conservative|liberal|independent)$/.test(lower);
}

/** A function word that may stand before the head of an apposition: `former`, `only`. */
export function isPhraseModifier(lower: string): boolean {
  return LISTS.phraseModifiers.has(lower);
}

/** What follows a whole noun phrase: `lobbyist close to …`. */
export function isPhraseFollower(lower: string): boolean {
  return LISTS.phraseFollowers.has(lower);
}
