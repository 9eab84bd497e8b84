/** A mail whose lines are so long at most may be wrapped; shorter ones are lists and verses. */
const NARROWEST = 50;
const WIDEST = 100;
/** A line is full where the next word would have made it longer than this share of the longest. */
const FULL = 0.9;
const BULLET = /^(?:[-*•·–]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/;
/** Indented, or set in columns. */
const SET_APART = /^\s|\S {3,}\S|\t/;

/**
 * The length at which the lines of a mail are wrapped, in UTF-16 code units; 0 where they are not.
 */
export function wrapWidth(lines: readonly string[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  return longest >= NARROWEST && longest <= WIDEST ? longest : 0;
}

/** Joins the lines that were broken because the next word had no room. */
export function unwrapped(lines: readonly string[], width: number): readonly string[] {
  if (width === 0) return lines;
  const whole: string[] = [];
  // Of the line at hand, joined at its end: a thousand lines that are one would be copied for each.
  let parts: string[] = [];
  let before = '';
  for (const line of lines) {
    const [word = ''] = line.split(/\s/, 1);
    const isFull = before.trimEnd().length + 1 + word.length > width * FULL;
    const goesOn = isFull && word !== '' && !BULLET.test(line) && !SET_APART.test(line);
    if (goesOn && before.trim() !== '' && !SET_APART.test(before)) {
      parts.push(parts.pop()?.trimEnd() ?? '', line);
    } else {
      if (parts.length > 0) whole.push(parts.join(' '));
      parts = [line];
    }
    before = line;
  }
  if (parts.length > 0) whole.push(parts.join(' '));
  return whole;
}
