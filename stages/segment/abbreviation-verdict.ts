import type { UncutText } from './uncut-text.ts';
import type { Follower } from './follower.ts';
import type { SentenceMark } from './sentence-marks.ts';
import { isPlainWord, isStarter, wordBefore } from './words-around.ts';
import type { SegmentRules } from '../language/language.ts';
import type { AbbreviationClass } from '../words/abbreviations.ts';

/** `known`: an abbreviation in a place where sentence-splitter, told of it, decides right. */
type AbbreviationVerdict = 'end' | 'inside' | 'known' | undefined;

const LIST_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})$/;
const LETTER = /^\p{L}$/u;
const CAPITAL_LETTER = /^\p{Lu}/u;
/** "I" alone is the pronoun: `No. I will not.` */
const ROMAN = /^(?:[VX]|[IVXLC]{2,})$/;
const CHAPTER_AND_VERSE = /^\d{1,3}:\d/;
/** UTF-16 code units. */
const LONGEST_VERSE = 6;
const LONG_CODE = /^\p{Lu}{3,5}$/u;
const CODE = /^\p{Lu}{2,}$/u;
/** A sentence's first words when they only say a time: `At 5 a.m. Mr. Smith went`. */
const LONGEST_TIME_ADVERBIAL = 24;
const TIME_ADVERBIAL = /^\P{L}*(?:\p{L}+ ){0,2}[\d:.]+ ?$/u;

/** A single period with the word before it and what follows. Offsets are of the block's text. */
export interface MarkedWord {
  readonly mark: SentenceMark;
  /** Without the period. */
  readonly word: string;
  readonly wordStart: number;
  readonly sentenceStart: number;
  readonly follower: Follower;
}

/** What the word before a single period says; undefined for a plain word. */
export function abbreviationVerdict(block: UncutText, marked: MarkedWord): AbbreviationVerdict {
  const { text, rules } = block;
  const { word, wordStart, sentenceStart, follower } = marked;
  if (LIST_NUMBER.test(word) && isFirstWord(text, sentenceStart, wordStart)) return listMark(word);
  if (LETTER.test(word)) return initialVerdict(block, marked);
  const known = rules.abbreviations.get(word) ?? rules.abbreviations.get(inSmallLetters(word));
  // `Stat. § 12`
  if (text.startsWith('§', marked.mark.next)) return 'inside';
  if (known !== undefined) return classVerdict(block, marked, known);
  return isPlainWord(rules, word) ? undefined : tailVerdict(rules, follower);
}

/** `Wis` of `WIS`, as statutes are cited; a word in two letters may be anything. */
function inSmallLetters(word: string): string {
  return LONG_CODE.test(word) ? `${word.charAt(0)}${word.slice(1).toLowerCase()}` : word;
}

function isFirstWord(text: string, sentenceStart: number, wordStart: number): boolean {
  return (
    wordStart - sentenceStart < 8 && !/[\p{L}\p{N}]/u.test(text.slice(sentenceStart, wordStart))
  );
}

/** sentence-splitter knows a number with a period as the mark of a list item. */
function listMark(word: string): AbbreviationVerdict {
  return /^\d+$/.test(word) ? 'known' : 'inside';
}

/** A single letter: an initial, `p. 5`, `you and I.`, `Vitamin C.` */
function initialVerdict(
  { text, rules }: UncutText,
  { mark, word, wordStart, follower }: MarkedWord,
): AbbreviationVerdict {
  if (follower.kind !== 'capital') return isContinued(follower) ? 'known' : 'end';
  const isInitialNext = LETTER.test(follower.word) && text[mark.next + 1] === '.';
  if (!isInitialNext && isStarter(rules, follower.word)) return 'end';
  const before = wordBefore(text, text.slice(0, wordStart).trimEnd().length);
  if (word === 'I' && !CAPITAL_LETTER.test(before)) return 'end';
  return CAPITAL_LETTER.test(word) && CAPITAL_LETTER.test(before) ? 'known' : 'inside';
}

function classVerdict(
  block: UncutText,
  marked: MarkedWord,
  known: AbbreviationClass,
): AbbreviationVerdict {
  const { text, rules } = block;
  const { word, wordStart, follower } = marked;
  const isLowerCase = !CAPITAL_LETTER.test(word);
  switch (known) {
    case 'title':
      return 'known';
    case 'inner':
      return follower.kind === 'lower' ? 'known' : 'inside';
    case 'place':
      return isStarter(rules, follower.word) ? 'end' : 'known';
    case 'reference':
      if (follower.kind === 'digit' || ROMAN.test(follower.word)) return 'inside';
      return follower.kind === 'capital' && (isLowerCase || /^(?:Nos?|\p{Lu}+)$/u.test(word))
        ? 'end'
        : tailVerdict(rules, follower);
    case 'closing':
      return isContinued(follower) ? 'known' : 'end';
    case 'time':
      return timeVerdict(block, marked);
    case 'state':
      // "He lives in Fresno, Calif. Ann Hill does not." Mid-sentence a comma would follow.
      if (text.slice(wordStart - 2, wordStart) === ', ') {
        return follower.kind === 'capital' && !follower.isBracketed
          ? 'end'
          : tailVerdict(rules, follower);
      }
      break;
    case 'verse':
      return CHAPTER_AND_VERSE.test(text.slice(marked.mark.next, marked.mark.next + LONGEST_VERSE))
        ? 'inside'
        : undefined;
    case 'month':
    case 'tail':
      // `Roe et al. (US 2012/0179503)`
      if (follower.isBracketed && CODE.test(follower.word)) return 'inside';
      if (follower.kind === 'capital' && isLowerCase) return 'end';
      break;
  }
  return tailVerdict(rules, follower);
}

function timeVerdict(
  { text, rules }: UncutText,
  { wordStart, sentenceStart, follower }: MarkedWord,
): AbbreviationVerdict {
  if (isContinued(follower)) return 'known';
  if (rules.afterClockTime.has(follower.word)) return 'inside';
  if (wordStart - sentenceStart > LONGEST_TIME_ADVERBIAL) return 'end';
  return TIME_ADVERBIAL.test(text.slice(sentenceStart, wordStart)) ? 'inside' : 'end';
}

/** After `U.S.`, `Inc.`, `Jr.`: a capital starts a sentence if it is a word that mostly does. */
function tailVerdict(rules: SegmentRules, follower: Follower): AbbreviationVerdict {
  if (isContinued(follower)) return 'known';
  const isEnd = follower.kind !== 'capital' || follower.isQuoted || isStarter(rules, follower.word);
  return isEnd ? 'end' : 'inside';
}

function isContinued({ kind }: Follower): boolean {
  return kind === 'lower' || kind === 'digit' || kind === 'dash';
}
