import type { Block } from '../document.ts';
import { CLEAN_RULES } from '../language/languages.ts';
import { hasHeadlineForm } from '../text/headline.ts';
import { datedLineOf } from './dated-line.ts';
import { isLetterhead, statedLineOf } from './byline.ts';

/** UTF-16 code units. */
const SHORTEST_PROSE = 80;
const LONGEST_TITLE = 150;
const LONGEST_FIRST_LINE = 250;
const LONGEST_POST_TITLE = 300;
const SHORTEST_REPEATED = 20;
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
const ENDS_WITH_DATE = /, (?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8} \d{1,2})(?:,? \d{4})?$/u;
/** `Read the docs →`: a link. */
const LEADS_ON = /[→»>]$/;
/** `Chair: Ann Orr Minutes: Bo Lund`: two labels are a list. */
const LABEL = /(?<=^|\s)\p{Lu}\p{L}+: /gu;
const FEWEST_TITLE_WORDS = 3;
const TITLE_CASE_SHARE = 0.8;
/** What sites and offices put before a headline. */
const BEFORE_TITLE =
  /^(?:for immediate release|for release|(?:press|media|news) (?:release|statement|advisory)|title|headline) ?[:–—|-] ?(?=\S)/i;
/** What sites call the part that a page stands in. */
const SECTION =
  /^(?:home|news(?:room)?|press(?: (?:room|cent(?:er|re)|releases?|statements?))?|media(?: (?:release|cent(?:er|re)|statement)s?)?|latest(?: news)?|blog|articles?|statements?|speeches|publications|menu|search)$/i;
/** A court names itself above the case that it decides. */
const COURT = /^(?:in the )?(?:\p{L}+ ){0,5}courts?(?: of (?!.*\bv\.)[\p{L} ,’'-]{3,60})?$/iu;
const SITE_BREAK = /^\s+(?:[|·•»:-]|\p{Pd})\s+\S/u;

/** A title in another form than the block that holds it. */
export function withoutLabel(title: string): string {
  return title.replace(BEFORE_TITLE, '');
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
  if (block.kind === 'heading') return !LEADS_ON.test(block.text);
  if (block.kind !== 'paragraph' || next === undefined || NO_TITLE.test(block.text)) return false;
  const isAboveProse = isProse(next) || next.text.length > block.text.length;
  if (isFirst && isLongHeadline(block.text) && isAboveProse) return true;
  if (!hasHeadlineForm(block.text) && !isInTitleCase(block.text)) return false;
  if (next.text.length > block.text.length || next.kind === 'heading') return true;
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
  if (!isLetterhead(text) && !isDated) return false;
  const prose = below.findIndex(isProse);
  return below.slice(0, prose === -1 ? 0 : prose).some((block) => {
    // A smaller heading belongs to what this one is over.
    if (block.kind !== 'heading' || (kind === 'heading' && block.depth > depth)) return false;
    return !ENDS_WITH_DATE.test(block.text) && datedLineOf(block.text) === null;
  });
}

export function leadsOn(text: string): boolean {
  return LEADS_ON.test(text);
}

export function isSectionName(text: string): boolean {
  return (
    SECTION.test(text) ||
    (COURT.test(text) &&
      /^(?:in the |(?:supreme|district|circuit|high|county|superior|united|court)\b)/i.test(text))
  );
}
