import type { Nodes } from 'hast';
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
  'decision-date',
  'decisiondate',
  'posted-on',
  'pub-date',
  'pubdate',
  'published',
  'post-date',
  'timestamp',
  'time',
]);
/** Where a date stands for programs; `title` has it in some old microformats. */
const MACHINE = ['dateTime', 'content', 'title'];
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
  const day = WRITTEN.exec(text)?.[0];
  if (day === undefined) return null;
  const parts = text.replace(day, '').split(/[·•|,]/);
  const isBare = parts.every((part) => {
    const words = part.trim();
    return words === '' || TAG.test(words) || CLOCK.test(words) || isFurnitureLabel(words);
  });
  return isBare ? day : null;
}

/** When a page says that it was published, by its microdata, its `time` elements or its classes. */
export function dateIn(page: PageTree): string | null {
  const found = { stated: [] as string[], timed: [] as string[], written: [] as string[] };
  collect(page.root, page, found);
  return found.stated[0] ?? found.timed[0] ?? found.written[0] ?? null;
}

interface Dates {
  readonly stated: string[];
  readonly timed: string[];
  readonly written: string[];
}

function collect(node: Nodes, page: PageTree, found: Dates): void {
  for (const child of childElements(node)) {
    const what = page.furnitureOf(child);
    if (what !== null && !DATED_LINES.has(what)) continue;
    const names = page.namesOf(child);
    const isUpdate = names.some((name) => UPDATED.test(name));
    const machine = MACHINE.map((name) => attributeOf(child, name)).find(isDated);
    if (hasWord(child, 'itemProp', 'datepublished')) {
      found.stated.push(...(machine === undefined ? writtenIn(textOf(child)) : [machine]));
    } else if (child.tagName === 'time' && machine !== undefined && !isUpdate) {
      found.timed.push(machine);
    }
    if (names.some((name) => DATE_NAMES.has(name)) && !isUpdate) {
      found.written.push(...writtenIn(textOf(child)));
    }
    collect(child, page, found);
  }
}

/** The date in a short line; what comes behind `Updated` is none. */
function writtenIn(text: string): string[] {
  if (text.length > LONGEST) return [];
  const [before = ''] = text.split(UPDATED, 1);
  const date = WRITTEN.exec(before)?.[0];
  return date === undefined ? [] : [date];
}
