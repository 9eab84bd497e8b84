import type { PageElement } from './page-node.ts';
import { attributeOf, hasWord } from './elements.ts';
import { readJsonLd, type StatedArticle } from './json-ld.ts';
import { authorsIn, namesIn } from './page-authors.ts';
import { dateIn, isDated } from './page-date.ts';
import { titleIn } from './page-title.ts';
import type { PageTree } from './page-tree.ts';

/** What a page states of itself, under the keys of front matter. */
export interface PageFields {
  readonly [key: string]: unknown;
  readonly author?: readonly string[];
}

/** The names of `meta` elements under which sites keep each field, the best first. */
const META_NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'headline'],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'byl',
  ],
  publisher: [
    'og:site_name',
    'dc.publisher',
    'dcterms.publisher',
    'citation_publisher',
    'application-name',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'citation_publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'publish-date',
    'publication_date',
    'pubdate',
    'date',
  ],
  address: ['og:url'],
} as const;

const ADDRESS = /^https?:|^\/\/|^@/i;

/** What the JSON-LD of a page states of its article; null where there is none. */
export function statedArticle(elements: readonly PageElement[]): StatedArticle | null {
  return readJsonLd(
    elements.filter(isJsonLd).map((script) => {
      const [text] = script.children;
      return text?.type === 'text' ? text.value : '';
    }),
  );
}

/**
 * Reads title, authors, publisher, date and address of a page: JSON-LD first, then `meta` elements,
 * then the page itself. What it does not state is left out.
 */
export function readPageFields(page: PageTree, stated: StatedArticle | null): PageFields {
  const { elements } = page;
  const metas = metaContents(elements);
  const meta = (field: keyof typeof META_NAMES, fits = isStated): string[] => {
    const name = META_NAMES[field].find((each) => metas.get(each)?.some(fits));
    return metas.get(name ?? '')?.filter(fits) ?? [];
  };
  const publisher = stated?.publisher ?? meta('publisher')[0] ?? null;
  const titles = [stated?.headline ?? null, ...meta('title')].filter((each) => each !== null);
  const names = (texts: readonly string[] = []) => texts.filter(isName).flatMap(namesIn);
  const machine = stated?.published ?? meta('published', isDated)[0] ?? null;
  const date = dateIn(page, machine);
  const labelled = metas.get('twitter:label1')?.[0] === 'Written by';
  const fields = {
    title: titleIn(page, titles, publisher),
    author: firstOf(
      publisher,
      () => names(stated?.authors),
      () => names(meta('author', isName)),
      () => authorsIn(page),
      () => (labelled ? names(metas.get('twitter:data1')) : []),
    ),
    publisher,
    published: date.shown ?? date.machine,
    machineDate: date.shown === null || date.shown === date.machine ? null : date.machine,
    address: addressIn(elements) ?? meta('address').find((text) => /^https?:/.test(text)) ?? null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function isJsonLd(element: PageElement): boolean {
  return (
    element.tagName === 'script' &&
    attributeOf(element, 'type').toLowerCase() === 'application/ld+json'
  );
}

function metaContents(elements: readonly PageElement[]): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, Set<string>>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const content = attributeOf(element, 'content').replace(/\s+/g, ' ').trim();
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attributeOf(element, key).toLowerCase();
      if (name === '' || content === '') continue;
      const known = contents.get(name);
      if (known === undefined) contents.set(name, new Set([content]));
      else known.add(content);
    }
  }
  return new Map([...contents].map(([name, known]) => [name, [...known]]));
}

/** The address that a page calls its own. */
function addressIn(elements: readonly PageElement[]): string | null {
  const link = elements.find((element) => {
    return element.tagName === 'link' && hasWord(element, 'rel', 'canonical');
  });
  const address = link === undefined ? '' : attributeOf(link, 'href');
  return /^https?:/.test(address) ? address : null;
}

function isStated(text: string): boolean {
  return text !== '';
}

/** Sites give the address of a profile for an author. */
function isName(text: string): boolean {
  return text !== '' && !ADDRESS.test(text);
}

/** The first authors that are stated; that the site is its own author says nothing. */
function firstOf(
  publisher: string | null,
  ...lists: (() => readonly string[])[]
): readonly string[] | null {
  const site = lettersOf(publisher ?? '');
  for (const list of lists) {
    const names = new Set(list().filter((name) => lettersOf(name) !== site));
    if (names.size > 0) return [...names];
  }
  return null;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
