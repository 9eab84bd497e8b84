import { decodeHTML } from 'entities/decode';

/** What structured data states of an article; null for what it does not. */
export interface StatedArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly body: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

/** `NewsArticle`, `OpinionNewsArticle`, `BlogPosting` and their kin in schema.org. */
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
/** `@graph`, lists and `mainEntity` nest no deeper where people wrote them. */
const DEEPEST = 6;

/**
 * Reads the first article in the JSON-LD of a page. What is not valid JSON is passed over.
 * @param scripts the contents of the `script` elements of that type
 */
export function readJsonLd(scripts: readonly string[]): StatedArticle | null {
  const things = scripts.flatMap((script) => thingsIn(parsed(script), 0));
  const article = things.find((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)));
  if (article === undefined) return null;
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  const named = (value: unknown): readonly string[] => namesOf(value, byId);
  return {
    headline: stringOf(article['headline']) ?? stringOf(article['name']),
    authors: [...new Set([...named(article['author']), ...named(article['contributor'])])],
    publisher: named(article['publisher'])[0] ?? null,
    published: stringOf(article['datePublished']),
    body: stringOf(article['articleBody']),
  };
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => thingsIn(each, depth + 1));
  if (!isThing(value)) return [];
  return [
    value,
    ...thingsIn(value['@graph'], depth + 1),
    ...thingsIn(value['mainEntity'], depth + 1),
  ];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

/** Names of people or organizations, given as text, as things, or by the `@id` of a thing. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => {
    if (!isThing(each)) return stringOf(each) ?? [];
    const names = [each['name']].flat().filter((name) => typeof name === 'string');
    if (names.length > 1) return names.map((name) => name.trim());
    return stringOf(each['name']) ?? stringOf(byId.get(each['@id'])?.['name']) ?? [];
  });
}

function stringOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? decodeHTML(text).trim() : null;
}
