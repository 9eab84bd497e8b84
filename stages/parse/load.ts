import type { Decoded, Parsed } from '../document.ts';
import { textTypeOf, type MediaType, type TextType } from '../formats.ts';

/** Reads a format: a tree with positions, and its blocks. */
export type Parser = (document: Decoded) => Parsed;

/** The parsers that were loaded, by what they read. */
export type ParseSettings = Readonly<Partial<Record<TextType, Parser>>>;

/** How each format is read; what reads it is loaded only where it is wanted. */
const loaders: Readonly<Record<TextType, () => Promise<Parser>>> = {
  'text/plain': async () => (await import('./plain-document.ts')).parsePlainDocument,
  'text/markdown': async () => (await import('./markdown-document.ts')).parseMarkdownDocument,
  'text/html': async () => (await import('./html/page-document.ts')).parsePageDocument,
};

/** Loads what reads these formats. */
export async function loadParsers(types: Iterable<MediaType>): Promise<ParseSettings> {
  const wanted = [...new Set(Array.from(types, textTypeOf))];
  const loaded = wanted.map(async (type) => [type, await loaders[type]()] as const);
  return Object.fromEntries(await Promise.all(loaded));
}
