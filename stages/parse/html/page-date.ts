import type { Element, Nodes } from 'hast';
import { attribute, childElements, hasWord, textOf } from './elements.ts';
import { isFurnitureLabel } from './furniture-lines.ts';
import type { FurnitureOf } from './furniture.ts';
import { namesOf } from './names.ts';

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

/** Whether a line is a day and nothing else. */
export function isDay(text: string): boolean {
  return WHOLE.test(text);
}

/** When a page says that it was published, by its microdata, its `time` elements or its classes. */
export function dateIn(root: Nodes, furnitureOf: FurnitureOf): string | null {
  const found = { stated: [] as string[], timed: [] as string[], written: [] as string[] };
  collect(root, furnitureOf, found);
  return found.stated[0] ?? found.timed[0] ?? found.written[0] ?? null;
}

interface Dates {
  readonly stated: string[];
  readonly timed: string[];
  readonly written: string[];
}

function collect(node: Nodes, furnitureOf: FurnitureOf, found: Dates): void {
  for (const child of childElements(node)) {
    const what = furnitureOf(child);
    if (what !== null && !DATED_LINES.has(what)) continue;
    const machine = [attribute(child, 'dateTime'), attribute(child, 'content')].find(isDated);
    if (hasWord(child, 'itemProp', 'datepublished')) {
      found.stated.push(...(machine === undefined ? writtenIn(textOf(child)) : [machine]));
    } else if (child.tagName === 'time' && machine !== undefined && !isUpdate(child)) {
      found.timed.push(machine);
    }
    if (isNamedDate(child) && !isUpdate(child)) found.written.push(...writtenIn(textOf(child)));
    collect(child, furnitureOf, found);
  }
}

function isNamedDate(element: Element): boolean {
  return namesOf(element).some((name) => DATE_NAMES.has(name));
}

function isUpdate(element: Element): boolean {
  return namesOf(element).some((name) => UPDATED.test(name));
}

/** The date in a short line; what comes behind `Updated` is none. */
function writtenIn(text: string): string[] {
  if (text.length > LONGEST) return [];
  const [before = ''] = text.split(UPDATED, 1);
  const date = WRITTEN.exec(before)?.[0];
  return date === undefined ? [] : [date];
}
