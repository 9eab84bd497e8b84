import { readXml, type XmlElement } from '../xml.ts';

/** What the package of a book says of it. https://www.w3.org/TR/epub-33/ */
export interface Book {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The parts with words in reading order, by their names in the archive. */
  readonly chapters: readonly string[];
}

const PREFIXES = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.idpf.org/2007/opf': 'opf',
  'urn:oasis:names:tc:opendocument:xmlns:container': 'container',
} as const;
const WORDS = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/;
const MOST_AUTHORS = 5;

/**
 * The name of the package, as the container tells.
 * @throws XmlDamaged
 */
export function packagePath(container: Uint8Array | null): string | null {
  let path: string | null = null;
  if (container === null) return null;
  readXml(container, PREFIXES, {
    open: ({ name, attributes }) => {
      if (name === 'container:rootfile') path ??= attributes['full-path'] ?? null;
    },
    close: () => {},
    text: () => {},
  });
  return path;
}

/**
 * Reads title, authors and the order of the chapters; the table of contents is none.
 * @param path of the package, which the names in it are relative to
 * @throws XmlDamaged
 */
export function readPackage(content: Uint8Array, path: string): Book {
  const items = new Map<string, Readonly<Record<string, string>>>();
  const order: string[] = [];
  const titles: string[] = [];
  const authors: string[] = [];
  let words: string | null = null;
  readXml(content, PREFIXES, {
    open: ({ name, attributes }: XmlElement) => {
      if (name === 'opf:item') items.set(attributes['id'] ?? '', attributes);
      else if (name === 'opf:itemref' && attributes['linear'] !== 'no')
        order.push(attributes['idref'] ?? '');
      else if (name === 'dc:title' || name === 'dc:creator') words = '';
    },
    close: (name) => {
      if (words !== null && words.trim() !== '') {
        if (name === 'dc:title') titles.push(words.replace(/\s+/g, ' ').trim());
        if (name === 'dc:creator') authors.push(words.replace(/\s+/g, ' ').trim());
      }
      if (name === 'dc:title' || name === 'dc:creator') words = null;
    },
    text: (found) => {
      if (words !== null) words += found;
    },
  });
  const chapters = order.flatMap((id) => {
    const item = items.get(id);
    const isWords = WORDS.test(item?.['media-type'] ?? '');
    const isContents = item?.['properties']?.split(' ').includes('nav') === true;
    return item === undefined || !isWords || isContents ? [] : [partName(item['href'] ?? '', path)];
  });
  return {
    title: titles[0] ?? null,
    authors: authors.slice(0, MOST_AUTHORS),
    chapters: [...new Set(chapters)],
  };
}

/** A name relative to the package as one of the archive. */
function partName(href: string, packageName: string): string {
  const parts = packageName.split('/').slice(0, -1);
  for (const part of decoded(href.split('#', 1)[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
