import { WORDS_WITH_PERIOD } from './abbreviations.ts';
import {
  LETTER,
  DIGIT,
  APOSTROPHE,
  PERIOD,
  codeAt,
  isAsciiLetter,
  isSurrogatePair,
  isUpper,
  isApostrophe,
  kindOf,
} from './characters.ts';

const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** The end of a word of ASCII letters that nothing can go on after; the start of any other. */
export function plainWordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isAsciiLetter(text.charCodeAt(at))) at++;
  if (at === text.length) return at;
  const next = text.charCodeAt(at);
  return next === 32 || next === 44 ? at : start;
}

export function tokenEnd(text: string, start: number, kind: number): number {
  const code = text.charCodeAt(start);
  if (kind === LETTER) return wordEnd(text, start);
  if (kind === DIGIT) return numberEnd(text, start);
  if ((code === 35 || code === 64) && isWordAt(text, start + 1)) return wordEnd(text, start + 1);
  if (code === 36 && kindOf(codeAt(text, start + 1)) === DIGIT) return numberEnd(text, start + 1);
  if (isApostrophe(code)) {
    const clitic = cliticEnd(text, start);
    if (clitic > start) return clitic;
  }
  const isPair = codeAt(text, start + 1) === code;
  if (isPair && (code === APOSTROPHE || code === 96 || code === 45)) return start + 2;
  if (isPair && code === PERIOD && codeAt(text, start + 2) === PERIOD) return start + 3;
  return start + (isSurrogatePair(text, start) ? 2 : 1);
}

/** `'s` and its like, when a word stands before: the end of the clitic, or `start`. */
function cliticEnd(text: string, start: number): number {
  if (start === 0) return start;
  const before = kindOf(text.charCodeAt(start - 1));
  if (before !== LETTER && before !== DIGIT && text.charCodeAt(start - 1) !== PERIOD) return start;
  let end = start + 1;
  while (end < start + 4 && kindOf(codeAt(text, end)) === LETTER) end++;
  return CLITICS.has(text.slice(start + 1, end).toLowerCase()) ? end : start;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && kindOf(codeAt(text, at)) <= DIGIT) at++;
    const code = codeAt(text, at);
    const continues = isWordAt(text, at + 1);
    if (code === PERIOD) {
      const isLetterAlone = at - start === 1 || text.charCodeAt(at - 2) === PERIOD;
      const isInitials = isLetterAlone && kindOf(text.charCodeAt(at - 1)) === LETTER;
      if (
        isInitials &&
        (continues || isUpper(text, at - 1) || text.charCodeAt(at - 2) === PERIOD)
      ) {
        at++;
        if (kindOf(codeAt(text, at)) === LETTER) continue;
        if (codeAt(text, at) === 45 && isWordAt(text, at + 1)) continue;
        return at;
      }
      const isShort = at - start <= 6;
      const hasPeriod = isShort && WORDS_WITH_PERIOD.has(text.slice(start, at).toLowerCase());
      return hasPeriod && !isAnswer(text, start, at) ? at + 1 : at;
    }
    const isHyphen = code === 45 || code === 0x2010 || code === 0x2011 || code === 38;
    if (isHyphen && continues) at++;
    else if (isApostrophe(code) && continues && cliticEnd(text, at) === at) at++;
    else return at;
  }
}

/** `They voted no. The board left.`, and not `No. 3`: what follows is no number. */
function isAnswer(text: string, start: number, period: number): boolean {
  if (period !== start + 2 || (text.charCodeAt(start) | 32) !== 110) return false;
  if ((text.charCodeAt(start + 1) | 32) !== 111) return false;
  let at = period + 1;
  while (codeAt(text, at) === 32) at++;
  return kindOf(codeAt(text, at)) !== DIGIT && codeAt(text, at) !== 35;
}

function numberEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && kindOf(codeAt(text, at)) <= DIGIT) at++;
    const code = codeAt(text, at);
    const isInner = code === PERIOD || code === 44 || code === 58 || code === 45;
    if (isInner && kindOf(codeAt(text, at + 1)) <= DIGIT) at++;
    else return code === 37 ? at + 1 : at;
  }
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && kindOf(codeAt(text, at)) <= DIGIT;
}
