import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Options } from 'remark-stringify';

type Handlers = NonNullable<Options['handlers']>;

/**
 * Words, numbers and marks that are no markup wherever they stand, after a first character that
 * opens no block. (An address is never text, see `inertText`.)
 */
const PLAIN = /^[ \p{L}“”‘’"'…][\p{L}\p{N} “”‘’"'…,;.?%·–—-]*$/u;
/** As `PLAIN`, with marks that are markup before some characters only: see `MARKUP`. */
const NEARLY_PLAIN = /^[\p{L}“”‘’"'…][\p{L}\p{N} “”‘’"'…,;.?%·–—()/:!$&+=-]*$/u;
/**
 * What of that is escaped: a colon or period that could be part of an address, a `$` that could
 * open a formula, the `&` of a character reference, and `!` or `&` before what follows the text.
 */
const MARKUP = /[ps]:\/|[wW]\.(?:[\w.-]|$)|\$(?!\d)|&[#A-Za-z]|[!&]$/;
/** The characters of a link that needs no escapes (see `encodedPath`). */
const PLAIN_HREF = /^[A-Za-z0-9/.?=#%~_-]+$/;
/** Words that can be emphasised between spaces, whatever they stand next to. */
const EMPHASISABLE = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

function isPlain(value: string): boolean {
  return PLAIN.test(value) || (NEARLY_PLAIN.test(value) && !MARKUP.test(value));
}

/**
 * Handlers of remark-stringify for what briefs are nearly always made of: they give what it gives
 * by itself, but it tries the sixty patterns of what is unsafe on every text, and works out for
 * every node how its neighbours bear on it, which takes longer than all else that is done with a
 * document. Whatever is not plain goes its usual way.
 */
export const plainHandlers: Handlers = {
  text: ({ value }: Text, _parent, state, around) =>
    isPlain(value) ? value : state.safe(value, around),
  paragraph: (node: Paragraph, _parent, state, around) => {
    const plain = plainPhrasing(node.children);
    if (plain !== null) return plain;
    const exit = state.enter('paragraph');
    const exitPhrasing = state.enter('phrasing');
    const value = state.containerPhrasing(node, around);
    exitPhrasing();
    exit();
    return value;
  },
};

/** Plain text with breaks, links and emphasis in it; null where it holds anything else. */
function plainPhrasing(nodes: readonly PhrasingContent[]): string | null {
  let written = '';
  for (const [index, node] of nodes.entries()) {
    const part = plainNode(node);
    if (part === null) return null;
    const isEmphasis = node.type === 'emphasis' || node.type === 'strong';
    if (isEmphasis && !(written.endsWith(' ') && startsWithSpace(nodes[index + 1]))) return null;
    written += part;
  }
  return written;
}

function plainNode(node: PhrasingContent): string | null {
  if (node.type === 'text') return isPlain(node.value) ? node.value : null;
  if (node.type === 'break') return '\\\n';
  if (node.type !== 'link' && node.type !== 'emphasis' && node.type !== 'strong') return null;
  const words = onlyText(node.children);
  if (words === null) return null;
  if (node.type === 'link') {
    return !node.title && PLAIN_HREF.test(node.url) ? `[${words}](${node.url})` : null;
  }
  if (!EMPHASISABLE.test(words)) return null;
  return node.type === 'emphasis' ? `_${words}_` : `**${words}**`;
}

/** The words of a node whose only child is a plain text. */
function onlyText(children: readonly PhrasingContent[]): string | null {
  const [child] = children;
  const isOnly = children.length === 1 && child?.type === 'text';
  return isOnly && isPlain(child.value) ? child.value : null;
}

function startsWithSpace(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.startsWith(' ');
}
