import type { Block } from '../document.ts';
import { CLEAN_RULES } from '../language/languages.ts';
import { datesIn } from '../text/dates.ts';
import { bylineNames } from './byline-names.ts';
import type { HeadLine } from './head-line.ts';

/** `Start Date: 2018-01-17`, `:Author: Ann Orr`, `#+TITLE: The Pier`. */
const FIELD = /^(?::|#\+)?(?<label>\p{L}[\p{L}()_ -]{1,30}?) ?:(?:\s+(?<value>\S.*))?$/u;
/** UTF-16 code units: more is prose behind a label. */
const LONGEST_FIELD = 250;
const FEWEST_FIELDS = 2;
/** So many blocks from the start may hold a label and its value on lines of their own. */
const LONGEST_HEAD = 20;
/** Such as `# RFC 12` above its fields. */
const MOST_ABOVE = 2;
const NUMERIC_DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/;

/** Whether a line is a field that states something, as `Author: Ann Orr`. */
export function isHeadField(text: string): boolean {
  return fieldOf(text) !== null;
}

/**
 * The fields at the head of a document, by index into the blocks: at least two lines in a row that
 * begin with a label, one of which is known (`Title: …`, `- Start Date: …`); and, among the first
 * lines, a known label with its value on the next line (`Author`, `Ann Orr`). Lines with other
 * labels are passed over.
 */
export function readHeadFields(blocks: readonly Block[]): ReadonlyMap<number, HeadLine> {
  const lines = new Map<number, HeadLine>();
  let length = 0;
  let above = 0;
  // A short line above others of plain text may be taken for a heading.
  const isLine = (index: number): boolean => {
    const block = blocks[index];
    return block?.kind !== 'heading' || blocks[index + 1]?.line === block.line + 1;
  };
  for (const [index, { kind, text }] of blocks.entries()) {
    const field = fieldOf(text);
    const isField = field !== null || (isLine(index) && FIELD.test(text));
    if (text.length > LONGEST_FIELD || !isField) {
      if (length > 0 || kind !== 'heading' || above >= MOST_ABOVE) break;
      above += 1;
      continue;
    }
    length += 1;
    // What stands above as a heading is the title.
    if (field !== null && !(field.what === 'title' && above > 0)) lines.set(index, field);
  }
  if (length < FEWEST_FIELDS) lines.clear();
  for (const [index, line] of pairsOf(blocks)) if (!lines.has(index)) lines.set(index, line);
  return lines;
}

function fieldOf(text: string): HeadLine | null {
  if (text.length > LONGEST_FIELD) return null;
  const { label = '', value = '' } = FIELD.exec(text)?.groups ?? {};
  const what = CLEAN_RULES.headFields.get(label.toLowerCase().replaceAll('_', ' '));
  if (what === undefined) return null;
  const stated = valueOf(what, value.trim());
  return stated === null ? null : { what, value: stated };
}

/** What a field states; null where its words cannot be that. */
function valueOf(what: string, value: string): string | null {
  if (value === '') return null;
  if (what === 'byline') return bylineNames(value)?.text ?? null;
  if (what === 'publisher' && /https?:|@/.test(value)) return null;
  if (what !== 'published') return value;
  return datesIn(value)[0]?.text ?? NUMERIC_DATE.exec(value)?.[0] ?? null;
}

/** `Author` and below it `Ann Orr`, as pages have it that were saved as text. */
function* pairsOf(blocks: readonly Block[]): Generator<[number, HeadLine]> {
  const head = blocks.slice(0, LONGEST_HEAD);
  for (const [index, { text }] of head.entries()) {
    const next = blocks[index + 1];
    if (next === undefined || text.length > LONGEST_FIELD) continue;
    const label = text.replace(/ ?:$/, '').toLowerCase();
    const what = CLEAN_RULES.headFields.get(label);
    if (what !== 'byline' && what !== 'published') continue;
    const value = next.text.length > LONGEST_FIELD ? null : valueOf(what, next.text);
    // Nothing but the value: a sentence may begin with a name.
    if (value?.length !== next.text.length) continue;
    yield [index, { what, value: null }];
    yield [index + 1, { what, value }];
  }
}
