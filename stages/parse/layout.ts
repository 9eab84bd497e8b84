import type { Line, LineGroup } from './line-groups.ts';
import { bulletLength, endsSentence, isSpeakerLine, startsLowerCase } from './line-forms.ts';

/** How the lines of a document make paragraphs. */
export interface Layout {
  /** A line break is a space, as in e-mail and old wire copy; else each line is a paragraph. */
  readonly isHardWrapped: boolean;
  /** The usual length of a full line, in UTF-16 code units; 0 unless hard-wrapped. */
  readonly width: number;
}

/** From this share of line breaks in mid-sentence on, a document is hard-wrapped. */
const WRAPPED_SHARE = 0.25;
/** A line this much shorter than a full one, with the next word added, was ended on purpose. */
const SHORT_SHARE = 0.75;

/**
 * Decides once for a document what a single line break means. A break is in mid-sentence when the
 * line before does not end a sentence and the line after begins with a small letter. In hard-wrapped
 * text about three breaks of four are so, in text of one paragraph a line next to none: a quarter
 * parts the two. Groups of lines in which no line ends a sentence (lists of words, addresses,
 * headlines) tell nothing and are not counted.
 */
export function layoutOf(source: string, groups: readonly LineGroup[]): Layout {
  const brokenLengths: number[] = [];
  let breaks = 0;
  for (const group of groups) {
    if (group.length < 2 || !group.some((line) => endsSentence(source, line))) continue;
    breaks += group.length - 1;
    for (const [index, line] of group.entries()) {
      const next = group[index + 1];
      if (next !== undefined && isBrokenSentence(source, line, next)) {
        brokenLengths.push(line.end - line.start);
      }
    }
  }
  const isHardWrapped = brokenLengths.length > 0 && brokenLengths.length >= breaks * WRAPPED_SHARE;
  const sorted = brokenLengths.toSorted((a, b) => a - b);
  return { isHardWrapped, width: isHardWrapped ? (sorted[sorted.length >> 1] ?? 0) : 0 };
}

function isBrokenSentence(source: string, line: Line, next: Line): boolean {
  return startsLowerCase(source, next) && !endsSentence(source, line);
}

/**
 * Whether a line begins a paragraph although no blank line stands before it. In hard-wrapped text
 * it does so after a bullet's or a speaker's turn, by an indent of its first line, and when the line
 * before had room for its first word: that one was ended on purpose.
 */
export function beginsParagraph(
  source: string,
  { isHardWrapped, width }: Layout,
  before: Line,
  line: Line,
): boolean {
  if (!isHardWrapped) return true;
  if (bulletLength(source, line) > 0 || isSpeakerLine(source, line)) return true;
  if (isBrokenSentence(source, before, line)) return false;
  // A hanging indent under a bullet is no new paragraph.
  if (line.indent > before.indent && bulletLength(source, before) === 0) return true;
  const length = before.end - before.start + 1 + firstWordLength(source, line);
  return length < width * SHORT_SHARE && !startsLowerCase(source, line);
}

function firstWordLength(source: string, { start, end }: Line): number {
  const words = source.slice(start, end);
  const space = words.indexOf(' ');
  return space === -1 ? words.length : space;
}
