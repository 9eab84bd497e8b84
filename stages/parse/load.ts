import type { Root } from 'mdast';
import type { MediaType } from '../document.ts';
import { textTypeOf } from '../formats.ts';
import type { Page } from './html/index.ts';

/** What reads the formats that have a parser of others; each is loaded only where it is wanted. */
export interface ParseSettings {
  readonly markdown?: (text: string) => Root;
  readonly html?: (source: string) => Page;
}

/** Loads what some formats need beyond what plain text does. */
export async function loadParsers(mediaTypes: Iterable<MediaType>): Promise<ParseSettings> {
  const wanted = new Set(Array.from(mediaTypes, textTypeOf));
  return {
    ...(wanted.has('text/markdown') && { markdown: (await import('./markdown.ts')).parseMarkdown }),
    ...(wanted.has('text/html') && { html: (await import('./html/index.ts')).parseHtml }),
  };
}
