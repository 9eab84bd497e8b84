import type { Decoded, Parsed } from '../document.ts';
import { byRule } from '../rule-ids.ts';
import { pointAt } from '../text/points.ts';
import { excessOf } from './markdown-cost.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlainDocument } from './plain-document.ts';
import { fromTree } from './tree-document.ts';

/** Reads Markdown; beyond all measure it is read as plain text, with a message that says so. */
export function parseMarkdownDocument(document: Decoded): Parsed {
  const { text, file } = document;
  const excess = excessOf(text);
  if (excess === null) return fromTree(document, parseMarkdown(text));
  file.message(
    `The Markdown ${excess.reason}: the file is read as plain text`,
    byRule('markdown-too-complex', { place: pointAt(text, excess.offset) }),
  );
  return parsePlainDocument(document);
}
