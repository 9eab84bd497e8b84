import type { BlockContent, Heading, List, RootContent, Table } from 'mdast';
import { hasHeadlineForm } from '../../text/headline.ts';
import { leftOut } from '../comment.ts';
import { text } from '../to-text.ts';
import type { BodyType } from './body-type.ts';
import { createDisplayFinder, type Display } from './display-quotations.ts';
import { withoutMark } from './notes.ts';
import type { Parts } from './document-parts.ts';
import { BULLET, isSameSize, type Paragraph } from './paragraphs.ts';
import type { PageLine } from './segments.ts';

/** How much larger than the body a headline is set; one in the size of the body has another font. */
const HEADLINE = 1.12;
const LARGE_HEADLINE = 1.3;
const TITLE = 1.5;
const MOST_LINES = 4;
/** In UTF-16 code units: what is set large may be longer than other headlines. */
const LONGEST_LARGE = 200;
const ENDS_SENTENCE = /[.?!…,;:]["'”’)\]]*$/;

const CONTENTS = /^(?:table of )?contents$/i;

/** Joins the lines of a paragraph. */
type Join = (paragraph: readonly PageLine[]) => string;

/** Paragraphs and tables as blocks of Markdown, and the notes behind them. */
export function paragraphsToBlocks({ parts, notes, body }: Parts, join: Join): RootContent[] {
  const blocks: RootContent[] = [];
  const displayOf = createDisplayFinder(
    parts.flatMap((part) => {
      return part.kind === 'paragraph' && isBody(part.lines[0], body) ? [join(part.lines)] : [];
    }),
  );
  let page = 1;
  for (const [index, part] of parts.entries()) {
    const own = part.kind === 'table' ? part.page : part.lines[0].page;
    if (own > page) {
      page = own;
      blocks.push({ type: 'html', value: `<!-- Page ${page} -->` });
    }
    const isAboveTable = parts[index + 1]?.kind === 'table';
    if (part.kind === 'table') blocks.push(tableOf(part.rows));
    else if (isAboveTable && CONTENTS.test(part.lines[0].text)) {
      blocks.push(leftOut('heading of a table', join(part.lines)));
    } else addParagraph(blocks, part.lines, join(part.lines), { body, displayOf });
  }
  return [
    ...blocks,
    ...notes.map((note, index) => noteOf(withoutMark(join(note), note), index + 1)),
  ];
}

function addParagraph(
  blocks: RootContent[],
  paragraph: Paragraph,
  words: string,
  { body, displayOf }: { readonly body: BodyType; readonly displayOf: (words: string) => Display },
): void {
  // What stands first and large is the title, also where it is in quotation marks.
  const isTitle = !blocks.some(({ type }) => type === 'heading' || type === 'paragraph');
  const display = isTitle || isBody(paragraph[0], body) ? null : displayOf(words);
  const depth = display === null ? headingDepth(paragraph, words, body) : null;
  if (display === 'repeated') blocks.push(leftOut('display quotation', words));
  else if (display === 'spoken' && paragraph[0].size > body.size * HEADLINE) {
    blocks.push({ type: 'blockquote', children: [paragraphNode(words)] });
  } else if (depth !== null) blocks.push({ type: 'heading', depth, children: [text(words)] });
  else if (BULLET.test(words)) listAt(blocks).children.push(itemOf(words.replace(BULLET, '')));
  else blocks.push(paragraphNode(words));
}

function isBody(line: PageLine, body: BodyType): boolean {
  return isSameSize(line.size, body.size) && line.font === body.font;
}

/** Null for what is no headline. */
function headingDepth(
  [first, ...rest]: Paragraph,
  words: string,
  body: BodyType,
): Heading['depth'] | null {
  if (rest.length >= MOST_LINES || BULLET.test(words)) return null;
  const scale = first.size / (body.size || first.size);
  const isLarge =
    scale >= LARGE_HEADLINE && words.length <= LONGEST_LARGE && !ENDS_SENTENCE.test(words);
  if (!isLarge && !hasHeadlineForm(words)) return null;
  if (scale >= TITLE) return 1;
  if (scale >= HEADLINE) return 2;
  const isOtherFace = [first, ...rest].every(({ isPure, font }) => isPure && font !== body.font);
  return isOtherFace && scale > 1 / HEADLINE ? 3 : null;
}

function listAt(blocks: RootContent[]): List {
  const last = blocks.at(-1);
  if (last?.type === 'list') return last;
  const list: List = { type: 'list', ordered: false, spread: false, children: [] };
  blocks.push(list);
  return list;
}

function itemOf(words: string): List['children'][number] {
  return { type: 'listItem', spread: false, children: [paragraphNode(words)] };
}

function paragraphNode(words: string): BlockContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: [text(words)] };
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell',
        children: [text(row[column] ?? '')],
      })),
    })),
  };
}

function noteOf(words: string, number: number): RootContent {
  const identifier = `footnote-${number}`;
  const children = [paragraphNode(words)];
  return { type: 'footnoteDefinition', identifier, label: identifier, children };
}
