import type { Metadata, MetadataField } from '../document.ts';

/** The keys under which sites keep each field, the best first; read without regard to case. */
const KEYS: Readonly<Record<MetadataField, readonly string[]>> = {
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors', 'by', 'speaker'],
  publisher: ['publisher', 'source', 'publication', 'organization', 'site'],
  dateline: ['dateline', 'location', 'place'],
  published: ['published', 'date', 'pubdate', 'publishdate', 'datepublished'],
};

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
    published: stated('published'),
  };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || null;
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
