import type { Element, Nodes } from 'hast';
import { attributeOf, elementsOf, hasWord, textOf } from './elements.ts';
import type { IsFurniture } from './page-furniture.ts';
import { readJsonLd } from './json-ld.ts';

/** What a page states of itself, under the keys of front matter. */
export type PageFields = Readonly<Record<string, unknown>>;

/** The names of `meta` elements under which sites keep each field, the best first. */
const META_NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'parsely-pub-date',
    'pubdate',
    'date',
  ],
} as const;

const ADDRESS = /^https?:|^\/\/|^@/i;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?/;
/** What stands between the title and the name of the site. */
const TITLE_BREAK = /^(?<title>.*\S)\s+(?:[|·•»:-]|\p{Pd})\s+(?<site>\S.*)$/su;

/**
 * Reads title, author, publisher and date of a page: JSON-LD first, then `meta` elements, then the
 * page itself. What it does not state is left out.
 */
export function readPageFields(root: Nodes, isFurniture: IsFurniture): PageFields {
  const elements = [...elementsOf(root)];
  const stated = readJsonLd(
    elements.filter(isJsonLd).map((script) => {
      const [text] = script.children;
      return text?.type === 'text' ? text.value : '';
    }),
  );
  const metas = metaContents(elements);
  const meta = (field: keyof typeof META_NAMES, fits = isStated): string[] => {
    const name = META_NAMES[field].find((each) => metas.get(each)?.some(fits));
    return metas.get(name ?? '')?.filter(fits) ?? [];
  };
  const publisher = stated?.publisher ?? meta('publisher')[0] ?? null;
  const [title] = meta('title');
  const fields = {
    title: stated?.headline ?? title ?? titleOf(elements, publisher),
    author: firstOf(stated?.authors, meta('author', isName), authorsOf(elements)),
    publisher,
    published: stated?.published ?? meta('published')[0] ?? dateOf(elements, isFurniture),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function isJsonLd(element: Element): boolean {
  return (
    element.tagName === 'script' &&
    attributeOf(element, 'type').toLowerCase() === 'application/ld+json'
  );
}

function metaContents(elements: readonly Element[]): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, Set<string>>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const content = attributeOf(element, 'content').replace(/\s+/g, ' ').trim();
    for (const key of ['property', 'name', 'itemProp']) {
      const name = attributeOf(element, key).toLowerCase();
      if (name === '' || content === '') continue;
      const known = contents.get(name);
      if (known === undefined) contents.set(name, new Set([content]));
      else known.add(content);
    }
  }
  return new Map([...contents].map(([name, known]) => [name, [...known]]));
}

function isStated(text: string): boolean {
  return text !== '';
}

/** Sites give the address of a profile for an author. */
function isName(text: string): boolean {
  return text !== '' && !ADDRESS.test(text);
}

function firstOf(...lists: (readonly string[] | undefined)[]): readonly string[] | null {
  return lists.find((list) => list !== undefined && list.length > 0) ?? null;
}

/** The `title` of the page, without the name of the site behind it. */
function titleOf(elements: readonly Element[], publisher: string | null): string | null {
  const element = elements.find(({ tagName }) => tagName === 'title');
  const whole = element === undefined ? '' : textOf(element);
  if (whole === '') return null;
  const headline = elements
    .filter(({ tagName }) => tagName === 'h1')
    .map(textOf)
    .find((words) => words !== '' && whole.startsWith(words));
  if (headline !== undefined) return headline;
  const { title, site } = TITLE_BREAK.exec(whole)?.groups ?? {};
  return title !== undefined && site === publisher ? title : whole;
}

function authorsOf(elements: readonly Element[]): string[] {
  const authors = elements.filter((element) => {
    return hasWord(element, 'itemProp', 'author') || hasWord(element, 'rel', 'author');
  });
  return [...new Set(authors.map(authorName).filter(isName))];
}

function authorName(element: Element): string {
  const inner = [...elementsOf(element)].find((each) => hasWord(each, 'itemProp', 'name'));
  return textOf(inner ?? element);
}

function dateOf(elements: readonly Element[], isFurniture: IsFurniture): string | null {
  const date = elements.find((element) => {
    return (
      element.tagName === 'time' &&
      !isFurniture(element) &&
      DATE.test(attributeOf(element, 'dateTime'))
    );
  });
  return date === undefined ? null : attributeOf(date, 'dateTime');
}
