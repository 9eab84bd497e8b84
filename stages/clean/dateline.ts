import { CLEAN_RULES } from '../language/languages.ts';

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

/** `Aug. 3`, `March 14, 2024`, `14 March`. */
const DATE = String.raw`(?:\p{Lu}[a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}[a-z]{2,8}(?: \d{4})?)`;
/** `London`, `Fall River, Massachusetts`, `Aden, Yemen`; at most five words. */
const PLACE = String.raw`(?<place>\p{Lu}[\p{L}.’'-]*(?:,? \p{Lu}[\p{L}.’'-]*|,? (?:of|de|the|and|on|upon)){0,5}(?:, (?:${DATE}|\d{1,2}))?)`;
const DASH = String.raw`\s?(?:--|[–—-])\s?`;
const SIGNED = new RegExp(
  String.raw`^(?:${PLACE},?\s{1,2})?\(\s?(?<agency>[\p{Lu}][\p{L}. ]{1,30})\s?\)(?:(?<glued>(?=["“'‘]?\p{Lu}\p{Ll}|["“'‘]?\p{Lu} ))|(?<dash>${DASH})?\s{0,2})(?=["“'‘]?[\p{L}\d$£€]|$)`,
  'u',
);
/** Without brackets the place stands in capitals, three words at most; state and date as they like. */
const CAPITALS = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{Lu}.’'-]{2,}(?: (?:(?:DE|OF|LA|EL) )?\p{Lu}[\p{Lu}.’'-]+){0,2}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?(?:, ${DATE})?)(?:\s--|\s?[–—]|\s-|\.-)\s?(?=["“'‘]?[\p{Lu}\d$£€]|$)`,
  'u',
);
/** `CHICAGO, March 14, 2024 /PRNewswire/ -- `: services that carry press releases sign so. */
const RELEASED = new RegExp(
  String.raw`^${PLACE},? \/(?<agency>\p{Lu}[\p{L} .-]{2,30})\/${DASH}(?=["“'‘]?[\p{L}\d$£€]|$)`,
  'u',
);

/** `HON. M. OSEI.- I move`: who speaks, in the record of a parliament. */
const TITLED = /^(?:HON|MR|MRS|MS|DR|MADAM|Hon|Mr|Mrs|Ms|Madam)\.? {1,3}\p{Lu}/u;

/**
 * The dateline that a text begins with: `WASHINGTON (AP) — `, `LONDON, England (Reuters) -- `,
 * `(CNN)`, `ST. LOUIS -- `, `CHICAGO, March 14, 2024 /PRNewswire/ -- `.
 */
export function datelineOf(text: string): Dateline | null {
  const start = text.slice(0, 160);
  if (TITLED.test(start)) return null;
  const signed = SIGNED.exec(start);
  const agency = signed?.groups?.['agency'];
  if (signed !== null && agency !== undefined && isAgency(agency, signed.groups ?? {})) {
    return {
      length: signed[0].length,
      place: signed.groups?.['place'] ?? null,
      agency,
      isSigned: signed.groups?.['glued'] === undefined || CLEAN_RULES.agencies.has(agency),
    };
  }
  const released = RELEASED.exec(start);
  if (released !== null) {
    const { place = null, agency: service = null } = released.groups ?? {};
    return { length: released[0].length, place, agency: service, isSigned: true };
  }
  const unsigned = CAPITALS.exec(start);
  const place = unsigned?.groups?.['place'];
  if (unsigned === null || place === undefined) return null;
  const { length } = unsigned[0];
  return CLEAN_RULES.agencies.has(place)
    ? { length, place: null, agency: place, isSigned: true }
    : { length, place, agency: null, isSigned: false };
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
