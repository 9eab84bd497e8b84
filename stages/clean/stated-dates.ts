import type { Block } from '../document.ts';
import { datesIn, isDateLine } from '../text/dates.ts';

/** UTF-16 code units. */
const LONGEST_TITLE = 200;
const LONGEST_LINE = 200;
/** So many blocks from the end may hold the line that signs and dates a document. */
const TAIL_BLOCKS = 8;
/** Titles of what is held on a day, of which the date in the title is that day. */
const HELD =
  /\b(?:minutes|meetings?|notes|call|agenda|hansard|session|sitting|transcript|hearing|newsletter|digest|weekly|bulletin|briefing|record|proceedings|sync|stand-?up|standup|summary|podcast|episode|issue)\b/i;
/** Before a date that the title speaks of: `The night of 3 May 2024`. */
const SPOKEN_OF = /\b(?:of|on|from|until|till|since|before|after|by|to|between)\s*$/i;
/** `1.32.9 - 2026-08-01`, `[2.0.0] (2026-08-01)`, `v3, 1 May 2024`: the heading of a version. */
const VERSION = /^\W{0,2}(?:version |release )?v?\d+\.\d+[\w.+-]*\W/i;
/** `Page 16`, `2995`, `[[Page S748]]`, `13 | Page`. */
const PAGE_NUMBER = /^\W{0,2}(?:page )?[A-Z]?\d{1,5}(?: ?\| ?page)?\W{0,2}$/i;
/** `[Congressional Record Volume 143, Number 8 (Tuesday, January 28, 1997)]`: an issue and its day. */
const ISSUE = /\b(?:Volume|Vol\.|Issue|Number|No\.) ?\d+[^()]{0,60}\((?<day>[^()]{6,40})\)/;
const ISSUED = /^[-–—~ ]*(?:issued|released|published|posted)\b[^.?!]{0,100}$/i;
const SIGNED = /^[^.?!]{0,120}$/;
/** `delivered on 26 September 2024`, `as delivered in Oslo, 3 May 2024`. */
const DELIVERED =
  /\b(?:delivered|dated|held|issued|released|published|posted|filed|signed) (?:on|this) (?:the )?$/i;

/** Whether a title names the issue of a periodical, in which a document stands. */
export function isIssueTitle(title: string): boolean {
  return ISSUE.test(title);
}

/** The date in the name of an issue; null where there is none. */
export function issueDate(text: string): string | null {
  const day = ISSUE.exec(text)?.groups?.['day'] ?? '';
  return isDateLine(day) ? day : null;
}

/**
 * The day that a title states of what it is the title of: `Minutes of 29 June 2016`, `Meeting with
 * the board, 2018-01-31`. A date that the title speaks of is none.
 */
export function titleDate(title: string | null): string | null {
  if (title === null || title.length > LONGEST_TITLE) return null;
  const [date, ...others] = datesIn(title);
  if (date === undefined || others.length > 0) return null;
  const before = title.slice(0, date.start);
  const isAtEdge =
    before.trim() === '' ||
    title
      .slice(date.end)
      .replace(/[)\].]/g, '')
      .trim() === '';
  if (!isAtEdge) return null;
  if (HELD.test(title) || isDateLine(title)) return date.text;
  return /[,:(–—|-]\s*$/.test(before) && !SPOKEN_OF.test(before) ? date.text : null;
}

/** The day of the first version in a list of changes, which begin with the last. */
export function versionDate(blocks: readonly Block[]): string | null {
  const first = blocks.find(({ kind, text }) => kind === 'heading' && VERSION.test(text));
  return first === undefined ? null : (datesIn(first.text)[0]?.text ?? null);
}

/**
 * The day that lines of their own state all over a document, as the running heads of a record do: the
 * same each time, and twice, or beside the number of a page.
 */
export function runningDate(blocks: readonly Block[]): string | null {
  const found = new Map<string, number>();
  let isBesidePage = false;
  for (const [index, { text }] of blocks.entries()) {
    const isBelowPage = PAGE_NUMBER.test(blocks[index - 1]?.text ?? '');
    const day = runningDay(text) ?? (isBelowPage ? firstDay(text) : null);
    if (day === null) continue;
    found.set(day, (found.get(day) ?? 0) + 1);
    isBesidePage ||= [index - 1, index + 1].some((at) => PAGE_NUMBER.test(blocks[at]?.text ?? ''));
  }
  const [[day, count] = ['', 0], ...others] = found;
  if (others.length > 0 || count === 0) return null;
  return count > 1 || isBesidePage ? day : null;
}

/** The date that a page begins with, run together with its text. */
function firstDay(text: string): string | null {
  const [date] = datesIn(text.slice(0, LONGEST_LINE));
  return date?.start === 0 ? date.text : null;
}

/** A date alone. */
function runningDay(text: string): string | null {
  return text.length <= LONGEST_LINE && isDateLine(text) ? text.replace(/[.,]$/, '') : null;
}

/**
 * The day under which a document is signed: a date alone, or with who signs, near its end. Several
 * days on lines of their own tell of events.
 */
export function signedDate(blocks: readonly Block[]): string | null {
  const days = new Set(blocks.flatMap(({ text }) => runningDay(text) ?? []));
  if (days.size > 1) return null;
  const tail = blocks.slice(-TAIL_BLOCKS).filter(({ kind }) => kind !== 'listItem');
  for (const { text } of tail) {
    if (text.length > LONGEST_LINE || !SIGNED.test(text)) continue;
    const [date, ...others] = datesIn(text);
    if (date === undefined || others.length > 0) continue;
    const before = text.slice(0, date.start).trim();
    const isAlone = text.slice(date.end).trim() === '' && (before === '' || isSigner(before));
    if (isAlone) return date.text;
  }
  return null;
}

/** `MINISTRY OF WATER`, in capitals, or `Issued by the Ministry of Water on`. */
function isSigner(text: string): boolean {
  return /^[\p{Lu}\d&’'., -]+$/u.test(text) || ISSUED.test(text);
}

/** The day on which what is read was given, as the first lines say. */
export function deliveredDate(blocks: readonly Block[]): string | null {
  for (const { text } of blocks.slice(0, 6)) {
    for (const date of datesIn(text.slice(0, 600))) {
      if (DELIVERED.test(text.slice(0, date.start))) return date.text;
    }
  }
  return null;
}
