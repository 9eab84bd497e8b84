import type { Cue } from './cues.ts';
import { withoutTags } from './tags.ts';

/** From this share of cues on that begin with lines of the one before, captions roll up. */
const ROLLED_SHARE = 0.25;
const FEWEST_ROLLED = 3;

/**
 * The cues without what live captions show again: they roll up, so that each cue begins with lines of
 * the one before, or grow by a word at a time. Decided for the whole file: elsewhere somebody may
 * say `No.` twice.
 */
export function withoutRolledUp(cues: readonly Cue[]): readonly Cue[] {
  const shown = cues.map(({ lines }) => lines.map((line) => withoutTags(line).trim()));
  const texts = shown.map((lines) => lines.filter((line) => line !== ''));
  const rolled = texts.map((lines, index) => repeatedLines(texts[index - 1] ?? [], lines));
  const grown = texts.map((lines, index) => isGrown(texts[index - 1] ?? [], lines));
  const count = rolled.filter((lines, index) => lines > 0 || grown[index] === true).length;
  if (count < FEWEST_ROLLED || count < cues.length * ROLLED_SHARE) return cues;
  return cues.flatMap((cue, index): Cue[] => {
    if (grown[index + 1] === true && rolled[index + 1] === 0) return [];
    const filled = cue.lines.filter((_, line) => shown[index]?.[line] !== '');
    return [{ ...cue, lines: filled.slice(rolled[index]) }];
  });
}

/** How many lines at the end of a cue stand at the start of the next one, too. */
function repeatedLines(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count -= 1) {
    const end = before.slice(before.length - count);
    if (end.every((line, index) => line === lines[index])) return count;
  }
  return 0;
}

function isGrown(before: readonly string[], lines: readonly string[]): boolean {
  const [old, now] = [before.join(' '), lines.join(' ')];
  return old !== '' && now.length > old.length && now.startsWith(`${old} `);
}
