import type { PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { extractedFirstLine } from './content.ts';

/** What follows in an address in which nothing has to be escaped, up to the white space behind it. */
const PLAIN_ADDRESS = String.raw`(?:[A-Za-z0-9./,;:?=%-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])){0,2000}(?:\s|$)`;

const processor = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one' })
  .use(leaveAddresses)
  .freeze();

/** Soft hyphens, which only show at the end of a line, and control characters but white space. */
const INVISIBLE = /\u00AD|[^\P{Cc}\s]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const WHITE_SPACE = /\s+/gu;

/**
 * The text of a document as Markdown, one paragraph a line. Its first line says to a reader, and to
 * a run that has lost its manifest, what it is.
 * @param path of the document
 */
export function toText(children: RootContent[], path: string): string {
  return `${extractedFirstLine(path)}\n\n${processor.stringify({ type: 'root', children })}`;
}

/** Words as they are written to the text: white space folded, no character that nobody sees. */
export function plainWords(words: string): string {
  return words.replace(INVISIBLE, '').replace(LONE_SURROGATE, '\uFFFD').replace(WHITE_SPACE, ' ');
}

export function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}

/**
 * Leaves addresses as they are: unlike `https\://` they can be read, and have the same words when
 * they become links. In a link nothing is unescaped, so that those with more than letters and
 * figures are escaped as usual and become none.
 */
function leaveAddresses(this: Processor): void {
  for (const { extensions } of this.data().toMarkdownExtensions ?? []) {
    for (const extension of extensions ?? []) {
      extension.unsafe = extension.unsafe?.map((pattern) => {
        const { character, before, after = '' } = pattern;
        if (before === undefined || !'@.:'.includes(character)) return pattern;
        return { ...pattern, after: `(?!${PLAIN_ADDRESS})(?:${after})` };
      });
    }
  }
}
