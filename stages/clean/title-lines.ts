import type { Block } from '../document.ts';
import { datesIn } from '../text/dates.ts';
import { hasHeadlineForm } from '../text/headline.ts';
import { statedLineOf } from './byline.ts';
import { isKnownPerson } from './dated-line.ts';

/** UTF-16 code units and lines. */
const LONGEST_LINE = 120;
const LONGEST_TITLE = 220;
const MOST_LINES = 4;
/** Shorter lines in capitals, one below the other, are those of a letterhead. */
const SHORTEST_CAPITALS = 30;
const ENDS_SENTENCE = /[.?!:;]["'”’)\]]*$/;
const BROKEN_OFF = /(?:\s(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)|,)$/i;
/** Not the address of a draft: several words. */
const SMALL = /^\p{Ll}.* /u;
const NO_SMALL = /^[^\p{Ll}]*$/u;
/** `TOWN OF ALDER`, `Planning Board`: who met. */
const NAME_OF_BODY =
  /^(?:\p{Lu}[\p{L}’'&.-]*|of|the|and|for)(?: (?:\p{Lu}[\p{L}’'&.-]*|of|the|and|for)){0,9}$/u;
const MINUTES =
  /^(?:\p{L}+ ){0,6}(?:MINUTES|Minutes)(?: (?:OF|of|FOR|for|[-–—]) \S.*)?$|^(?:\p{L}+ ){1,6}(?:MINUTES|Minutes)\b[^.:?!]{0,60}$/u;
const NOTED = /minutes (?:taken|prepared|recorded|approved|by|were|was|are)\b/i;
/** So many lines below who met, the title of minutes may stand. */
const WITHIN = 3;
/** `ANA: Hello.`, `Ana Ruiz:`, `Q. Why?`. */
const LABELLED = /^(?:[•*-] )?(?:[\p{Lu}@][^:.?!]{0,40}:(?:\s|$)|[QA]\. )/u;
const SHORT_LABEL = /^[^\s:]+(?: [^\s:\d]+)?:/;
/** `Transcript: The briefing on lamps`. */
const OF_TALK = /^(?:transcript|interview|podcast|panel|briefing|round ?table|webinar):/i;
const CONTACT = /^(?:tel|phone|fax|e-?mail|contact|web|media|address|www)/i;
const FEWEST_LABELLED = 2;

/** The words of a title, and the block behind its last line. */
export interface TitleLines {
  readonly words: string;
  readonly end: number;
}

/**
 * A title with the lines that it goes on in, one right below the other: those that begin with a small
 * letter, or behind a comma or `of`, or long ones in capitals. A line that states something is none.
 */
export function titleLines(blocks: readonly Block[], index: number): TitleLines {
  const first = blocks[index];
  let words = first?.text ?? '';
  let end = index + 1;
  const alone = { words, end };
  if (first === undefined || first.kind === 'listItem') return alone;
  while (end < index + MOST_LINES && goesOn(words, blocks[end - 1], blocks[end])) {
    words += ` ${blocks[end]?.text ?? ''}`;
    end += 1;
  }
  const next = blocks[end];
  const isParted = next === undefined || next.line > (blocks[end - 1]?.line ?? 0) + 1;
  const isHead = next !== undefined && (isStated(next.text) || datesIn(next.text).length > 0);
  return words.length <= LONGEST_TITLE && (isParted || isHead) ? { words, end } : alone;
}

function goesOn(words: string, above: Block | undefined, line: Block | undefined): boolean {
  if (line === undefined || line.line !== (above?.line ?? 0) + 1) return false;
  const { text, kind, depth } = line;
  const areCapitals =
    NO_SMALL.test(words) &&
    NO_SMALL.test(text) &&
    text.includes(' ') &&
    words.length >= SHORTEST_CAPITALS;
  if (kind === 'listItem' || (!areCapitals && (kind !== above?.kind || depth !== above.depth)))
    return false;
  if (text.length > LONGEST_LINE || ENDS_SENTENCE.test(text) || ENDS_SENTENCE.test(words))
    return false;
  if (isStated(text) || datesIn(text).length > 0 || LABELLED.test(text)) return false;
  return SMALL.test(text) || BROKEN_OFF.test(words) || areCapitals;
}

function isStated(text: string): boolean {
  return statedLineOf(text) !== null || isKnownPerson(text);
}

/** Whether a line names who met, above the title of their minutes. */
export function isAboveMinutes({ text }: Block, below: readonly Block[]): boolean {
  if (MINUTES.test(text) || !NAME_OF_BODY.test(text)) return false;
  return below.slice(0, WITHIN).some((block) => {
    return block.text.includes(' ') && MINUTES.test(block.text) && !NOTED.test(block.text);
  });
}

/** Whether a first line stands above turns, with nothing but short lines between. */
export function isAboveTurns({ text }: Block, below: readonly Block[]): boolean {
  if (!hasHeadlineForm(text) || !text.includes(' ')) return false;
  if (SHORT_LABEL.test(text) && !OF_TALK.test(text)) return false;
  const isTurn = (block: Block): boolean => LABELLED.test(block.text) && !CONTACT.test(block.text);
  const first = below.findIndex(isTurn);
  const between = below.slice(0, Math.max(0, first));
  return (
    below.filter(isTurn).length >= FEWEST_LABELLED &&
    between.every((each) => each.text.length <= LONGEST_LINE && !ENDS_SENTENCE.test(each.text))
  );
}
