import type { Decoded, Parsed } from '../document.ts';
import { parsePlainText } from './plain-text.ts';
import { fromTree } from './tree-document.ts';

/** Reads plain text. */
export function parsePlainDocument(document: Decoded): Parsed {
  return fromTree(document, parsePlainText(document.text));
}
