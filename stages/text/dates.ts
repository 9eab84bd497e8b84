/** `Nov`, `Sept.`, `november`: English months, in any case. */
export const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
/** `4th`, `2 nd` as scans have it, `1st of`. */
const DAY = String.raw`\d{1,2}(?: ?(?:st|nd|rd|th))?`;
const YEAR = String.raw`(?:1[5-9]|20)\d{2}`;
const WEEKDAY = String.raw`(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? `;
/** Days that are stated whole, with the year: in `2/3/2024` nothing tells day from month. */
const DAY_FORMS = [
  String.raw`(?<!\d)${YEAR}[-/]\d{2}[-/]\d{2}(?!\d)`,
  String.raw`(?<!\d)${DAY}(?: of)? ${MONTH},? ${YEAR}(?!\d)`,
  String.raw`\b${MONTH} ${DAY},? ${YEAR}(?!\d)`,
].join('|');
/** `13:08:19`, `2:00 PM`, `9.15 a.m. EST`, `16:55 +0100`. */
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?: ?(?:\p{Lu}{2,4}\b|[+-]\d{2}:?\d{2}))?`;
const WHOLE_DAY = String.raw`(?:\b${WEEKDAY})?(?:${DAY_FORMS})`;
const WITH_CLOCK = String.raw`(?:${CLOCK},? (?:on )?)?${WHOLE_DAY}(?:,? (?:at |[-–|] )?${CLOCK}|T[\d:.]{5,15}(?:Z|[+-]\d{2}:?\d{2})?)?`;
/** Every date has a year. Most texts and lines have none: no more is asked of them then. */
const HAS_YEAR = /(?:1[5-9]|20)\d\d/;
const DATES = new RegExp(WITH_CLOCK, 'giu');
const DATE_LINE = new RegExp(String.raw`^[([]?${WITH_CLOCK}[)\]]?[.,]?$`, 'iu');

/** A date in a text, as it is written, with its weekday and its time of day. */
export interface WrittenDate {
  readonly text: string;
  /** UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
}

/** The days that a text states with day, month and year, in its order. */
export function datesIn(text: string): WrittenDate[] {
  if (!HAS_YEAR.test(text)) return [];
  return [...text.matchAll(DATES)].map(({ 0: words, index }) => ({
    text: words,
    start: index,
    end: index + words.length,
  }));
}

/** Whether a line is a date and nothing else: `Tuesday, March 27, 2012`, `(4 May 2020)`. */
export function isDateLine(line: string): boolean {
  return line.length <= LONGEST_DATE_LINE && HAS_YEAR.test(line) && DATE_LINE.test(line);
}

/** UTF-16 code units. */
const LONGEST_DATE_LINE = 60;
