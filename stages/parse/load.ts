import type { MediaType } from '../document.ts';
import type { Page } from './html/index.ts';

/** What reads the formats that few runs have; each is loaded only where it is wanted. */
export interface ParseSettings {
  readonly html?: (source: string) => Page;
}

/** Loads what some formats need beyond what text and Markdown do. */
export async function loadParsers(mediaTypes: Iterable<MediaType>): Promise<ParseSettings> {
  const wanted = new Set(mediaTypes);
  return wanted.has('text/html') ? { html: (await import('./html/index.ts')).parseHtml } : {};
}
