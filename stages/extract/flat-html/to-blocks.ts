import type { Element, ElementContent, RootContent as HastContent } from 'hast';
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  ListItem,
  RootContent,
} from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { hasHeadlineForm } from '../../text/headline.ts';
import { leftOut } from '../comment.ts';
import { paragraphsOf, type Phrase } from './phrases.ts';
import { tableOf } from './table.ts';

type Block = BlockContent | DefinitionContent;

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const NOTE = /^(?:foot|end)note-\d+$/;

/** The blocks of flat HTML as a text. */
export function toBlocks(html: string): RootContent[] {
  return blocksOf(parser.parse(html).children);
}

/**
 * The flat HTML of a document as blocks of Markdown: of phrasing only breaks and the marks of
 * notes are kept, emphasis is not; comments are tables of contents.
 */
export function blocksOf(nodes: readonly HastContent[]): Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'comment') return [leftOut('table of contents', node.value)];
    return node.type === 'element' ? blocksOfElement(node) : [];
  });
}

function blocksOfElement(element: Element): Block[] {
  const { tagName, children } = element;
  switch (tagName) {
    case 'p':
      return paragraphsOf(children).map(paragraphOrHeading);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return paragraphsOf(children).map(({ phrases }) => headingOf(depthOf(tagName), phrases));
    case 'blockquote':
      return [{ type: 'blockquote', children: blocksOf(children) }];
    case 'ul':
    case 'ol':
      return listOrNotes(element);
    case 'table':
      return tableOf(element, blocksOf);
    default:
      return blocksOf(children);
  }
}

/** A paragraph that is bold from end to end and looks like a headline is one. */
function paragraphOrHeading({
  phrases,
  words,
  isBold,
}: ReturnType<typeof paragraphsOf>[number]): Block {
  if (isBold && hasHeadlineForm(words)) return headingOf(2, phrases);
  return { type: 'paragraph', children: phrases };
}

function headingOf(depth: Heading['depth'], phrases: Phrase[]): Heading {
  // A heading of Markdown is one line.
  const children = phrases.map((each): Phrase => {
    return each.type === 'break' ? { type: 'text', value: ' ' } : each;
  });
  return { type: 'heading', depth, children };
}

function depthOf(tagName: string): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths.find((depth) => tagName === `h${depth}`) ?? 6;
}

function listOrNotes({ tagName, children }: Element): Block[] {
  const items = children.filter((child) => child.type === 'element');
  const notes = items.flatMap(noteOf);
  if (notes.length > 0) return notes;
  const own = items.map(itemOf).filter(({ children: blocks }) => blocks.length > 0);
  if (own.length === 0) return [];
  return [{ type: 'list', ordered: tagName === 'ol', spread: false, children: own }];
}

function noteOf({ properties, children }: Element): FootnoteDefinition[] {
  const { id } = properties;
  if (typeof id !== 'string' || !NOTE.test(id)) return [];
  return [{ type: 'footnoteDefinition', identifier: id, label: id, children: blocksOf(children) }];
}

/** The words of an item stand in it without a paragraph; a list inside of it stands behind them. */
function itemOf({ children }: Element): ListItem {
  const isBlock = (child: ElementContent): boolean => {
    return (
      child.type === 'element' && ['p', 'ul', 'ol', 'table', 'blockquote'].includes(child.tagName)
    );
  };
  const words = children.filter((child) => !isBlock(child));
  const own = paragraphsOf(words).map(({ phrases }): BlockContent => {
    return { type: 'paragraph', children: phrases };
  });
  return {
    type: 'listItem',
    spread: false,
    children: [...own, ...blocksOf(children.filter(isBlock))],
  };
}
