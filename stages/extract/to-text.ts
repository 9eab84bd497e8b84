import type { PhrasingContent, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { isPlain } from '../markdown/plain-handlers.ts';
import { extractedFirstLine } from './content.ts';

/** What follows in an address in which nothing has to be escaped, up to the white space behind it. */
const PLAIN_ADDRESS = String.raw`(?:[A-Za-z0-9./,;:?=%-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])){0,2000}(?:\s|$)`;

type Handler = NonNullable<NonNullable<Options['handlers']>['text']>;

/**
 * Words as they are, where nothing in them is escaped: it takes longer than all else to try the sixty
 * patterns of what is. What is not plain goes its usual way.
 */
const writeWords: Handler = ({ value }: Text, parent, state, around) => {
  const { before, after } = around;
  const isAtEdge =
    (value.startsWith(' ') && LINE_EDGE.test(before)) ||
    (value.endsWith(' ') && LINE_EDGE.test(after));
  if (!isAtEdge && !AFTER_W.test(value) && isPlain(value, before.endsWith(' '))) return value;
  const index = state.indexStack.at(-1) ?? 0;
  const { [index - 1]: beforeNode, [index + 1]: afterNode } = parent?.children ?? [];
  return state.safe(value, { ...around, beforeNode, afterNode });
};

const processor = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    listItemIndent: 'one',
    handlers: { text: writeWords },
  })
  .use(leaveAddresses)
  .freeze();

/** Soft hyphens, which only show at the end of a line, and control characters but white space. */
const INVISIBLE = /\u00AD|[^\P{Cc}\s]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** What could be the end of `www.`, and is escaped. */
const AFTER_W = /w\.(?:[\w.-]|$)/i;
const LINE_EDGE = /^(?:[\r\n]|$)|[\r\n]$/;
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
