import { CLEAN_RULES } from '../language/languages.ts';
import { datesIn, isDateLine } from '../text/dates.ts';
import { isPersonName } from './byline-names.ts';
import type { HeadLine } from './head-line.ts';

/** UTF-16 code units. */
const LONGEST = 120;
/** What stands between a date and who or where. */
const BETWEEN = /^\s*(?:(?:[|•·,–—-]|\bby\b|\bon\b)\s*)?$/i;
/** `Admin`, `Press Office`: who put a page up is no author. */
const NOBODY =
  /^(?:admin(?:istrator)?|editor|staff|web ?master|(?:press|news|media) ?(?:office|room|desk|team)?)$/i;
const SECTION = /^\s*(?:[|•·]\s*[^|•·.]{0,40})?$/u;
const PLACE = /^\p{Lu}[\p{L}.’'-]+(?:,? (?:d[aeiu] |del |la )?\p{Lu}[\p{L}.’'-]*){0,3}$/u;
/** `FOR IMMEDIATE RELEASE: November 19, 2025`, `Press release, 4 May 2020`. */
const RELEASE =
  /^(?:for (?:immediate )?release|(?:press|media|news) (?:release|statement)|released?|posted|dated?|issued)(?: on)?$/i;

/** A line of a head that is a date with at most one thing beside it. */
export interface DatedLine {
  readonly published: string;
  /** Null where the date stands alone, or with a label such as `Press release`. */
  readonly beside: HeadLine | null;
}

/**
 * The date in a line that holds nothing but a date and who or where: `Tuesday, March 27, 2012`,
 * `Ann Orr | 3 May 2024`, `New York, 25 September 2024`, `For immediate release: May 3, 2024`. Null
 * for other lines.
 */
export function datedLineOf(text: string): DatedLine | null {
  if (text.length > LONGEST) return null;
  const line = text.trim();
  if (isDateLine(line))
    return { published: line.replace(/^[([]|[)\].,]{1,9}$/g, ''), beside: null };
  const [date, ...others] = datesIn(line);
  if (date === undefined || others.length > 0) return null;
  const before = line.slice(0, date.start);
  const behind = line.slice(date.end);
  const [rest, isBefore] = before.trim() === '' ? [behind, false] : [before, true];
  // `Ann Orr | 3 May 2024 | News`
  if (isBefore && !SECTION.test(behind.replace(/[.,)]/g, ''))) return null;
  const words = rest.replace(/^[\s|•·,–—:(-]{1,40}|[\s|•·,–—:(-]{1,40}$/g, '').replace(/^by /i, '');
  const gap = isBefore
    ? rest.slice(rest.lastIndexOf(words) + words.length)
    : rest.slice(0, rest.indexOf(words));
  if (RELEASE.test(words)) return { published: date.text, beside: null };
  if (!BETWEEN.test(gap)) return null;
  if (NOBODY.test(words)) return { published: date.text, beside: null };
  if (isKnownPerson(words)) {
    return { published: date.text, beside: { what: 'byline', value: words } };
  }
  const isPlace = isBefore && /,\s*$/.test(rest) && PLACE.test(words);
  return isPlace ? { published: date.text, beside: { what: 'dateline', value: words } } : null;
}

/** Whether some words are the name of a person whose first name is a usual one. */
export function isKnownPerson(words: string): boolean {
  const [first = '', ...others] = words.toLowerCase().split(' ');
  const isPlace = [first, others.join(' '), words.toLowerCase()].some((each) => {
    return CLEAN_RULES.places.has(each);
  });
  return isPersonName(words) && CLEAN_RULES.firstNames.has(first) && !isPlace;
}
