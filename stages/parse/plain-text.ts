import type { BlockContent, Blockquote, Heading, List, Paragraph, Root, RootContent } from 'mdast';
import { breaksSentence } from './broken-sentences.ts';
import { frontMatterNode } from './front-matter-node.ts';
import { hasHeadlineForm } from '../text/headline.ts';
import { beginsParagraph, layoutOf, type Layout } from './layout.ts';
import { bulletLength, endsSentence, isRuler, isSpeakerLine } from './line-forms.ts';
import { groupLines, type Line, type LineGroup } from './line-groups.ts';
import { withoutNumbers } from './numbered-lines.ts';
import { positionOf, textOf } from './plain-nodes.ts';

/** The lines of one paragraph, headline or list item. */
interface Passage {
  readonly lines: readonly Line[];
  /** Length of the bullet before the words; 0 for all but list items. */
  readonly bullet: number;
  /** Underlined with `===` (1) or `---` (2); 0 if not underlined. */
  readonly underlined: number;
}

/** A passage of fewer UTF-16 code units is no running prose. */
const SHORTEST_PROSE = 60;

/**
 * Plain text as an mdast tree: paragraphs, headings, lists by bullets, and block quotations by `>`.
 * Numbers and letters before a line (`1939. That was the year.`, `(a)`) stay part of its words,
 * because nothing tells a numbered item from a sentence that begins with a number. Fields between
 * `---` lines at the start are front matter, as in Markdown.
 * @param source the decoded source
 */
export function parsePlainText(source: string): Root {
  const frontMatter = frontMatterNode(source);
  const groups = withoutNumbers(source, groupLines(source, frontMatter?.position));
  const layout = layoutOf(source, groups);
  const passages = groups.flatMap((group) => passagesOf(source, group, layout));
  // Without any prose, short lines are a list of words and no headlines.
  const hasProse = passages.some((passage) => isProse(source, passage));
  const whole = hasProse ? joinBroken(source, passages) : passages;
  const children = nest(source, whole, hasProse);
  return { type: 'root', children: frontMatter === null ? children : [frontMatter, ...children] };
}

/** Puts passages together that a blank line in the middle of a sentence parts. */
function joinBroken(source: string, passages: readonly Passage[]): Passage[] {
  const joined: { lines: Line[]; bullet: number; underlined: number }[] = [];
  for (const { lines, bullet, underlined } of passages) {
    const last = joined.at(-1);
    const before = last?.lines.at(-1);
    const [first] = lines;
    const canJoin = before !== undefined && first !== undefined && last?.underlined === 0;
    const isApart = canJoin && first.number > before.number + 1 && !isSpeakerLine(source, first);
    if (isApart && breaksSentence(source, before, first)) {
      last?.lines.push(...lines);
    } else {
      joined.push({ lines: [...lines], bullet, underlined });
    }
  }
  return joined;
}

function passagesOf(source: string, group: LineGroup, layout: Layout): Passage[] {
  const passages: Passage[] = [];
  let lines: Line[] = [];
  const close = (underlined: number): void => {
    const [first] = lines;
    if (first !== undefined) {
      passages.push({ lines, bullet: bulletLength(source, first), underlined });
    }
    lines = [];
  };
  for (const line of group) {
    if (isRuler(source, line)) {
      close(lines.length === 1 ? underlineDepth(source, line) : 0);
      continue;
    }
    const before = lines.at(-1);
    if (before !== undefined && beginsParagraph(source, layout, before, line)) close(0);
    lines.push(line);
  }
  close(0);
  return passages;
}

function underlineDepth(source: string, { start, end }: Line): number {
  const text = source.slice(start, end);
  if (text.includes(' ')) return 0;
  return text.startsWith('=') ? 1 : 2;
}

/** Puts passages into the tree: neighbours of one list or one quotation together. */
function nest(source: string, passages: readonly Passage[], hasProse: boolean): RootContent[] {
  const children: RootContent[] = [];
  let quote: Blockquote | null = null;
  let list: List | null = null;
  let depth = 0;
  for (const [index, passage] of passages.entries()) {
    const { quoteDepth } = firstLine(passage);
    if (quoteDepth !== depth) {
      depth = quoteDepth;
      list = null;
      quote = depth === 0 ? null : { type: 'blockquote', children: [] };
      if (quote !== null) children.push(quote);
    }
    const siblings: (RootContent | BlockContent)[] = quote?.children ?? children;
    const node = nodeOf(source, passage, hasProse ? passages[index + 1] : undefined);
    if (passage.bullet === 0 || node.type === 'heading') {
      list = null;
      siblings.push(node);
    } else {
      if (list === null) {
        list = { type: 'list', ordered: false, spread: false, children: [] };
        siblings.push(list);
      }
      const position = node.position;
      list.children.push({
        type: 'listItem',
        spread: false,
        children: [node],
        ...(position === undefined ? {} : { position }),
      });
    }
  }
  return children;
}

function nodeOf(source: string, passage: Passage, next: Passage | undefined): Paragraph | Heading {
  const { lines, bullet, underlined } = passage;
  const children = textOf(source, lines, bullet);
  const position = positionOf(lines, bullet);
  if (underlined > 0 || isHeading(source, passage, next)) {
    return { type: 'heading', depth: underlined === 1 ? 1 : 2, children, position };
  }
  return { type: 'paragraph', children, position };
}

/** A single line in the form of a headline is one if prose, or a further headline, follows it. */
function isHeading(source: string, passage: Passage, next: Passage | undefined): boolean {
  if (passage.bullet > 0 || next === undefined || next.bullet > 0) return false;
  if (!isHeadline(source, passage)) return false;
  return isProse(source, next) || isHeadline(source, next);
}

function isHeadline(source: string, { lines, bullet }: Passage): boolean {
  const [line] = lines;
  if (line === undefined || lines.length > 1 || bullet > 0 || line.quoteDepth > 0) return false;
  return hasHeadlineForm(source.slice(line.start, line.end));
}

function isProse(source: string, passage: Passage): boolean {
  const first = firstLine(passage);
  const last = passage.lines.at(-1) ?? first;
  return last.end - first.start >= SHORTEST_PROSE && endsSentence(source, last);
}

function firstLine({ lines }: Passage): Line {
  const [line] = lines;
  if (line === undefined) throw new Error('A passage has at least one line');
  return line;
}
