import type { PageElement, PageNode } from './page-node.ts';
import { judgeLineOf } from '../../text/judge-line.ts';
import { attributeOf, childElements, hasWord, textOf } from './elements.ts';
import type { PageTree } from './page-tree.ts';

/** Furniture in which the author of a page is named; in all other, others are. */
const BYLINES: ReadonlySet<string> = new Set(['byline', 'time', 'author note', 'tags', 'links']);
const AUTHOR_NAMES: ReadonlySet<string> = new Set(['author', 'authors', 'byline', 'by-line']);
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor|autore[ns]|by|journalists?|profiles?|staff|writers?)\/[^/]/;
/** UTF-16 code units: a byline is no longer. */
const LONGEST = 200;
/** Of the letters of a byline without a class, so many are in names. */
const NAMED_SHARE = 0.6;
const OPENING =
  /^(?:(?:Written|Posted|Words|Story|Reported|Text|Autor|Autora|Author|Authors|Escrito)(?: by| por|:)?|By|Von|Por|Par)(?::|\s)\s*/i;
/** What ends a byline: a date, a time, a bar, an address. */
const REST =
  /(?:[|•·/(@]| [-–—] |\d|\b(?:Published|Updated|Posted|Last updated|Follow|Veröffentlicht|Publicado|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.? \d)).*$/su;
/** White space is folded. */
const BETWEEN = / ?[,;&] ?(?:and )?| (?:and|und|y|et|with) /;
const ROLE =
  /\b(?:staff|writer|editor|reporter|correspondent|columnist|contributor|journalist|critic|producer|photographer|judge|justice|press|office|desk|team|redaktion|redacción|redakteur|redakteurin|redactor|redactora|for|of|in|the)\b/i;
const NAME =
  /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|d[aeiu]|del|de la|van|von|der|den|la|le|bin|al|el|ter)){1,5}$/u;

/** The names in what a page states as its author: `By Ann Lund, Staff Writer | May 3`. */
export function namesIn(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').trim();
  const trimmed = words.replace(OPENING, '').replace(REST, '').trim();
  const names = trimmed.split(BETWEEN).filter((name) => NAME.test(name) && !ROLE.test(name));
  if (names.length > 0) return names;
  // A body, or a name of one word, as it is stated.
  return words.length <= LONGEST && trimmed !== '' ? [trimmed] : [];
}

/** Elements that may name an author. */
interface Found {
  readonly stated: PageElement[];
  readonly named: PageElement[];
  readonly linked: PageElement[];
}

/** The authors that a page names by its microdata, links or classes; the first byline counts. */
export function authorsIn(page: PageTree): string[] {
  const found: Found = { stated: [], named: [], linked: [] };
  collect(page.root, page, found);
  const judge = found.named.map((element) => judgeLineOf(textOf(element))).find(Boolean);
  if (judge != null) return [judge.line];
  const stated = found.stated.map(statedName).filter(isShort).flatMap(namesIn);
  if (stated.length > 0) return [...new Set(stated)];
  for (const element of [...found.named, ...found.linked]) {
    const names = bylineNames(textOf(element));
    if (names.length > 0) return names;
  }
  return [];
}

function collect(node: PageNode, page: PageTree, found: Found): void {
  for (const child of childElements(node)) {
    const what = page.furnitureOf(child);
    if (what !== null && !BYLINES.has(what)) continue;
    if (hasWord(child, 'itemprop', 'author') || hasWord(child, 'rel', 'author')) {
      found.stated.push(child);
    } else {
      if (page.namesOf(child).some((name) => AUTHOR_NAMES.has(name))) found.named.push(child);
      if (child.tagName === 'a' && AUTHOR_ADDRESS.test(attributeOf(child, 'href'))) {
        found.linked.push(child);
      }
      collect(child, page, found);
    }
  }
}

/** The names of a line that begins like a byline: `Von Anna Lund`; none if it says more. */
export function bylineOf(text: string): string[] {
  const names = OPENING.test(text) ? bylineNames(text) : [];
  const letters = names.join('').replace(/\P{L}/gu, '').length;
  const all = text.replace(OPENING, '').replace(REST, '').replace(/\P{L}/gu, '').length;
  return letters >= all * NAMED_SHARE ? names : [];
}

/** Of words whose class alone says that they name an author, only names are taken. */
function bylineNames(text: string): string[] {
  if (!isShort(text)) return [];
  return namesIn(text).filter((name) => NAME.test(name) && !ROLE.test(name));
}

function statedName(element: PageElement): string {
  const waiting = [element];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (hasWord(each, 'itemprop', 'name')) return attributeOf(each, 'content') || textOf(each);
    for (const child of childElements(each)) waiting.push(child);
  }
  return textOf(element);
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= LONGEST && !/^https?:/.test(text);
}
