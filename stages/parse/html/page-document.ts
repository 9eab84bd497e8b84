import type { Decoded, Parsed } from '../../document.ts';
import { byRule } from '../../rule-ids.ts';
import { pointAt } from '../../text/points.ts';
import { parseHtml } from './index.ts';

/** Reads HTML; of a page beyond all measure only the text, with a message that says so. */
export function parsePageDocument(document: Decoded): Parsed {
  const { text, file } = document;
  const { tree, blocks, fields, leftOut, excess } = parseHtml(text);
  if (excess !== null) {
    file.message(
      `The HTML ${excess.reason}: only the text between its tags is read`,
      byRule('html-too-complex', { place: pointAt(text, excess.offset) }),
    );
  }
  return { ...document, tree, blocks, frontMatter: fields, leftOut };
}
