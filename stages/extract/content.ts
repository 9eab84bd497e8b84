import { encodedPath } from '../markdown/links.ts';

/** The text that was extracted of a document. */
export interface ExtractedText {
  /** Markdown, whose spans and lines are those of the brief. */
  readonly text: string;
  /** The encoding of the document, where it is text itself; default: `utf-8`. */
  readonly charset?: string | undefined;
}

/** A document in a format of which the text is extracted, and that text. */
export interface Extracted extends ExtractedText {
  /** Of the document. */
  readonly bytes: Uint8Array;
}

/** What the stages begin with. */
export type Content = Uint8Array | Extracted;

/** What is added to the name of a document, without its extension, for the text extracted of it. */
export const EXTRACTED_ENDING = '.source.md';

/** The file beside the brief with the text that was extracted of the document of this path. */
export function extractedName(path: string): string {
  return baseName(path) + EXTRACTED_ENDING;
}

/** The first line of the text that was extracted of the document of this path. */
export function extractedFirstLine(path: string): string {
  const name = encodedPath(path.slice(path.lastIndexOf('/') + 1));
  return `<!-- The text of ${name}, extracted by Verbatim. Edit that document, not this file. -->`;
}

/** The last part of a path, without its extension. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
