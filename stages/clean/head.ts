import type { Block } from '../document.ts';
import { hasHeadlineForm } from '../text/headline.ts';
import { isLetterhead, isPublisherName, isRoleLine, isTimeStamp, statedLineOf } from './byline.ts';
import { furnitureOf } from './furniture.ts';
import { readMailHead } from './mail-head.ts';
import { isTabular } from './tabular.ts';
import type { HeadLine } from './head-line.ts';

/** What the lines before the prose state: index into the blocks, and the words. */
export interface Head {
  readonly title: number | null;
  readonly lines: ReadonlyMap<number, HeadLine>;
}

/** A head is no longer than so many blocks. */
const LONGEST_HEAD = 12;
/** UTF-16 code units. */
const SHORTEST_PROSE = 80;
const LONGEST_TITLE = 150;
const ENDS_SENTENCE = /[.?!…]["'”’)\]]*$/;
const LONG_WORD = /[\p{L}’']{4,}/gu;
/** Bylines, and lines that begin like no title. */
const NO_TITLE = /^[Bb][Yy] |^[^\p{Lu}\d"'“‘]/u;
const ENDS_WITH_DATE = /, (?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8} \d{1,2})(?:,? \d{4})?$/u;
/** `Read the docs →`: a link. */
const LEADS_ON = /[→»>]$/;
const FEWEST_TITLE_WORDS = 3;
const TITLE_CASE_SHARE = 0.8;

/** Reads the title, byline, publisher and date in the lines before the prose. */
export function readHead(blocks: readonly Block[]): Head {
  const mail = readMailHead(blocks);
  const lines = new Map(mail);
  // A mail has a subject, and its first line is no title.
  let title: number | null = mail.size > 0 ? -1 : null;
  let isBelowStated = false;
  let isBelowByline = false;
  for (const [index, block] of blocks.slice(0, mail.size + LONGEST_HEAD).entries()) {
    if (mail.has(index)) continue;
    const stated = statedLineOf(block.text);
    const isRole = isBelowByline && isRoleLine(block.text);
    isBelowByline = stated?.what === 'byline';
    const isFurniture =
      stated === null && (furnitureOf(block.text) !== null || isTabular(block.text));
    if (stated !== null) {
      lines.set(index, stated);
      isBelowStated = true;
    } else if (isRole) {
      lines.set(index, { what: 'byline', value: null });
    } else if (title === null && isAboveTitle(block.text, blocks.slice(index + 1, LONGEST_HEAD))) {
      if (isLetterhead(block.text)) lines.set(index, { what: 'publisher', value: block.text });
    } else if (isTimeStamp(block.text)) {
      lines.set(index, { what: 'published', value: null });
    } else if (isBelowStated && block.kind !== 'heading' && isPublisherName(block.text)) {
      lines.set(index, { what: 'publisher', value: block.text });
    } else if (title === null && !isFurniture && isTitle(block, blocks[index + 1])) {
      title = index;
    } else if (isProse(block)) {
      break;
    } else if (!isFurniture && !LEADS_ON.test(block.text)) {
      isBelowStated = false;
      // A title comes first; what stands below other words is no title.
      title ??= -1;
    }
  }
  return { title: title === -1 ? null : title, lines };
}

/**
 * A letterhead, or a line that ends with a date, is no title while another headline follows before
 * the prose: `Notice to members, 3 May`.
 */
function isAboveTitle(text: string, below: readonly Block[]): boolean {
  if (!isLetterhead(text) && !ENDS_WITH_DATE.test(text)) return false;
  const prose = below.findIndex(isProse);
  return below
    .slice(0, prose === -1 ? 0 : prose)
    .some((block) => block.kind === 'heading' && !ENDS_WITH_DATE.test(block.text));
}

function isProse({ kind, text }: Block): boolean {
  return kind !== 'heading' && text.length >= SHORTEST_PROSE && ENDS_SENTENCE.test(text);
}

/**
 * A title is a heading, or by its form a headline above something else: longer text, or the lines
 * of a head. With a period behind it is one only if its words have capitals as in titles, so that
 * a first sentence is none.
 */
function isTitle(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading') return !LEADS_ON.test(block.text);
  if (block.kind !== 'paragraph' || next === undefined || NO_TITLE.test(block.text)) return false;
  if (!hasHeadlineForm(block.text) && !isInTitleCase(block.text)) return false;
  return next.text.length > block.text.length || statedLineOf(next.text) !== null;
}

function isInTitleCase(text: string): boolean {
  if (text.length > LONGEST_TITLE || /[.?!] \p{Lu}/u.test(text.slice(0, -1))) return false;
  const words = text.match(LONG_WORD) ?? [];
  const capitals = words.filter((word) => /^['’]?\p{Lu}/u.test(word)).length;
  return words.length >= FEWEST_TITLE_WORDS && capitals >= words.length * TITLE_CASE_SHARE;
}
