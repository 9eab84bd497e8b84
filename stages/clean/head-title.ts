import type { Block } from '../document.ts';
import { CLEAN_RULES } from '../language/languages.ts';
import { caseCaptionAt } from '../text/case-caption.ts';
import { hasHeadlineForm } from '../text/headline.ts';
import { datesIn, MONTH } from '../text/dates.ts';
import { datedLineOf } from './dated-line.ts';
import { isLetterhead, isPublisherName, statedLineOf } from './byline.ts';

/** UTF-16 code units. */
const SHORTEST_PROSE = 80;
const LONGEST_TITLE = 150;
const LONGEST_FIRST_LINE = 250;
const LONGEST_POST_TITLE = 300;
/** Of the name of a newspaper, whose last word tells that it is one. */
const MOST_PAPER_WORDS = 4;
const LONGEST_CAPTION = 6;
const SHORTEST_REPEATED = 12;
const LONGEST_SAMPLE = 2000;
const POST_BLOCKS = 100;
/** Of the words of a post, those that are forms of `I`. */
const OWN_SHARE = 0.02;
const ENDS_SENTENCE = /[.?!…]["'”’)\]]*$/;
const ENDS_AS_TEXT = /[.?!…,;:\p{Pd}]["'”’)\]]*(?: \([^()]{1,60}\))?$/u;
const BROKEN_OFF = /\s(?:a|an|and|as|at|but|by|for|from|in|nor|of|on|or|the|to|with)$/i;
const LONG_WORD = /[\p{L}’']{4,}/gu;
/** Bylines, and lines that begin like no title. */
const NO_TITLE = /^[Bb][Yy] |^[^\p{Lu}\d"'“‘]/u;
/** When and where it was, below what it was. */
const HELD = /^(?:delivered|given|held)\b/i;
const ENDS_WITH_DATE = /, (?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8} \d{1,2})(?:,? \d{4})?$/u;
/** What a document states of itself, beside what makes its metadata. */
const FIELD_LINE =
  /^(?:accepted|category|contacts?|copyright|doi|e-?mail|expires|fax|intended status|isbn|issn|keywords|location|obsoletes|phone|received|tel(?:ephone)?|updates|venue) ?:/i;
const MONTH_LINE = new RegExp(String.raw`^${MONTH} \d{4}$`, 'u');
/** `Request for Comments: 12        Bluebox` */
const COLUMNS = /^\S.{2,60}\S {4,}\S.{0,60}$/;
/** `Read the docs →`: a link. */
const LEADS_ON = /[→»>]$/;
/** `Chair: Ann Orr Minutes: Bo Lund`: two labels are a list. */
const LABEL = /(?<=^|\s)\p{Lu}\p{L}+: /gu;
const FEWEST_TITLE_WORDS = 3;
const TITLE_CASE_SHARE = 0.8;
/** What sites and offices put before a headline. */
const BEFORE_TITLE =
  /^(?:for immediate release|for release|(?:press|media|news) (?:release|statement|advisory)|title|headline) ?[:–—|-] ?(?=\S)/i;
/** `Pier shut for winter | Harbour Wire`: no title has these marks. */
const WITH_SITE = /^(?<own>[^|]{12,}\S) (?:\||::|») [^|]{2,40}$/u;
/** What sites call the part that a page stands in. */
const SECTION =
  /^(?:home|news(?:room)?|press(?: (?:room|cent(?:er|re)|releases?|statements?))?|media(?: (?:release|cent(?:er|re)|statement)s?)?|latest(?: news)?|blog|articles?|statements?|speeches|publications|menu|search|memo(?:randum)?|(?:original |research |review )?(?:article|paper|research|review)|case report|short communication|open access|working paper|skip to (?:main )?content|.{2,40} logo)$/i;
/** Soon told; most lines are not like that. */
const LIKE_REFERENCE = /^(?:for|in|of) the |nos?\.|\(\d{4}\)/i;
const LIKE_COURT = /^(?:in the |(?:supreme|district|circuit|high|county|superior|united|court)\b)/i;
/** A line of a docket or of the name of a court, and where in a journal an article stands. */
const REFERENCE =
  /^(?:for|in|of) the (?:\p{L}+ ){1,4}(?:circuit|district|division|county|state|province)(?: of (?!.*\bv\.)[\p{L} ]{3,30})?$|^(?:(?:case|docket|civil action|appeal|cause) )?nos?\. ?[\d\p{Lu}][\d\p{L}:–-]{2,24}$|\b\d{1,4} ?\(\d{4}\),? ?(?:pp?\. ?)?\d+ ?[-–] ?\d+$/iu;
/** A court names itself above the case that it decides. */
const COURT = /^(?:in the )?(?:\p{L}+ ){0,5}courts?(?: of (?!.*\bv\.)[\p{L} ,’'-]{3,60})?$/iu;
const SITE_BREAK = /^\s+(?:[|·•»:-]|\p{Pd})\s+\S/u;

/** A title in another form than the block that holds it. */
export function withoutLabel(title: string): string {
  const words = title.replace(BEFORE_TITLE, '');
  const { own = words } = WITH_SITE.exec(words)?.groups ?? {};
  return own.split(' ').length >= FEWEST_TITLE_WORDS ? own : words;
}

export function isProse({ kind, text }: Block): boolean {
  return kind !== 'heading' && text.length >= SHORTEST_PROSE && ENDS_SENTENCE.test(text);
}

/**
 * A title is a heading, or by its form a headline above something else: longer text, or the lines
 * of a head. With a period behind it is one only if its words have capitals as in titles, so that
 * a first sentence is none.
 * @param isFirst nothing but lines of a head stands above
 */
export function isTitle(block: Block, next: Block | undefined, isFirst: boolean): boolean {
  if ((block.text.match(LABEL)?.length ?? 0) > 1) return false;
  if (isBesideTitle(block.text)) return false;
  if (block.kind === 'heading') return !LEADS_ON.test(block.text);
  if (block.kind !== 'paragraph' || next === undefined || NO_TITLE.test(block.text)) return false;
  const isAboveProse = isProse(next) || next.text.length > block.text.length;
  if (isFirst && isLongHeadline(block.text) && isAboveProse) return true;
  if (!hasHeadlineForm(block.text) && !isInTitleCase(block.text)) return false;
  if (next.text.length > block.text.length || next.kind === 'heading') return true;
  if (HELD.test(next.text) && datesIn(next.text).length === 1) return true;
  return statedLineOf(next.text) !== null || datedLineOf(next.text) !== null;
}

function isInTitleCase(text: string): boolean {
  if (text.length > LONGEST_TITLE || /[.?!] \p{Lu}/u.test(text.slice(0, -1))) return false;
  const words = text.match(LONG_WORD) ?? [];
  const capitals = words.filter((word) => /^['’]?\p{Lu}/u.test(word)).length;
  return words.length >= FEWEST_TITLE_WORDS && capitals >= words.length * TITLE_CASE_SHARE;
}

/** A first line without a period may be longer than other headlines, and one in capitals any form. */
function isLongHeadline(text: string): boolean {
  if (text.length > LONGEST_FIRST_LINE || ENDS_AS_TEXT.test(text)) return false;
  if (BROKEN_OFF.test(text) || /[@<>]|https?:/.test(text)) return false;
  return !ENDS_SENTENCE.test(text) && !/[.?!] \p{Lu}\p{Ll}/u.test(text);
}

/**
 * The first line of a post in a forum, a sentence often, is its title: where words of a forum tell
 * that it is one, it says `I` often, and something longer follows.
 */
export function isPostTitle(blocks: readonly Block[]): boolean {
  const [first, second, third] = blocks;
  if (first?.kind !== 'paragraph' || second?.kind !== 'paragraph') return false;
  if (first.text.length > LONGEST_POST_TITLE) return false;
  const longest = Math.max(second.text.length, third?.text.length ?? 0);
  if (longest <= first.text.length) return false;
  const sample = blocks
    .slice(0, POST_BLOCKS)
    .map(({ text }) => text.slice(0, LONGEST_SAMPLE))
    .join('\n');
  if (!CLEAN_RULES.forum.words.test(sample)) return false;
  const own = sample.match(CLEAN_RULES.forum.own)?.length ?? 0;
  return own >= sample.split(' ').length * OWN_SHARE;
}

/**
 * The block among the next that the first line of a page, saved as text, repeats with the name of
 * the site behind it: `Pier shut - Harbour Wire`, and below it `Pier shut`.
 * @returns its index; null where there is none
 */
export function repeatedTitle(blocks: readonly Block[], within: number): number | null {
  const first = blocks[0]?.text ?? '';
  if (first.length > LONGEST_FIRST_LINE) return null;
  const found = blocks.slice(0, within).findIndex(({ text }, index) => {
    if (index === 0 || text.length < SHORTEST_REPEATED || !first.startsWith(text)) return false;
    return SITE_BREAK.test(first.slice(text.length));
  });
  return found === -1 ? null : found;
}

/**
 * A letterhead, or a line that ends with a date, is no title while another headline follows before
 * the prose: `Notice to members, 3 May`.
 */
export function isAboveTitle({ text, kind, depth }: Block, below: readonly Block[]): boolean {
  const isDated = ENDS_WITH_DATE.test(text) || datedLineOf(text) !== null;
  const [last = '', ...others] = inSmallLetters(text).split(' ').toReversed();
  const isPaper = others.length > 0 && others.length < MOST_PAPER_WORDS && isPublisherName(last);
  if (!isLetterhead(text) && !isDated && !isPaper) return false;
  const prose = below.findIndex(isProse);
  return below.slice(0, prose === -1 ? 0 : prose).some((block, index) => {
    const isHeadline = isPaper && isTitle(block, below[index + 1], false);
    if (isHeadline && block.text.split(' ').length > FEWEST_TITLE_WORDS) return true;
    // A smaller heading belongs to what this one is over.
    if (block.kind !== 'heading' || (kind === 'heading' && block.depth > depth)) return false;
    return !ENDS_WITH_DATE.test(block.text) && datedLineOf(block.text) === null;
  });
}

/** The caption of a case that begins at a block; null where none does. */
export function caseBelow(blocks: readonly Block[], index: number): string | null {
  return caseCaptionAt(blocks.slice(index, index + LONGEST_CAPTION).map(({ text }) => text));
}

/** Whether a heading, a headline or the parties to a case stand among the next lines of the head. */
export function hasTitleBelow(below: readonly Block[]): boolean {
  return below.some((block, index) => {
    if (block.kind === 'heading' || isTitle(block, below[index + 1], false)) return true;
    return caseBelow(below, index) !== null;
  });
}

/** `Harbour Gazette` of `HARBOUR GAZETTE`. */
function inSmallLetters(text: string): string {
  return text.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
}

/** Whether a line states something else than the title, alone or in columns, which may stand above it. */
export function isBesideTitle(text: string): boolean {
  return FIELD_LINE.test(text) || COLUMNS.test(text) || MONTH_LINE.test(text);
}

export function leadsOn(text: string): boolean {
  return LEADS_ON.test(text);
}

export function isSectionName(text: string): boolean {
  return (
    SECTION.test(text) ||
    (LIKE_REFERENCE.test(text) && REFERENCE.test(text)) ||
    (LIKE_COURT.test(text) && COURT.test(text))
  );
}
