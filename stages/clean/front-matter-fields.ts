import type { MetadataField } from '../document.ts';
import { datesIn } from '../text/dates.ts';

/** The keys under which sites keep each field, the best first; read without regard to case. */
const KEYS: Readonly<Record<MetadataField, readonly string[]>> = {
  title: ['title', 'headline'],
  byline: [
    'byline',
    'author',
    'authors',
    'by',
    'creator',
    'creators',
    'writer',
    'writers',
    'speaker',
    'speakers',
    'presenter',
    'presenters',
  ],
  publisher: ['publisher', 'source', 'publication', 'organization', 'site'],
  dateline: ['dateline', 'location', 'place'],
  published: [
    'published',
    'date',
    'pubdate',
    'publishdate',
    'datepublished',
    'publishedat',
    'publishedon',
    'publicationdate',
    'posted',
    'created',
    'createdat',
    'creationdate',
  ],
};
/** Names in the order of a catalogue have a comma within: `Orr, Ann`. */
const CATALOGUED: ReadonlySet<string> = new Set(['creator', 'creators']);
/** Who speaks in what follows; those who take turns in it are no authors. */
const SPEAKERS: ReadonlySet<string> = new Set(['speaker', 'speakers', 'presenter', 'presenters']);
/** Where a document lies, the surest first. */
const ADDRESS_KEYS = [
  'slug',
  'name',
  'path',
  'permalink',
  'url',
  'link',
  'canonical',
  'canonicalurl',
  'address',
];
const URL_KEYS = ['url', 'link', 'canonical', 'canonicalurl', 'address', 'sourceurl', 'permalink'];
const IN_ADDRESS = /(?<!\d)(?:19|20)\d{2}(?<mark>[-/])\d{2}\k<mark>\d{2}(?!\d)/;

const NO_DATE = /^0{3}[01]-/;
/** A value in quotation marks, written twice or where no YAML is. */
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|“([^“”]*)”)$/;
/** `ann-orr`: the name of an author in an address. */
const SLUG = /^\p{Ll}+(?:[-_]\p{Ll}+){1,3}$/u;
const MARKS = /\p{M}/gu;
/** UTF-16 code units that are searched for the name that a slug stands for. */
const LONGEST_SEARCH = 20_000;
const FEWEST_TURNS = 2;

type Fields = Readonly<Record<string, unknown>>;

/** What a document states before its text. */
export interface FrontMatterMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly dateline: string | null;
  readonly published: string | null;
  /** For programs; null where it is not said apart. */
  readonly machineDate: string | null;
}

/**
 * The metadata that front matter states; several authors are joined by commas.
 * @param text the document, which may have the name that a slug stands for
 */
export function frontMatterMetadata(fields: Fields, text: string): FrontMatterMetadata {
  const byKey = keyed(fields);
  const stated = (name: MetadataField, skips?: ReadonlySet<string>): string | null => {
    for (const key of KEYS[name]) {
      if (skips?.has(key) === true) continue;
      const words = textOf(byKey.get(key), CATALOGUED.has(key) ? '; ' : ', ');
      if (words !== null) return words;
    }
    return null;
  };
  const byline = stated('byline', takeTurns(byKey, text) ? SPEAKERS : undefined);
  return {
    title: stated('title'),
    byline: byline === null ? null : unslugged(byline, text),
    publisher: stated('publisher'),
    dateline: stated('dateline'),
    published: datedOf(stated('published')),
    machineDate: textOf(byKey.get('machinedate'), ', '),
  };
}

/** The date in the name or address of a document; null where they have none. */
export function slugDate(fields: Fields): string | null {
  const byKey = keyed(fields);
  for (const key of ADDRESS_KEYS) {
    const date = IN_ADDRESS.exec(textOf(byKey.get(key), ' ') ?? '')?.[0] ?? null;
    if (date !== null && datesIn(date).length === 1) return date;
  }
  return null;
}

/** The web address that a document calls its own; null where it has none. */
export function addressOf(fields: Fields): string | null {
  const byKey = keyed(fields);
  const found = URL_KEYS.map((key) => byKey.get(key)).find(
    (value) => typeof value === 'string' && /^https?:\/\/[^\s<>"]+$/i.test(value),
  );
  return typeof found === 'string' ? found : null;
}

function keyed(fields: Fields): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(fields).map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/g, ''), value]),
  );
}

/** Whether those who are stated to speak have turns in the text: `Ann Orr: Welcome.` */
function takeTurns(byKey: ReadonlyMap<string, unknown>, text: string): boolean {
  const names = [...SPEAKERS].flatMap((key) => byKey.get(key) ?? []).filter(isText);
  const heard = names.filter((name) => {
    const [first = ''] = name.split(' ');
    return [name, first].some(
      (each) =>
        each !== '' &&
        new RegExp(`(?:^|\\n)[*_#\\s]*${escaped(each)}[*_ ]*(?::|\\n\\n|\\(|[–—-] ?\\d)`, 'u').test(
          text,
        ),
    );
  });
  return heard.length >= Math.min(FEWEST_TURNS, names.length) && heard.length > 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Programs write the year 1 where no date is known. */
function datedOf(date: string | null): string | null {
  return date === null || NO_DATE.test(date) ? null : date;
}

/** `Ann Orr` for `ann-orr`, where the document has that name, with its accents. */
function unslugged(byline: string, text: string): string {
  if (!SLUG.test(byline)) return byline;
  const words = byline.split(/[-_]/);
  const plain = text.slice(0, LONGEST_SEARCH);
  const name = /\p{Lu}[\p{L}\p{M}’'-]{0,40}(?: \p{Lu}[\p{L}\p{M}’'-]{0,40}){1,3}/gu;
  for (const [found] of plain.matchAll(name)) {
    const folded = found.normalize('NFD').replace(MARKS, '').toLowerCase().split(' ');
    for (let from = 0; from + words.length <= folded.length; from += 1) {
      if (words.every((word, index) => folded[from + index] === word)) {
        return found
          .split(' ')
          .slice(from, from + words.length)
          .join(' ');
      }
    }
  }
  return byline;
}

function unquoted(text: string): string {
  const [, double, single, curly] = QUOTED.exec(text) ?? [];
  return double ?? single ?? curly ?? text;
}

function textOf(value: unknown, between: string): string | null {
  if (typeof value === 'string') {
    const text = value.replace(/\s+/g, ' ').trim();
    return unquoted(text) || null;
  }
  if (Array.isArray(value)) {
    return (
      value
        .map((each: unknown) => textOf(each, between))
        .filter((text) => text !== null)
        .join(between) || null
    );
  }
  if (typeof value === 'object' && value !== null && 'name' in value)
    return textOf(value.name, between);
  return null;
}
