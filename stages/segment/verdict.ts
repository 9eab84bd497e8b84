import { abbreviationVerdict } from './abbreviation-verdict.ts';
import type { UncutText } from './uncut-text.ts';
import { followerAt, type Follower } from './follower.ts';
import type { SegmentRules } from '../language/language.ts';
import type { SentenceMark } from './sentence-marks.ts';
import { isPlainWord, isStarter, wordAt, wordBefore } from './words-around.ts';

/** `open`: the mark belongs to an abbreviation and sentence-splitter decides. */
export type Verdict = 'end' | 'inside' | 'open';

/** UTF-16 code units, to either bracket. */
const LONGEST_ASIDE = 240;
const FULL_STOP = /[。！？]/;
const LOWER = /\p{Ll}/u;
const SHOUT = /[?!]/;
const ELLIPSIS = /\.[ .]*\.|…/;
const QUOTE_OR_BRACKET = /["”’'»)\]]/;
const STANDS_ALONE = /[\s"'`()[\]{}“”«»‘’]/;

/**
 * Whether the sentence that starts at `sentenceStart` ends at a mark.
 * @param sentenceStart UTF-16 offset
 */
export function verdictOn(block: UncutText, mark: SentenceMark, sentenceStart: number): Verdict {
  const { text } = block;
  if (mark.close >= block.contentEnd) return 'inside';
  if (isInAside(text, mark, sentenceStart)) return 'inside';
  const run = text.slice(mark.start, mark.end);
  if (FULL_STOP.test(run)) return 'end';
  const follower = followerAt(text, mark);
  if (!mark.isSpaced) return gluedVerdict(block, mark, follower, sentenceStart);
  if (SHOUT.test(run)) return shoutVerdict(block, mark, follower);
  if (ELLIPSIS.test(run)) return ellipsisVerdict(block, mark, follower, sentenceStart);
  return periodVerdict(block, mark, follower, sentenceStart);
}

/**
 * Whether a mark stands between brackets that were opened in the middle of the sentence and are still
 * open behind it: `He left (not at once. But he did.)`. What begins in brackets with a capital may be
 * sentences of its own.
 */
function isInAside(text: string, mark: SentenceMark, sentenceStart: number): boolean {
  // Windows: a long text without brackets is not read again for each mark.
  const before = text.slice(Math.max(sentenceStart, mark.start - LONGEST_ASIDE), mark.start);
  const opening = before.lastIndexOf('(');
  if (opening < 1 || before.includes(')', opening) || !LOWER.test(before[opening + 1] ?? '')) {
    return false;
  }
  const behind = text.slice(mark.end, mark.end + LONGEST_ASIDE);
  const closing = behind.indexOf(')');
  if (closing < mark.close - mark.end || behind.slice(0, closing).includes('(')) return false;
  return /[\p{L}\p{N}]/u.test(before.slice(0, opening));
}

/** `world.Today`, `ends.”The`: no white space after the mark. */
function gluedVerdict(
  { text, rules }: UncutText,
  mark: SentenceMark,
  { kind, word }: Follower,
  sentenceStart: number,
): Verdict {
  if (kind !== 'capital' || mark.next > mark.close || word.length === 0) return 'inside';
  const before = wordBefore(text, mark.start, sentenceStart);
  if (!isPlainWord(rules, before) || before.length < 2) return 'inside';
  if (mark.close > mark.end)
    return isStarter(rules, word) || /\p{Ll}/u.test(word) ? 'end' : 'inside';
  return isStarter(rules, word) || rules.abbreviations.get(word) === 'title' ? 'end' : 'inside';
}

function shoutVerdict(block: UncutText, mark: SentenceMark, follower: Follower): Verdict {
  const { text, rules } = block;
  const isClosed = QUOTE_OR_BRACKET.test(text.slice(mark.end, mark.close));
  switch (follower.kind) {
    case 'lower':
      if (isName(block, mark)) return nameVerdict(text, mark);
      return !isClosed && block.isUncased() ? 'end' : 'inside';
    case 'dash':
      return follower.isEnd ? 'end' : 'inside';
    case 'punctuation':
      return 'inside';
    case 'capital':
    case 'digit':
    case 'other':
      break;
  }
  if (isClosed && isReporting(block, mark.next)) return 'inside';
  return isName(block, mark) && !isStarter(rules, follower.word) ? nameVerdict(text, mark) : 'end';
}

function nameVerdict(text: string, mark: SentenceMark): Verdict {
  return isAlone(text, mark, wordBefore(text, mark.start)) ? 'open' : 'inside';
}

function isName({ text, rules }: UncutText, { start, end, close }: SentenceMark): boolean {
  if (close > end) return false;
  return rules.exclamationNames.has(`${wordBefore(text, start)}${text.slice(start, end)}`);
}

/** sentence-splitter knows a word only when nothing but white space or a pair mark precedes it. */
function isAlone(text: string, { start, end, close }: SentenceMark, word: string): boolean {
  const before = text[start - word.length - 1] ?? ' ';
  return end === close && STANDS_ALONE.test(before);
}

/**
 * `“Why?” Anna Lee asked`: a name and a reporting verb go on after a question. In `“Why?” Anna Lee
 * said the plan had failed` the verb has words of its own and the sentence is new.
 */
function isReporting({ text, rules }: UncutText, at: number): boolean {
  let from = at;
  for (let words = 0; words < 4; words += 1) {
    const word = wordAt(text, from);
    if (rules.reportingVerbs.has(word)) {
      const after = text[from + word.length] === ' ' ? wordAt(text, from + word.length + 1) : '';
      return words > 0 && (rules.takesListener.test(word) || !rules.clauseOpeners.has(after));
    }
    if (!/^\p{Lu}/u.test(word) || isStarter(rules, word)) return false;
    from += word.length;
    if (text[from] === '.') from += 1;
    if (text[from] === ' ') from += 1;
  }
  return false;
}

function ellipsisVerdict(
  { text, rules }: UncutText,
  mark: SentenceMark,
  follower: Follower,
  sentenceStart: number,
): Verdict {
  if (isOpening(text, sentenceStart, mark.start)) return 'inside';
  switch (follower.kind) {
    case 'lower':
      return 'inside';
    case 'dash':
      return follower.isEnd ? 'end' : 'inside';
    case 'digit':
    case 'punctuation':
      return 'inside';
    case 'capital':
    case 'other':
      break;
  }
  const dots = text.slice(mark.start, mark.end).replaceAll(' ', '');
  const before = text[mark.start - 1] ?? '';
  if (before === '[' || before === '(') return saysStart(rules, follower) ? 'end' : 'inside';
  return before !== ' ' || dots.length > 3 || saysStart(rules, follower) ? 'end' : 'inside';
}

/** Nothing but marks stands before, as in `“… There was a time`. */
function isOpening(text: string, sentenceStart: number, at: number): boolean {
  return at - sentenceStart < 8 && !/[\p{L}\p{N}]/u.test(text.slice(sentenceStart, at));
}

/** "I" is a capital everywhere and says nothing after an ellipsis. */
function saysStart(rules: SegmentRules, { word, isBracketed }: Follower): boolean {
  return isStarter(rules, word) && !isBracketed && !/^I\b/.test(word);
}

function periodVerdict(
  block: UncutText,
  mark: SentenceMark,
  follower: Follower,
  sentenceStart: number,
): Verdict {
  const { text } = block;
  if (follower.kind === 'punctuation') return 'inside';
  const word = wordBefore(text, mark.start, sentenceStart);
  const wordStart = mark.start - word.length;
  const marked = { mark, word, wordStart, sentenceStart, follower };
  const abbreviation = abbreviationVerdict(block, marked);
  if (abbreviation === 'known') return isAlone(text, mark, word) ? 'open' : 'inside';
  if (abbreviation !== undefined) return abbreviation;
  switch (follower.kind) {
    case 'dash':
      return follower.isEnd ? 'end' : 'inside';
    case 'lower':
      return isLowerCaseStart(block, mark, word, follower) ? 'end' : 'inside';
    case 'capital':
    case 'digit':
    case 'other':
      break;
  }
  return 'end';
}

/**
 * A period before a lower-case word. After an ordinary word it ends a sentence all the same, in
 * text that does without capitals; in newspapers the case hardly occurs.
 */
function isLowerCaseStart(
  { text, isUncased }: UncutText,
  mark: SentenceMark,
  word: string,
  follower: Follower,
): boolean {
  if (follower.isBracketed) return true;
  if (QUOTE_OR_BRACKET.test(text.slice(mark.end, mark.close))) return false;
  // `his . voice`: a loose period before a small letter is the trace of a broken line.
  return /^\p{Ll}{3,}$/u.test(word) || isUncased();
}
