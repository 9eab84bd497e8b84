const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
/** Scans part the ending: `13 th`. */
const DAY = String.raw`(?<day>\d{1,2})(?: ?(?:st|nd|rd|th)(?: of)?)?`;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d{2})`;
/** The forms that can be read in one way only; `03/04/2024` is not among them. */
const FORMS = [
  new RegExp(String.raw`(?<!\d)${YEAR}(?<mark>[-/])(?<month>\d{2})\k<mark>(?<day>\d{2})(?!\d)`),
  new RegExp(String.raw`(?<!\d)${DAY} ${MONTH},? ${YEAR}(?!\d)`, 'i'),
  new RegExp(String.raw`\b${MONTH} ${DAY},? ${YEAR}(?!\d)`, 'i'),
];

/**
 * The day that a date of publication states, as `YYYY-MM-DD`; null where the words name none, name
 * several or can be read in two ways. The day is the one that is stated: a time zone moves nothing.
 */
export function isoDateOf(published: string | null): string | null {
  if (published === null) return null;
  const days = new Set<string>();
  for (const form of FORMS) {
    for (const { groups } of published.matchAll(new RegExp(form, `${form.flags}g`))) {
      const day = dayOf(groups ?? {});
      if (day !== null) days.add(day);
    }
  }
  const [first] = days;
  return days.size === 1 && first !== undefined ? first : null;
}

/** Null for a day that no calendar has, such as 31 June. */
function dayOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { year = '', month = '', day = '' } = groups;
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = named > 0 ? named : Number(month);
  const last = number >= 1 && number <= 12 ? new Date(Date.UTC(Number(year), number, 0)) : null;
  if (last === null || Number(day) < 1 || Number(day) > last.getUTCDate()) return null;
  return [year, String(number).padStart(2, '0'), day.padStart(2, '0')].join('-');
}
