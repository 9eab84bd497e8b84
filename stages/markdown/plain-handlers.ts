import type {
  Definition,
  Heading,
  LinkReference,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import type { Options } from 'remark-stringify';
import { plainnessOf } from './plain-characters.ts';

type Handlers = NonNullable<Options['handlers']>;

/**
 * What of nearly plain text (see `plainnessOf`) is escaped: a colon or period that could be part of an address, a `$` that could
 * open a formula, the `&` of a character reference, and `!` or `&` before what follows the text.
 */
const MARKUP = /[ps]:\/|[wW]\.(?:[\w.-]|$)|\$(?!\d)|&[#A-Za-z]|[!&]$/;
/** The characters of a link that needs no escapes (see `encodedPath`). */
const PLAIN_HREF = /^[A-Za-z0-9/.?=#%~_-]+$/;
/** The name of a definition that needs no escapes. */
const PLAIN_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What ends with nothing that could bear on emphasis behind it. */
const STANDS_APART = /(?:^|[ \n])$/;
/** Words that can be emphasised where a space or a bracket stands before and behind them. */
const EMPHASISABLE = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}:])?$/su;

/**
 * Whether remark-stringify would write a text as it is, but for white space at the edges of a line.
 * @param isInside whether something stands before it in its line
 */
export function isPlain(value: string, isInside = false): boolean {
  const plainness = plainnessOf(value, isInside);
  return plainness === 'plain' || (plainness === 'nearly' && !MARKUP.test(value));
}

/**
 * Handlers of remark-stringify for what briefs are nearly always made of: they give what it gives
 * by itself, but it tries the sixty patterns of what is unsafe on every text, and works out for
 * every node how its neighbours bear on it, which takes longer than all else that is done with a
 * document. Whatever is not plain goes its usual way.
 */
export const plainHandlers: Handlers = {
  root: (node: Root, _parent, state, around) => {
    if (!areParted(node.children)) return state.containerFlow(node, around);
    const blocks = node.children.map((child, index) => {
      const plain = plainBlock(child);
      if (plain !== null) return plain;
      if (child.type !== 'list' || child.ordered === true || child.spread === true) {
        return usual(child, index);
      }
      return child.children
        .map((item) => plainItem(item) ?? usual({ ...child, children: [item] }, index))
        .join('\n');
    });
    function usual(child: RootContent, index: number): string {
      state.indexStack.push(index);
      const written = state.handle(child, node, state, { ...around, before: '\n', after: '\n' });
      state.indexStack.pop();
      // As no list follows, none needs another bullet.
      state.bulletLastUsed = undefined;
      return written;
    }
    return blocks.reduce((before, block, index) => {
      // Definitions are one list: they stand on lines next to each other.
      const isList = [index - 1, index].every((at) => node.children[at]?.type === 'definition');
      return `${before}${isList ? '\n' : '\n\n'}${block}`;
    });
  },
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

const PARTED: ReadonlySet<string> = new Set(['definition', 'heading', 'html', 'paragraph']);

/** Whether nothing but a blank line parts the blocks: no list follows a list. */
function areParted(blocks: readonly RootContent[]): boolean {
  return blocks.every(({ type }, index) => {
    if (type === 'list') return blocks[index - 1]?.type !== 'list';
    return PARTED.has(type);
  });
}

function plainBlock(block: RootContent): string | null {
  if (block.type === 'paragraph') return plainPhrasing(block.children);
  if (block.type === 'heading') return plainHeading(block);
  if (block.type === 'html') return block.value;
  return block.type === 'definition' ? plainDefinition(block) : null;
}

function plainDefinition({ identifier, label, title, url }: Definition): string | null {
  const isPlainName = (label ?? identifier) === identifier && PLAIN_NAME.test(identifier);
  return isPlainName && !title && PLAIN_HREF.test(url) ? `[${identifier}]: ${url}` : null;
}

function plainHeading({ depth, children }: Heading): string | null {
  const words = plainPhrasing(children);
  const isPlainLine = words !== null && /^[^ \n][^\n]*$/.test(words);
  return isPlainLine ? `${'#'.repeat(depth)} ${words}` : null;
}

/** An item of bullets that is a paragraph. */
function plainItem({ spread, checked, children }: ListItem): string | null {
  const [block] = children;
  if (spread === true || checked != null) return null;
  if (children.length !== 1 || block?.type !== 'paragraph') return null;
  const words = plainPhrasing(block.children);
  // White space at the edges, and blank lines, are written in ways of their own.
  if (words === null || words !== words.trim() || words.includes('\n\n')) return null;
  return `- ${words.replaceAll('\n', '\n  ')}`;
}

/** Plain text with breaks, links and emphasis in it; null where it holds anything else. */
function plainPhrasing(nodes: readonly PhrasingContent[]): string | null {
  let written = '';
  for (const [index, node] of nodes.entries()) {
    const part = plainNode(node, written !== '' && !written.endsWith('\n'));
    if (part === null) return null;
    const isEmphasis = node.type === 'emphasis' || node.type === 'strong';
    const isFree = STANDS_APART.test(written) && isSetOff(nodes[index + 1]);
    if (isEmphasis && !isFree) return null;
    written += part;
  }
  return written;
}

function plainNode(node: PhrasingContent, isInside: boolean): string | null {
  if (node.type === 'text') return isPlain(node.value, isInside) ? node.value : null;
  if (node.type === 'break') return '\\\n';
  if (node.type === 'linkReference') return plainReference(node);
  if (node.type !== 'link' && node.type !== 'emphasis' && node.type !== 'strong') return null;
  // `[2024-03.txt]`: behind the bracket a number opens no list.
  const words = onlyText(node.children, node.type === 'link');
  if (words === null) return null;
  if (node.type === 'link') {
    return !node.title && PLAIN_HREF.test(node.url) ? `[${words}](${node.url})` : null;
  }
  if (!EMPHASISABLE.test(words)) return null;
  return node.type === 'emphasis' ? `_${words}_` : `**${words}**`;
}

function plainReference(node: LinkReference): string | null {
  const { identifier, label, referenceType } = node;
  if (referenceType !== 'full' || label !== identifier || !PLAIN_NAME.test(identifier)) return null;
  const [child] = node.children;
  const isStrong = node.children.length === 1 && child?.type === 'strong';
  const words = onlyText(isStrong ? child.children : node.children, true);
  if (words === null || words === '' || (isStrong && !EMPHASISABLE.test(words))) return null;
  return isStrong ? `[**${words}**][${identifier}]` : `[${words}][${identifier}]`;
}

/** The words of a node whose only child is a plain text. */
function onlyText(children: readonly PhrasingContent[], isInside: boolean): string | null {
  const [child] = children;
  const isOnly = children.length === 1 && child?.type === 'text';
  return isOnly && isPlain(child.value, isInside) ? child.value : null;
}

function isSetOff(node: PhrasingContent | undefined): boolean {
  return node === undefined || (node.type === 'text' && /^[ ,]/.test(node.value));
}
