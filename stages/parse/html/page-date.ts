import type { PageNode } from './page-node.ts';
import { datesIn } from '../../text/dates.ts';
import { isoDateOf } from '../../text/iso-date.ts';
import { attributeOf, childElements, hasWord, textOf } from './elements.ts';
import { isFurnitureLabel } from './furniture-lines.ts';
import type { PageTree } from './page-tree.ts';

/** Furniture in which a page says when it was published. */
const DATED_LINES: ReadonlySet<string> = new Set(['byline', 'time']);
const DATE_NAMES: ReadonlySet<string> = new Set([
  'byline',
  'entry-meta',
  'post-meta',
  'date',
  'datetime',
  'posted-on',
  'pub-date',
  'pubdate',
  'published',
  'post-date',
  'timestamp',
  'time',
]);
/** The day of a decision, said whole: `Opinion filed May 22, 2008.` */
const ARGUED = /^(?:Argued|Submitted|Heard)\b/i;
const DECISION = /\b(?:Decided|Filed|Opinion|Entered|Released|Signed)\b.*$/isu;
const DECIDED: ReadonlySet<string> = new Set(['decision-date', 'decisiondate']);
/** Where a date stands for programs; `title` has it in some old microformats. */
const MACHINE = ['datetime', 'content', 'title'];
const ISO = /^\d{4}-\d{2}(?:-\d{2})?/;
const MONTH = String.raw`\p{L}{3,10}\.?`;
/** `7 May 2024`, `7. Mai 2024`, `12 de marzo de 2024`, `May 7, 2024`, `2024-05-07`, `07/05/2024`. */
const WRITTEN = new RegExp(
  String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:de |of )?${MONTH},? (?:de )?\d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
  'u',
);
const WHOLE = new RegExp(`^(?:${WRITTEN.source})$`, 'u');
/** `10.42am`, `9:58 BST`. */
const CLOCK = /^\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
const PUBLISHED = /^(?:published|posted|date)(?: on| at)?:?$/i;
const TAG = /^#\S+$/;
const UPDATED = /updated|modified|aktualisiert|actualizado/i;
/** UTF-16 code units: a line with a date is no longer. */
const LONGEST = 160;

/** Whether a text states a day. */
export function isDated(text: string): boolean {
  return ISO.test(text) || WRITTEN.test(text);
}

/** Whether a line holds nothing but dates, times and counts: `4 min read · 5 October 2022`. */
export function isTimeLine(text: string): boolean {
  const parts = text.split(/[·•|]/).map((part) => part.trim());
  return parts.every((part) => {
    return CLOCK.test(part) || (parts.length > 1 && (WHOLE.test(part) || isFurnitureLabel(part)));
  });
}

/** The day that a line states that holds nothing else of weight; null if it is no such line. */
export function dayOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  const day = datesIn(text)[0]?.text ?? WRITTEN.exec(text)?.[0];
  if (day === undefined) return null;
  const parts = text.replace(day, '').split(/[·•|,]/);
  const isBare = parts.every((part) => {
    const words = part.trim();
    return (
      words === '' ||
      TAG.test(words) ||
      CLOCK.test(words) ||
      PUBLISHED.test(words) ||
      isFurnitureLabel(words)
    );
  });
  return isBare ? day : null;
}

/** When a page was published, in words for people and for programs. */
export interface PageDate {
  /** As a reader sees it; null where only programs are told. */
  readonly shown: string | null;
  readonly machine: string | null;
}

/**
 * When a page says that it was published, by its microdata, its `time` elements or its classes.
 * @param stated for programs, in JSON-LD or `meta` elements; what is shown must be that day
 */
export function dateIn(page: PageTree, stated: string | null): PageDate {
  const found = { stated: [] as Dated[], timed: [] as Dated[], written: [] as Dated[] };
  collect(page.root, page, found);
  const all = [...found.stated, ...found.timed, ...found.written];
  const machine = stated ?? all[0]?.machine ?? null;
  const shown = all.find((each) => each.shown !== null && isSameDay(each.shown, machine));
  return { shown: shown?.shown ?? null, machine };
}

const DAY = 86_400_000;

/** Whether two dates are of one day, or of two where a time zone may lie between. */
export function isSameDay(shown: string, machine: string | null): boolean {
  const [one, other] = [isoDateOf(shown), isoDateOf(machine)];
  if (machine === null || one === null || other === null) return machine === null || one === null;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= DAY;
}

interface Dated {
  readonly shown: string | null;
  readonly machine: string | null;
}

interface Dates {
  readonly stated: Dated[];
  readonly timed: Dated[];
  readonly written: Dated[];
}

function collect(node: PageNode, page: PageTree, found: Dates): void {
  for (const child of childElements(node)) {
    const what = page.furnitureOf(child);
    if (what !== null && !DATED_LINES.has(what)) continue;
    const names = page.namesOf(child);
    const isUpdate = names.some((name) => UPDATED.test(name));
    const machine = MACHINE.map((name) => attributeOf(child, name)).find(isDated) ?? null;
    const shown = (): string | null => writtenIn(textOf(child));
    if (hasWord(child, 'itemprop', 'datepublished')) {
      found.stated.push({ shown: shown(), machine });
    } else if (child.tagName === 'time' && !isUpdate) {
      found.timed.push({ shown: shown(), machine });
    }
    if (names.some((name) => DECIDED.has(name)) && textOf(child).length <= LONGEST) {
      found.stated.push({ shown: decisionIn(textOf(child)), machine });
    } else if (names.some((name) => DATE_NAMES.has(name)) && !isUpdate) {
      found.written.push({ shown: shown(), machine: null });
    }
    collect(child, page, found);
  }
}

/** The day of the decision alone, where that of the argument stands before it. */
function decisionIn(text: string): string | null {
  const decided = ARGUED.test(text) ? (DECISION.exec(text)?.[0] ?? text) : text;
  return isDated(decided) ? decided : null;
}

/** The date in a short line, with its time of day; what comes behind `Updated` is none. */
function writtenIn(text: string): string | null {
  if (text.length > LONGEST) return null;
  const [before = ''] = text.split(UPDATED, 1);
  return datesIn(before)[0]?.text ?? WRITTEN.exec(before)?.[0] ?? null;
}
