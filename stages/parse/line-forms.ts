import type { Line } from './line-groups.ts';

/** Marks that begin a list item when white space follows. */
const BULLETS = new Set('•‣◦▪●⁃∙·-*');
const PLAIN_BULLETS = new Set('-*');
const SENTENCE_END = /[.?!:;…][\p{Pe}\p{Pf}"'’*]*$/u;
const SMALL_LETTER = /^\p{Ll}/u;
/** `Q. `, `BY MR. LEE`, `NAME:`, `First Last:`, `Q:`, with a remark in brackets or without. */
const SPEAKER =
  /^(?:[QA](?:\.|[ \t]{2,8}(?=\S))\s|BY (?:MR|MS|MRS)\. \p{Lu}|(?:[QA]|\p{Lu}[\p{Lu}.’'-]+(?: [\p{Lu}\d.’'-]+){0,4}|\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)?)(?: \([^()]{1,40}\))?:(?: |$))/u;
const RULER = /^(?:=+|-+|_+|\*+|~+)$/;
const SPACED_RULER = /^(?:[-*_=~] {1,3}){2,20}[-*_=~]$/;

/** The length of the bullet and the white space behind it; 0 if the line begins with none. */
export function bulletLength(source: string, { start, end }: Line): number {
  const mark = source.charAt(start);
  if (!BULLETS.has(mark) || start + 1 >= end) return 0;
  let at = start + 1;
  while (at < end && /\s/.test(source.charAt(at))) at += 1;
  if (at === start + 1) return 0;
  // With more of the same bullets on the line, `• one • two`, the marks are part of the words.
  const isRunning = !PLAIN_BULLETS.has(mark) && source.slice(at, end).includes(` ${mark}`);
  return isRunning ? 0 : at - start;
}

/** Whether the line ends with a mark that ends or announces a sentence, closing marks after it. */
export function endsSentence(source: string, { start, end }: Line): boolean {
  return SENTENCE_END.test(source.slice(Math.max(start, end - 8), end));
}

export function startsLowerCase(source: string, { start, end }: Line): boolean {
  return SMALL_LETTER.test(source.slice(start, Math.min(end, start + 2)));
}

/** Whether the line opens a turn of a transcript. */
export function isSpeakerLine(source: string, { start, end }: Line): boolean {
  return SPEAKER.test(source.slice(start, Math.min(end, start + 100)));
}

/** Whether the line is drawn, as under a headline or between parts. */
export function isRuler(source: string, { start, end }: Line): boolean {
  if (end - start < 3 || !'=-_*~'.includes(source.charAt(start))) return false;
  const text = source.slice(start, end);
  return RULER.test(text) || SPACED_RULER.test(text);
}
