import type { Cleaned, Parsed } from '../document.ts';

/** Provisional: takes nothing out. */
export function clean(document: Parsed): Cleaned {
  const metadata = {
    title: null,
    byline: null,
    publisher: null,
    dateline: null,
    published: null,
  };
  return { ...document, metadata, removed: [] };
}
