import type { Span } from '../document.ts';
import { folded } from '../text/white-space.ts';
import { occurrences } from './occurrences.ts';
import type { Prose } from './prose.ts';
import type { TextQuoteSelector } from './schema.ts';

/**
 * How the words of a selector are found, as W3C's TextQuoteSelector has it, but in the plain text
 * of the document, white space folded: so people can copy them from the document or its brief. Of
 * the marks and the punctuation at the edges no account is taken, since the brief has quotations
 * without those of the source. Ranges are in UTF-16 code units of the prose.
 */

/** The words of something that can be selected, and where in the prose they stand. */
export interface Reading extends Span {
  readonly text: string;
}

/** Between the spans of a split quotation, as `Quotation.text` has it. */
const SPLIT = ' … ';
/** Code units between two pieces of a split quotation, at most. */
const WIDEST_GAP = 2000;
/** More punctuation than this does not stand between words and their context. */
const EDGE = 32;

const PUNCTUATION = /[\p{P}\s]/u;
/** What `exact` has around the words that are quoted; `?` and `!` belong to them. */
const OUTER = /[\s"“”„‟«»‘’‚'`,;:()[\]—–-]/u;
const ABBREVIATION = /\.[^\s.]*\.$/u;

/** Finds the items one of whose readings has the selected words in their context. */
export type Selection<Item> = (selector: TextQuoteSelector) => readonly Item[];

/** Makes a selection among items; their readings are made once, when they are first asked for. */
export function createSelection<Item>(
  prose: Prose,
  items: readonly Item[],
  readingsOf: (item: Item) => readonly Reading[],
): Selection<Item> {
  let byWords: ReadonlyMap<string, readonly ItemReading<Item>[]> | undefined;
  return (selector) => {
    byWords ??= groupedByWords(
      items.flatMap((item) => readingsOf(item).map((reading) => ({ item, reading }))),
    );
    const found = byWords.get(bare(folded(selector.exact))) ?? [];
    const isInContext = inContext(prose, selector);
    const fitting = found.filter(({ reading }) => isInContext(reading));
    return [...new Set(fitting.map(({ item }) => item))];
  };
}

interface ItemReading<Item> {
  readonly item: Item;
  readonly reading: Reading;
}

function groupedByWords<Item>(
  readings: readonly ItemReading<Item>[],
): ReadonlyMap<string, readonly ItemReading<Item>[]> {
  const groups = new Map<string, ItemReading<Item>[]>();
  for (const each of readings) {
    const words = bare(each.reading.text);
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [each]);
    else group.push(each);
  }
  return groups;
}

/**
 * Where the selected words stand: each place as its ranges, several where `exact` is split by
 * ` … ` and does not stand in the document like that.
 */
export function placesOf(prose: Prose, selector: TextQuoteSelector): readonly (readonly Span[])[] {
  const exact = folded(selector.exact);
  const whole = prose.find(wordsOf(exact)).map((range) => [range]);
  const found =
    whole.length > 0 || !exact.includes(SPLIT) ? whole : splitPlaces(prose, exact.split(SPLIT));
  const isInContext = inContext(prose, selector);
  return found.filter((ranges) => isInContext(hullOf(ranges)));
}

/** From the start of the first of ascending ranges to the end of the last. */
export function hullOf(ranges: readonly Span[]): Span {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}

/** Each piece is the nearest one after the piece before. */
function splitPlaces(
  { text, find }: Prose,
  pieces: readonly string[],
): readonly (readonly Span[])[] {
  const [first = '', ...others] = pieces.map(wordsOf);
  return find(first).flatMap((start) => {
    const ranges = [start];
    for (const piece of others) {
      const from = ranges.at(-1)?.end ?? 0;
      const [next] = occurrences(text.slice(from, from + WIDEST_GAP), piece);
      if (next === undefined) return [];
      ranges.push({ start: from + next.start, end: from + next.end });
    }
    return [ranges];
  });
}

/** Whether a range of the prose has the context of a selector around it. */
function inContext({ text }: Prose, selector: TextQuoteSelector): (range: Span) => boolean {
  const prefix = folded(selector.prefix ?? '');
  const suffix = folded(selector.suffix ?? '');
  const [barePrefix, bareSuffix] = [
    withoutEnd(prefix, PUNCTUATION),
    withoutStart(suffix, PUNCTUATION),
  ];
  if (barePrefix === '' && bareSuffix === '') return () => true;
  return ({ start, end }) => {
    const before = text.slice(Math.max(0, start - prefix.length - EDGE), start);
    const after = text.slice(end, end + suffix.length + EDGE);
    return (
      withoutEnd(before, PUNCTUATION).endsWith(barePrefix) &&
      withoutStart(after, PUNCTUATION).startsWith(bareSuffix)
    );
  };
}

/** Words to compare: no punctuation at their edges, unless they have nothing else. */
function bare(text: string): string {
  return withoutEnd(withoutStart(text, PUNCTUATION), PUNCTUATION) || text;
}

/** The words of `exact` that a quotation would have: outer marks and edge punctuation apart. */
function wordsOf(exact: string): string {
  const inner = withoutEnd(withoutStart(exact, OUTER), OUTER);
  if (!inner.endsWith('.') || ABBREVIATION.test(inner)) return inner;
  return withoutEnd(inner.slice(0, -1), OUTER);
}

function withoutStart(text: string, edge: RegExp): string {
  let start = 0;
  while (start < text.length && edge.test(text.charAt(start))) start += 1;
  return text.slice(start);
}

function withoutEnd(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0 && edge.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
