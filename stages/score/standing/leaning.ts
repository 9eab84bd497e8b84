import type { ScoreRules } from '../../language/language.ts';

const LONGEST_OPENER = 4;

/** As far as an opener and what makes it harmless can reach, in UTF-16 code units. */
const OPENING = 100;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const FIRST_WORD = new RegExp(WORD.source, 'u');

/** In lower case. Read by the code unit where it is of ASCII letters and a space follows it. */
function firstWord(text: string): string {
  let end = 0;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  const isPlain = end > 0 && end < OPENING && text.charCodeAt(end) === 0x20;
  const first = isPlain ? text.slice(0, end) : FIRST_WORD.exec(text.slice(0, OPENING))?.[0];
  return (first ?? '').toLowerCase().replaceAll('’', "'");
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return code < 0x80 && lower >= 0x61 && lower <= 0x7a;
}

/**
 * Whether a sentence opens with a word or phrase that points back to what was said before, such
 * as `He`, `This`, `But`, `However` or `In addition`. Of an opener and a longer one that stands
 * alone (`This week`), the longer counts.
 */
function leansBack(text: string, { openers }: ScoreRules): boolean {
  // Most sentences open with none of them: a look at the first word will do.
  if (!openers.firstWords.has(firstWord(text))) return false;
  const opening = text.slice(0, OPENING);
  const words: string[] = [];
  for (const [word] of opening.matchAll(WORD)) {
    words.push(word.toLowerCase().replaceAll('’', "'"));
    if (words.length === LONGEST_OPENER) break;
    if (!openers.firstWords.has(words[0] ?? '')) return false;
  }
  for (let length = words.length; length > 0; length--) {
    const opener = words.slice(0, length).join(' ');
    if (openers.standing.has(opener)) return false;
    if (openers.leaning.has(opener)) return !openers.comesLater.some((each) => each.test(opening));
  }
  return false;
}

/** A word and what follows it: `But it never said so`. */
const FIRST_OF_ALL = /^[^\p{L}]*\p{L}+,? (?=\p{L})/u;

/**
 * How often a sentence leans back: 0, 1, or 2 where what follows its first word does, too: `But he …`,
 * `And this …`.
 */
export function leaningOf(text: string, rules: ScoreRules): 0 | 1 | 2 {
  if (!leansBack(text, rules)) return 0;
  const rest = text.replace(FIRST_OF_ALL, '');
  return rest !== text && leansBack(rest, rules) ? 2 : 1;
}
