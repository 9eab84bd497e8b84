import { CLEAN_RULES } from '../language/languages.ts';
import { MONTH } from '../text/dates.ts';

/** The place, and the agency, that a report begins with. */
export interface Dateline {
  /** UTF-16 code units of the text that it takes, dash and white space behind included. */
  readonly length: number;
  /** `WASHINGTON`, `LONDON, England`; null for an agency alone. */
  readonly place: string | null;
  readonly agency: string | null;
  /** A known agency, or one that a dash sets off, may open any paragraph; the rest the first ones. */
  readonly isSigned: boolean;
}

/** `Aug. 3`, `March 14, 2024`, `14 March`, `14th March 2024`. */
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const NAMED_MONTH = String.raw`(?:${MONTH}|\p{Lu}{3,9})`;
const DATE = String.raw`(?:${NAMED_MONTH} ${DAY}(?:,? \d{4})?|${DAY} ${NAMED_MONTH}(?:,? \d{4})?)`;
const WORD = String.raw`\p{Lu}[\p{L}.’'-]*`;
/** `London`, `Fall River, Massachusetts`, `Aden, Yemen`; at most five words. */
const PLACE = String.raw`(?<place>${WORD}(?:,? ${WORD}|,? (?:of|de|the|and|on|upon)|\/${WORD}){0,5}(?:, (?:${DATE}|\d{1,2}))?)`;
const DASH = String.raw`\s?(?:--|[–—-])\s?`;
const NEXT = String.raw`(?=["“'‘]?[\p{L}\d$£€]|$)`;
const SIGNED = new RegExp(
  String.raw`^(?:${PLACE},?\s{1,2})?\(\s?(?<agency>[\p{Lu}][\p{L}. ]{1,30})\s?\)(?:(?<glued>(?=["“'‘]?\p{Lu}\p{Ll}|["“'‘]?\p{Lu} ))|(?<dash>${DASH})?\s{0,2})${NEXT}`,
  'u',
);
/** Without brackets the place stands in capitals, three words at most; state and date as they like. */
const CAPITALS = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{Lu}.’'-]{2,}(?: (?:(?:DE|OF|LA|EL) )?\p{Lu}[\p{Lu}.’'-]+){0,2}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?(?:, ${DATE})?)(?:\s--|\s?[–—]|\s-|\.-)\s?(?=["“'‘]?[\p{Lu}\d$£€]|$)`,
  'u',
);
/**
 * `CHICAGO, March 14, 2024 /PRNewswire/ -- `, `OSLO, Norway / NORWIRE / May 7, 2024 / `: services
 * that carry press releases sign so.
 */
const RELEASED = new RegExp(
  String.raw`^(?<place>${WORD}(?:,? ${WORD}|,? (?:of|de|the|and|on|upon)){0,5}(?:,? ${DATE})?),? ?\/ ?(?<agency>\p{Lu}[\p{L} .-]{2,30}?) ?\/(?: ?(?<date>${DATE}) ?\/)?(?:${DASH}|\s)${NEXT}`,
  'u',
);
/** `Oslo, 25 September 2023 – `, `Fall River, Mass., May 3, 2024: `, `(Oslo, May 3) -- `. */
const DATED = new RegExp(
  String.raw`^\(?(?<place>${WORD}(?:,? ${WORD}|,? (?:of|de|the|on|upon)){0,4},? \(?${DATE})\)?(?:\s?--|\s?[–—]|\s?-|:)\s{1,2}(?=["“'‘]?[\p{Lu}\d$£€])`,
  'u',
);
/** `(Austin, TX) - `. */
const BRACKETED = new RegExp(
  String.raw`^\((?<place>${WORD}(?: ${WORD}){0,2}, (?<state>\p{Lu}{2}|${WORD}(?: ${WORD}){0,2}))\)\s?(?:--|[–—-])\s?(?=["“'‘]?[\p{Lu}\d$£€])`,
  'u',
);
/** `Austin, Texas – `: of a place without capitals the state or country must be known. */
const STATED = new RegExp(
  String.raw`^(?<place>${WORD}(?: ${WORD}){0,2}, (?<state>${WORD}(?: ${WORD})?))(?:\s--|\s[–—]|\s-)\s(?=["“'‘]?[\p{Lu}\d$£€])`,
  'u',
);
/** What is asked first, since it is soon told and most texts have no dateline. */
const SET_OFF = /[–—:-]/;
const HAS_DIGIT = /\d/;
const SMALL_SECOND = /^.[a-z]/;
const POSTAL = /^\p{Lu}{2}$/u;

/** `HON. M. OSEI.- I move`: who speaks, in the record of a parliament. */
const TITLED = /^(?:HON|MR|MRS|MS|DR|MADAM|Hon|Mr|Mrs|Ms|Madam)\.? {1,3}\p{Lu}/u;

/**
 * The dateline that a text begins with: `WASHINGTON (AP) — `, `LONDON, England (Reuters) -- `,
 * `(CNN)`, `ST. LOUIS -- `, `CHICAGO, March 14, 2024 /PRNewswire/ -- `.
 */
export function datelineOf(text: string): Dateline | null {
  const start = text.slice(0, 160);
  if (TITLED.test(start)) return null;
  const signed = start.includes('(') ? SIGNED.exec(start) : null;
  const agency = signed?.groups?.['agency'];
  const { place: signedPlace, dash } = signed?.groups ?? {};
  // `(LONDON) – `
  const isPlace = signedPlace === undefined && dash !== undefined;
  if (signed !== null && agency !== undefined && isPlace && isKnownPlace(agency)) {
    return { length: signed[0].length, place: agency, agency: null, isSigned: false };
  }
  if (signed !== null && agency !== undefined && isAgency(agency, signed.groups ?? {})) {
    return {
      length: signed[0].length,
      place: signed.groups?.['place'] ?? null,
      agency,
      isSigned: signed.groups?.['glued'] === undefined || CLEAN_RULES.agencies.has(agency),
    };
  }
  return releasedDateline(start) ?? plainDateline(start);
}

function releasedDateline(start: string): Dateline | null {
  const released = start.includes('/') ? RELEASED.exec(start) : null;
  if (released === null) return null;
  const { place = '', agency: service = null, date } = released.groups ?? {};
  return {
    length: released[0].length,
    place: date === undefined ? place : `${place}, ${date}`,
    agency: service,
    isSigned: true,
  };
}

/** A place, with a date or a state where it is not in capitals. */
function plainDateline(start: string): Dateline | null {
  if (!SET_OFF.test(start)) return null;
  const found =
    (SMALL_SECOND.test(start) ? null : CAPITALS.exec(start)) ??
    (HAS_DIGIT.test(start) ? DATED.exec(start) : null) ??
    [start.startsWith('(') ? BRACKETED.exec(start) : null, STATED.exec(start)].find((match) => {
      const state = match?.groups?.['state'];
      return match != null && (state === undefined || isKnownState(state));
    });
  const place = found?.groups?.['place'];
  if (found == null || place === undefined) return null;
  const { length } = found[0];
  return CLEAN_RULES.agencies.has(place)
    ? { length, place: null, agency: place, isSigned: true }
    : { length, place, agency: null, isSigned: false };
}

function isKnownState(state: string): boolean {
  return POSTAL.test(state) || isKnownPlace(state);
}

function isKnownPlace(state: string): boolean {
  const known = (words: string): boolean => CLEAN_RULES.places.has(words.toLowerCase());
  return known(state) || known(state.replace(/\.$/, '')) || state.split(' ').every(known);
}

/**
 * A known agency; before a dash, one in capitals or behind a place in capitals; and one that the
 * first word is glued to, `(City Record)The`, as sites run a source line into the text.
 */
function isAgency(
  agency: string,
  { dash, place = '', glued }: Record<string, string | undefined>,
): boolean {
  const inCapitals = /^\p{Lu}{2,}(?![\p{Ll}])/u;
  return (
    CLEAN_RULES.agencies.has(agency) ||
    glued !== undefined ||
    (dash !== undefined && [agency, place].some((name) => inCapitals.test(name)))
  );
}
