import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * What a span of a source says as plain text, found in another way than the program finds it: the
 * program aligns the value of each node with the source, this undoes the markup of each piece.
 */
export type PlainTextOf = (start: number, end: number) => string;

/** A leaf of the tree that holds words. */
interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly read: (raw: string) => string;
}

const ESCAPE_OR_REFERENCE =
  /\\([!-/:-@[-`{-~])|&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]*);/g;
/** A line end goes with what containers put before the next line. */
const PADDED =
  /^(?<before>(?:\r\n|[\r\n])[ \t]*(?:>[ \t]?)*| )[^]*[^ \r\n][^]*?(?<after>(?:\r\n|[\r\n])[ \t]*(?:>[ \t]?)*| )$/;
const LINE_NUMBER = /(?<=[\r\n])[ \t]*\d{1,2}(?:[ \t]+|(?=[\r\n]))/g;
const LINE_PREFIX = /(?<=[\r\n])[ \t]*(?:>[ \t]?)*/g;

const parser = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).freeze();
const withFrontMatter = parser().use(remarkFrontmatter, ['yaml', 'toml']).freeze();

export function plainTextOfPlain(source: string): PlainTextOf {
  return (start, end) => {
    const lineStart = Math.max(
      source.lastIndexOf('\n', start - 1),
      source.lastIndexOf('\r', start - 1),
    );
    // Mail marks each line of a quotation, the first one outside the span.
    const isMarked = /^\s*>/.test(source.slice(lineStart + 1, start));
    const raw = source.slice(start, end);
    // So does the record of a court with the number of each line.
    const isNumbered = /^[ \t]*\d{1,2}[ \t]+/.test(source.slice(lineStart + 1, start));
    if (isNumbered) return folded(raw.replace(LINE_NUMBER, ''));
    return folded(isMarked ? raw.replace(LINE_PREFIX, '') : raw);
  };
}

export function plainTextOfMarkdown(source: string): PlainTextOf {
  const leaves: Leaf[] = [];
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
  const tree = withFrontMatter.parse(text);
  // Where there is no front matter, its syntax makes micromark read block quotations as words.
  const isFront = ['yaml', 'toml'].includes(tree.children[0]?.type ?? '');
  collect(isFront ? tree : parser.parse(text), text, leaves);
  return (start, end) => {
    const read = leaves
      .filter((leaf) => leaf.start < end && leaf.end > start)
      .map((leaf) => leaf.read(source.slice(Math.max(leaf.start, start), Math.min(leaf.end, end))));
    return folded(read.join(''));
  };
}

function collect(node: Nodes, source: string, leaves: Leaf[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'text') leaves.push({ start, end, read: withoutMarkup });
  else if (node.type === 'break') leaves.push({ start, end, read: () => ' ' });
  else if (node.type === 'inlineCode') {
    const fence = /^`*/.exec(source.slice(start, end))?.[0].length ?? 0;
    const [before, after] = paddingOf(source.slice(start + fence, end - fence));
    const read = (raw: string): string => raw.replace(LINE_PREFIX, '');
    leaves.push({ start: start + fence + before, end: end - fence - after, read });
  } else if ('children' in node && node.type !== 'table') {
    node.children.forEach((child) => collect(child, source, leaves));
  }
}

/** Code with a space at both ends, and more between, loses one at each. */
function paddingOf(code: string): readonly [number, number] {
  const { before, after } = PADDED.exec(code)?.groups ?? {};
  return [before?.length ?? 0, after?.length ?? 0];
}

function withoutMarkup(raw: string): string {
  return raw
    .replace(LINE_PREFIX, '')
    .replaceAll('\0', '\uFFFD')
    .replace(ESCAPE_OR_REFERENCE, (whole, escaped?: string) => escaped ?? referred(whole));
}

/** What a character reference stands for; itself, if for nothing. */
function referred(reference: string): string {
  const [block] = parser.parse(`x${reference}x`).children;
  const [text] = block !== undefined && 'children' in block ? block.children : [];
  return text !== undefined && 'value' in text ? text.value.slice(1, -1) : reference;
}

function folded(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

function withoutTransforms(this: Processor): void {
  for (const extension of this.data().fromMarkdownExtensions?.flat() ?? []) {
    extension.transforms = [];
  }
}
