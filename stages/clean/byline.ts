import { CLEAN_RULES } from '../language/languages.ts';
import { datesIn } from '../text/dates.ts';
import { bylineNames } from './byline-names.ts';

/** What a line under a headline states. */
export interface StatedLine {
  readonly what: 'byline' | 'publisher' | 'published' | 'updated';
  /** Its words, without `By` or `Published`; null if it states nothing, as `Published` alone. */
  readonly value: string | null;
  /** The date in a byline. */
  readonly published?: string;
}

const NAME_WORD = String.raw`(?!(?:Last|Updated|Published|Posted)\b)(?:\p{Lu}[\p{L}.’'-]*|d[eiu]|van|von|der|la|bin|al)`;
const NAME = String.raw`${NAME_WORD}(?: ${NAME_WORD}){1,6}`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`;
/** `, National Affairs Writer`, ` | Staff`, ` for The Times`, ` in Washington`, `, of the Sun`. */
const ROLE = String.raw`(?:(?:,| \||,? (?:[Ss]pecial )?(?:[Ff]or|to|in|at|of|FOR)(?: the)?) ?(?!${MONTH} \d)\p{Lu}[\p{L}\d.&’' /-]{1,60}){0,3}`;
const DATED = String.raw`(?<dated>[ ,|·•]+(?:(?:on|at) )?(?:(?:Last )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|UPDATED|PUBLISHED)|\d|${MONTH} \d|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b).{0,80})?`;
const NAMES = String.raw`${NAME}(?:(?:, (?:and )?| and | & | AND )${NAME}){0,6}`;
/** `(Northern Wire)`, `| Photos by Bo Lund`, `@annorr`, `ann@wire.example`. */
const BEHIND = String.raw`(?: ?[|•·](?! ?(?:${MONTH} \d|(?:Last )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted)))[^|\d]{1,60}| \([^()]{1,60}\)| \S{0,40}@\S{1,60}){0,2}`;
const BYLINE = new RegExp(
  String.raw`^(?:By|BY|BYLINE|Byline|Written by|Posted by|Reported by|Text by|Story by|Words by|Author|Authors|Author\(s\)|Reporter|Rapporteur|Words|Story|Text):? (?<who>${NAMES}${ROLE})${BEHIND}${DATED}\.?$`,
  'u',
);
/** `by Ann Orr`, and nothing else; `— Ann Orr`. */
const PLAIN_BYLINE = new RegExp(String.raw`^(?:by |[–—] ?)(?<who>${NAMES})$`, 'u');
/** `Posted on 3 May 2024 by Ann Orr`. */
const DATED_BYLINE = new RegExp(
  String.raw`^(?:Posted|Published|Submitted|Written|Created)(?: on)?:? (?<dated>.{0,20}\d.{0,30}?),? (?:by|By) (?<who>.{2,80})$`,
  'u',
);
/** No names begin so; `By the Numbers`, `By All Means`. */
const NO_NAME = /^(?:A|All|An|Any|Every|Far|Some|The|This|Way) /i;

const DATE = String.raw`(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4})`;
const TIME = /\b\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b|:\d{2}| ?(?:[A-Z]{2,4})\b|$|[ ,])/i;
const STAMP = new RegExp(
  String.raw`^(?<verb>(?:First |Originally )?(?:Published|Posted|Created)|(?:Last |Page last )?(?:Updated|Modified)|Date|Actualizado)\b(?: (?:on|at))?:?(?<when>.{0,80})$`,
  'i',
);
/** `By . Jane Doe`, `PUBLISHED: . 14:11 EST . | . UPDATED: . …`: lines that a site ran together. */
const RUN_IN_LABEL = /^(?<label>By|BY|\p{L}{6,9}:|Last updated at:) \. /u;
const RUN_IN_REST = / (?:\. )?\| .*$/;
/** What stands below a name: `Arts correspondent`, `Staff Writer, Northern Wire`. */
const ROLE_LINE =
  /^(?=\p{Lu})(?:[\p{L}&’'-]{1,30}[ /]){0,5}(?:[Cc]olumnist|[Cc]ontributor|[Cc]orrespondent|[Cc]ritic|[Ee]ditor|[Jj]ournalist|[Rr]eporter|[Ww]riter)s?(?:, (?:\p{Lu}[\p{L}&’'-]* ?){1,5})?$/u;
const UPDATE = /updated|modified|actualizado/i;
const HAS_DATE = new RegExp(DATE, 'i');
const BARE_STAMP = /^(?!\p{L}+:)[\p{L}\d ,.:/|()-]{6,80}$/u;
const CAPITALISED = /^(?:\p{Lu}|\d|of\b|the\b|and\b|&|for\b)/u;

/** What all lines begin with that state something. */
const STARTS =
  /^(?:Actualizado|Author|By|Created|Date|First|Last|Modified|Originally|Page|Posted|Published|Rapporteur|Reported|Reporter|Story|Submitted|Text|Updated|Words|Written|[–—])/i;

/** Reads a byline, the name of a publisher or the date of publication; null for other lines. */
export function statedLineOf(text: string): StatedLine | null {
  if (text.length > 200 || !STARTS.test(text)) return null;
  const line = text.replace(RUN_IN_LABEL, '$<label> ');
  return bylineOf(line) ?? stampOf(line.replace(RUN_IN_REST, ''));
}

function bylineOf(line: string): StatedLine | null {
  const groups = (
    BYLINE.exec(line) ??
    (/\bby /i.test(line) ? DATED_BYLINE.exec(line) : null) ??
    PLAIN_BYLINE.exec(line)
  )?.groups;
  const who = groups?.['who'];
  if (who === undefined || NO_NAME.test(who)) return null;
  const dated = groups?.['dated'] ?? '';
  const [published] = UPDATE.test(dated) ? [] : datesIn(dated);
  return {
    what: 'byline',
    // Without the period of a line, not that of an initial.
    value: bylineNames(who)?.text ?? who.replace(/(?<=\p{Ll})\.$/u, ''),
    ...(published && { published: published.text }),
  };
}

function stampOf(text: string): StatedLine | null {
  const groups = STAMP.exec(text)?.groups;
  if (groups !== undefined) {
    const when = (groups['when'] ?? '').trim().replace(/ by \p{Lu}.*$|(?<![ |.-])[ |.-]+$/u, '');
    const isUpdate = UPDATE.test(groups['verb'] ?? '');
    if (when === '') return { what: isUpdate ? 'updated' : 'published', value: null };
    if (!HAS_DATE.test(when) && !TIME.test(when)) return null;
    return { what: isUpdate ? 'updated' : 'published', value: when };
  }
  return null;
}

/** Whether a line below a byline says what its author is. */
export function isRoleLine(text: string): boolean {
  return text.length <= 80 && ROLE_LINE.test(text);
}

/**
 * Whether a line is a date with the time of day. At the edges of a document that is when it was
 * published or printed; a date without a time may be a letter's.
 */
export function isTimeStamp(text: string): boolean {
  // `On 3 May 2024 at 10:12, Ana Ruiz wrote:` is the head of what is quoted below.
  return HAS_DATE.test(text) && TIME.test(text) && BARE_STAMP.test(text) && !text.endsWith(':');
}

/** Whether a line is the name of a body that signs its papers: `RIVERSIDE RESIDENTS’ ASSOCIATION`. */
export function isLetterhead(text: string): boolean {
  const words = text.split(/[\s,]+/);
  const last = words.at(-1) ?? '';
  return (
    words.length >= 2 &&
    words.length <= 9 &&
    words.every((word) => CAPITALISED.test(word)) &&
    // `Board of Trustees`, but `Board Votes for New Pier` is a headline.
    ((CLEAN_RULES.bodies.has((words[0] ?? '').toUpperCase()) &&
      (words.length === 2 || /^(?:of|for|on)$/i.test(words[1] ?? ''))) ||
      // `MINUTES OF THE HARBOUR BOARD` is the title of its minutes.
      (CLEAN_RULES.bodies.has(last.toUpperCase()) && !/ of /i.test(text)))
  );
}

/** Whether a short line names a newspaper, an agency or an office. */
export function isPublisherName(text: string): boolean {
  const words = text.split(/[\s,]+/);
  return (
    words.length <= 7 &&
    !/[.?!:;]$/.test(text) &&
    words.every((word) => CAPITALISED.test(word)) &&
    words.some((word) => CLEAN_RULES.publisherWords.has(word))
  );
}
