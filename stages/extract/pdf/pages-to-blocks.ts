import type { BlockContent, Heading, List, RootContent } from 'mdast';
import { hasHeadlineForm } from '../../text/headline.ts';
import { text } from '../to-text.ts';
import { createLineJoiner } from './join-lines.ts';
import type { PageLine } from './page-lines.ts';
import { bodyTypeOf, BULLET, paragraphsOf, type BodyType, type Paragraph } from './paragraphs.ts';

/** How much larger than the body a headline is set; one in the size of the body has another font. */
const HEADLINE = 1.12;
const LARGE_HEADLINE = 1.3;
const TITLE = 1.5;
const MOST_LINES = 4;
/** In UTF-16 code units: what is set large may be longer than other headlines. */
const LONGEST_LARGE = 200;
const ENDS_SENTENCE = /[.?!…,;:]["'”’)\]]*$/;

/** The lines of a document as blocks of Markdown, with a comment before the first one of a page. */
export function toBlocks(lines: readonly PageLine[]): RootContent[] {
  const body = bodyTypeOf(lines);
  const join = createLineJoiner(lines);
  const blocks: RootContent[] = [];
  let page = 1;
  for (const paragraph of paragraphsOf(lines, body)) {
    const [first] = paragraph;
    if (first.page !== page) {
      page = first.page;
      blocks.push({ type: 'html', value: `<!-- Page ${page} -->` });
    }
    const words = join(paragraph);
    const depth = headingDepth(paragraph, words, body);
    if (depth !== null) blocks.push({ type: 'heading', depth, children: [text(words)] });
    else if (BULLET.test(words)) listAt(blocks).children.push(itemOf(words.replace(BULLET, '')));
    else blocks.push({ type: 'paragraph', children: [text(words)] });
  }
  return blocks;
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
  const children: BlockContent[] = [{ type: 'paragraph', children: [text(words)] }];
  return { type: 'listItem', spread: false, children };
}
