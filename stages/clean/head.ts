import type { Block } from '../document.ts';
import { isLetterhead, isPublisherName, isRoleLine, isTimeStamp, statedLineOf } from './byline.ts';
import { datedLineOf, isKnownPerson } from './dated-line.ts';
import { judgeLineOf } from '../text/judge-line.ts';
import { furnitureOf } from './furniture.ts';
import { readHeadFields } from './head-fields.ts';
import type { HeadLine } from './head-line.ts';
import {
  caseBelow,
  hasTitleBelow,
  isAboveTitle,
  isBesideTitle,
  isPostTitle,
  isProse,
  isSectionName,
  isTitle,
  leadsOn,
  repeatedTitle,
  withoutLabel,
} from './head-title.ts';
import { readMailHead } from './mail-head.ts';
import { goesOnWith, spokenTitleOf } from './spoken-title.ts';
import { issueDate } from './stated-dates.ts';
import { isTabular } from './tabular.ts';
import { isAboveMinutes, isAboveTurns, titleLines } from './title-lines.ts';

/** What the lines before the prose state: index into the blocks, and the words. */
export interface Head {
  readonly title: number | null;
  readonly lines: ReadonlyMap<number, HeadLine>;
  /** What is stated by blocks that stay: the words of a title without its label, dates in headings. */
  readonly also: readonly HeadLine[];
}

/** A head is no longer than so many blocks; that of a page saved as text has its menus. */
const LONGEST_HEAD = 12;
const LONGEST_PAGE_HEAD = 24;
const MOST_TITLE_LINES = 6;
/** `— Ann Orr`: under a headline a byline, under a motto whose words it is. */
const DASHED = /^[–—]/;

/** `[Senate]`, `[Page S770]`: where in a record a document stands. */
const BRACKETED = /^\[[^[\]]{1,60}\]$/;

/** The head as far as it is read. */
interface Reading {
  readonly blocks: readonly Block[];
  readonly lines: Map<number, HeadLine>;
  readonly also: HeadLine[];
  /** -1 where other words stand first: what comes below them is no title. */
  title: number | null;
  /** Of a heading above that is a date; what is deeper belongs to that day. */
  dateDepth: number | null;
  isBelowStated: boolean;
  isBelowByline: boolean;
}

/** Reads the title, byline, publisher and date in the lines before the prose. */
export function readHead(blocks: readonly Block[]): Head {
  const mail = readMailHead(blocks);
  const fields = mail.size > 0 ? mail : readHeadFields(blocks);
  // A mail has a subject, and its first line is no title; nor is one below a field `Title: …`.
  const hasTitle = mail.size > 0 || [...fields.values()].some(({ what }) => what === 'title');
  const repeated = hasTitle ? null : repeatedTitle(blocks, LONGEST_PAGE_HEAD);
  const reading: Reading = {
    blocks,
    lines: new Map(fields),
    also: [],
    title: hasTitle ? -1 : repeated,
    dateDepth: null,
    isBelowStated: false,
    isBelowByline: false,
  };
  if (repeated !== null) {
    reading.lines.set(0, { what: 'title', value: null });
    takeWords(reading, withoutLabel(blocks[repeated]?.text ?? ''), repeated);
  }
  const end = mail.size + (repeated === null ? LONGEST_HEAD : LONGEST_PAGE_HEAD);
  for (let index = 0; index < Math.min(end, blocks.length); index += 1) {
    const isRead = reading.lines.has(index) || index === reading.title;
    if (!isRead && !readLine(reading, index)) break;
  }
  return {
    title: titleOf(reading),
    lines: reading.lines,
    also: reading.also,
  };
}

/** A day is the title of a document only where its largest heading is one, and no other is. */
function titleOf({ blocks, title, dateDepth }: Reading): number | null {
  if (title !== null && title !== -1) return title;
  if (dateDepth !== 1) return null;
  const [first, ...others] = blocks.filter(({ kind, depth }) => kind === 'heading' && depth === 1);
  return first === undefined || others.length > 0 ? null : blocks.indexOf(first);
}

/**
 * Reads one line of the head.
 * @returns false where the prose begins
 */
function readLine(reading: Reading, index: number): boolean {
  const { blocks, lines } = reading;
  const block = blocks[index];
  if (block === undefined) return false;
  const { text, kind } = block;
  const stated = statedBy(reading, index);
  const isRole = reading.isBelowByline && isRoleLine(text);
  reading.isBelowByline = stated?.what === 'byline';
  const isFurniture =
    stated === null && (BRACKETED.test(text) || furnitureOf(text) !== null || isTabular(text));
  if (stated !== null) {
    lines.set(index, stated);
    reading.isBelowStated = true;
  } else if (isRole) {
    lines.set(index, { what: 'byline', value: null });
  } else if (takesSpokenTitle(reading, index) || takesDate(reading, index)) {
    return true;
  } else if (reading.title === null && isAboveTitle(block, blocks.slice(index + 1, LONGEST_HEAD))) {
    if (isLetterhead(text)) lines.set(index, { what: 'publisher', value: text });
  } else if (isTimeStamp(text)) {
    lines.set(index, { what: 'published', value: null });
  } else if (reading.isBelowStated && kind !== 'heading' && isPublisherName(text)) {
    lines.set(index, { what: 'publisher', value: text });
  } else if (takesFirstHeading(reading, index)) {
    return true;
  } else if (reading.title === null && !isFurniture && takesTitle(reading, index)) {
    return true;
  } else if (isProse(block)) {
    return false;
  } else if (!isFurniture && !leadsOn(text) && !isBesideTitle(text)) {
    reading.isBelowStated = false;
    // A title comes first; what stands below other words is no title.
    reading.title ??= -1;
  }
  return true;
}

/** What a line states by its form, or by where it stands: a name alone, above or below a date. */
function statedBy({ blocks, title }: Reading, index: number): HeadLine | null {
  const text = blocks[index]?.text ?? '';
  const judge = judgeLineOf(text);
  if (judge !== null) return { what: 'byline', value: judge.line };
  // `[Harbour Record, Volume 12, Number 3 (14 March 2024)]`
  if (text.startsWith('[') && issueDate(text) !== null) return { what: 'issue', value: null };
  const isBelowTitle = title !== null && title === index - 1;
  const stated = statedLineOf(text);
  if (stated !== null) return DASHED.test(text) && !isBelowTitle ? null : stated;
  if (title === null || title === -1 || title > index || !isKnownPerson(text)) return null;
  const isByDate = [index - 1, index + 1].some((at) => {
    return at !== title && datedLineOf(blocks[at]?.text ?? '')?.beside === null;
  });
  return isByDate ? { what: 'byline', value: text } : null;
}

/** Takes a line that is a date, or a date with who or where; a heading stays among the blocks. */
function takesDate(reading: Reading, index: number): boolean {
  const { blocks, lines, also, title } = reading;
  const block = blocks[index];
  const dated = block === undefined ? null : datedLineOf(block.text);
  if (block === undefined || dated === null) return false;
  const { published, beside } = dated;
  // `Harbour Report, 3 May 2024` is a headline, below one it is a place.
  if (beside?.what === 'dateline' && (title === null || title === -1)) return false;
  reading.isBelowStated = true;
  if (block.kind === 'heading') {
    also.push({ what: 'published', value: published }, ...(beside ? [beside] : []));
    if (beside === null) reading.dateDepth ??= block.depth;
  } else {
    lines.set(index, { ...(beside ?? { what: 'published', value: published }), published });
  }
  return true;
}

/** `Statement by Ann Orr` is the title, even below other lines. */
function takesSpokenTitle(reading: Reading, index: number): boolean {
  if (reading.title !== null && reading.title !== -1) return false;
  const spoken = spokenTitleOf(reading.blocks[index]?.text ?? '');
  if (spoken === null) return false;
  const { title, speaker, published } = spoken;
  takeWords(reading, `${title}${goingOn(reading, index)}`, index);
  if (speaker !== null) reading.also.push({ what: 'byline', value: speaker });
  if (published !== null) reading.also.push({ what: 'published', value: published });
  return true;
}

/** The further lines of a title that says whose speech follows; they are taken out. */
function goingOn({ blocks, lines }: Reading, index: number): string {
  let words = '';
  let above = blocks[index]?.text ?? '';
  for (let at = index + 1; at < Math.min(index + MOST_TITLE_LINES, blocks.length); at += 1) {
    const block = blocks[at];
    if (block === undefined || !goesOnWith(above, block.text) || lines.has(at)) break;
    words += `${/[,;]$/.test(above) && words === '' ? ',' : ''} ${block.text}`;
    lines.set(at, { what: 'title', value: null });
    above = block.text;
  }
  return words.replace(/^ ,/, ',').replace(/[,.]$/, '');
}

/** The only large heading is the title, though links and pictures of a page stand above it. */
function takesFirstHeading(reading: Reading, index: number): boolean {
  const { blocks, title, dateDepth } = reading;
  const isFirst = ({ kind, depth }: Block): boolean => kind === 'heading' && depth === 1;
  const block = blocks[index];
  if (title !== -1 || dateDepth !== null || block === undefined || !isFirst(block)) return false;
  if (blocks.filter(isFirst).length > 1 || leadsOn(block.text)) return false;
  takeWords(reading, withoutLabel(block.text), index);
  return true;
}

function takesTitle(reading: Reading, index: number): boolean {
  const { blocks, lines, dateDepth } = reading;
  const block = blocks[index];
  if (block === undefined) return false;
  if (isSectionName(block.text) && hasTitleBelow(blocks.slice(index + 1, LONGEST_HEAD)))
    return true;
  const caption = caseBelow(blocks, index);
  if (caption !== null) {
    takeWords(reading, caption, index);
    return true;
  }
  const below = blocks.slice(index + 1, LONGEST_HEAD);
  if (isAboveMinutes(block, below)) {
    lines.set(index, { what: 'publisher', value: block.text });
    return true;
  }
  if (dateDepth !== null && block.kind === 'heading' && block.depth > dateDepth) return false;
  const isFirst = blocks.slice(0, index).every((_, above) => lines.has(above));
  const isPost = isFirst && isPostTitle(blocks.slice(index));
  const { words, end } = titleLines(blocks, index);
  const isWhole = isPost || isTitle({ ...block, text: words }, blocks[end], isFirst);
  if (!isWhole && !(isFirst && isAboveTurns(block, below))) return false;
  takeWords(reading, withoutLabel(isPost ? block.text : words), index);
  if (isPost) return true;
  for (let at = index + 1; at < end; at += 1) lines.set(at, { what: 'title', value: null });
  return true;
}

/** Takes a block for the title, of which some words may be its label. */
function takeWords(reading: Reading, words: string, index: number): void {
  reading.title = index;
  if (words !== reading.blocks[index]?.text) reading.also.push({ what: 'title', value: words });
}
