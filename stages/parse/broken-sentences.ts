import { hasHeadlineForm } from '../text/headline.ts';
import { bulletLength, endsSentence, isSpeakerLine, startsLowerCase } from './line-forms.ts';
import type { Line } from './line-groups.ts';

/** What no paragraph begins with. */
const CONTINUES = /^(?:[,;.)]|['’]s\b|(?:--|[–—]) ?\p{Ll})/u;
/** Lines that are shorter, taken together, are words of a list; UTF-16 code units. */
const SHORTEST_SENTENCE = 40;
const LONGEST_CONTINUATION = 4;

/**
 * Whether a blank line stands in the middle of a sentence, as it does where a page's links stood
 * on lines of their own: `The wife of`, then `, the actor, said so.`
 * @param before the last line above the blank line
 * @param after the first line below it
 */
export function breaksSentence(source: string, before: Line, after: Line): boolean {
  if (before.quoteDepth !== after.quoteDepth || endsSentence(source, before)) return false;
  if (before.end - before.start + after.end - after.start < SHORTEST_SENTENCE) return false;
  if (bulletLength(source, after) > 0 || isSpeakerLine(source, after)) return false;
  const end = Math.min(after.end, after.start + LONGEST_CONTINUATION);
  const goesOn = startsLowerCase(source, after) || CONTINUES.test(source.slice(after.start, end));
  return goesOn && !isHeadline(source.slice(before.start, before.end));
}

/** Of the lines in the form of a headline, those before small letters have Most Words in Capitals. */
function isHeadline(line: string): boolean {
  if (line.startsWith('#')) return true;
  const words = line.split(/\s+/);
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length;
  return hasHeadlineForm(line) && capitals > words.length / 2;
}
