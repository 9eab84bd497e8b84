import type { Metadata, MetadataField } from '../document.ts';

/** The keys under which sites keep each field, the best first; read without regard to case. */
const KEYS: Readonly<Record<MetadataField, readonly string[]>> = {
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors', 'by', 'creator', 'creators', 'speaker'],
  publisher: ['publisher', 'source', 'publication', 'organization', 'site'],
  dateline: ['dateline', 'location', 'place'],
  published: ['published', 'date', 'pubdate', 'publishdate', 'datepublished'],
};

const NO_DATE = /^0{3}[01]-/;
/** A value in quotation marks, written twice or where no YAML is. */
const QUOTED = /^(?:"([^"]*)"|'([^']*)'|“([^“”]*)”)$/;

/** The metadata that front matter states; several authors are joined by commas. */
export function frontMatterMetadata(fields: Readonly<Record<string, unknown>>): Metadata {
  const byKey = new Map(
    Object.entries(fields).map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/g, ''), value]),
  );
  const stated = (name: MetadataField): string | null => {
    for (const key of KEYS[name]) {
      const text = textOf(byKey.get(key));
      if (text !== null) return text;
    }
    return null;
  };
  return {
    title: stated('title'),
    byline: stated('byline'),
    publisher: stated('publisher'),
    dateline: stated('dateline'),
    published: datedOf(stated('published')),
  };
}

/** Programs write the year 1 where no date is known. */
function datedOf(date: string | null): string | null {
  return date === null || NO_DATE.test(date) ? null : date;
}

function unquoted(text: string): string {
  const [, double, single, curly] = QUOTED.exec(text) ?? [];
  return double ?? single ?? curly ?? text;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') {
    const text = value.replace(/\s+/g, ' ').trim();
    return unquoted(text) || null;
  }
  if (Array.isArray(value)) {
    return (
      value
        .map(textOf)
        .filter((text) => text !== null)
        .join(', ') || null
    );
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return null;
}
