import type { Page } from './html/index.ts';

/** What reads the formats that few runs have; each is loaded only where it is wanted. */
export interface ParseSettings {
  readonly html?: (source: string) => Page;
}

const HTML_NAME = /\.html?$/i;

/** Whether a document is HTML, by its name. */
export function isHtmlName(path: string): boolean {
  return HTML_NAME.test(path);
}

/**
 * Loads what the formats of some documents need beyond text and Markdown.
 * @param paths of the documents
 */
export async function loadParsers(paths: Iterable<string>): Promise<ParseSettings> {
  for (const path of paths) {
    if (isHtmlName(path)) return { html: (await import('./html/index.ts')).parseHtml };
  }
  return {};
}
