import {
  isDeterminer,
  isFirstName,
  isFunctionWord,
  isGroupNoun,
  isNameParticle,
  isOrganizationNoun,
  isPersonNoun,
  isPlaceWord,
  isTitle,
} from './word-lists.ts';
import { isListedWord } from '../quotes/grammar/word-classes.ts';
import { readName, type NameMention } from './name-mention.ts';
import { nameStart } from './name-start.ts';
import { isConnector, isNewPlace, opensNameAllTheSame, opensSentence } from './name-words.ts';
import { type Token, bareWord, isPossessiveForm } from './token.ts';

const ADVERB = /^\p{Lu}\p{Ll}{3,}ly$/u;
const DOMAIN_ENDING = /^(?:com|org|net|gov|edu|info|io|tv|co|eu|uk|us)(?:[’']s)?$/;
/** Endings of words that the lexicon leaves to its rules, and of hardly a surname. */
const DERIVED = /.{3}(?:ments?|[ts]ions?|ness|ities|ity|ances?|ences?|ful|less|able|ibly|ously)$/;
const LONGEST_ACRONYM = 6;
const IN_CAPITALS = /^\p{Lu}[\p{Lu}’']+$/u;
const INITIAL_WITH_PERIOD = /^\p{Lu}\.$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** Longer runs of capitals are headings and lists, not names. */
const LONGEST_RUN = 14;

/** What a document tells of its words, for finding names in each of its blocks. */
export interface WordsOfDocument {
  /** Words written in lower case, which at the start of a sentence are no names. */
  readonly lowerWords: ReadonlySet<string>;
  /** Last words of full names that are titles or words else: `King` of `Angus King`. */
  readonly surnames: ReadonlySet<string>;
}

/**
 * The names in one block, in order. A run of capitalised words is one name, divided into titles and
 * name proper at its last title or role noun.
 * @param isHeadline most words are capitalised: only `First Last` counts there
 */
export function findNames(
  tokens: readonly Token[],
  block: number,
  isHeadline: boolean,
  words: WordsOfDocument,
): NameMention[] {
  const names: NameMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i, words);
    if (end === i) {
      i += 1;
      continue;
    }
    if (isHeadline) names.push(...namesInHeadline(tokens, i, end, block));
    else {
      const name = divideRun(tokens, { block, from: i, to: end }, words);
      if (name !== null) names.push(name);
    }
    i = end;
  }
  return names;
}

/** The end of the run of name words that starts at a token; the start itself where none does. */
function runEnd(
  tokens: readonly Token[],
  start: number,
  { lowerWords, surnames }: WordsOfDocument,
): number {
  const first = tokens[start];
  if (first === undefined || !first.mayBeName || isShouted(tokens, start)) return start;
  if (isFunctionWord(first.lower) && !opensNameAllTheSame(tokens, start)) return start;
  if (
    first.lower.endsWith('ly') &&
    ADVERB.test(first.text) &&
    opensSentence(tokens, start) &&
    !isFirstName(first.lower)
  )
    return start;
  if (
    opensSentence(tokens, start) &&
    lowerWords.has(first.lower) &&
    !isPersonNoun(first.lower) &&
    !surnames.has(first.lower)
  )
    return start;
  let end = start + 1;
  while (end < tokens.length && end - start < LONGEST_RUN) {
    const before = tokens[end - 1];
    const token = tokens[end];
    if (before === undefined || token === undefined) break;
    if (isPossessiveForm(before.text) && !isBodyOf(before, token)) break;
    if (isShouted(tokens, end)) break;
    if (isDomainEnding(tokens, end)) return end + 2;
    if (token.text === ',' && SUFFIX.test(tokens[end + 1]?.text ?? '')) {
      end += 2;
      continue;
    }
    const mayStand =
      token.mayBeName &&
      (!isFunctionWord(token.lower) || INITIAL.test(token.text) || isMonthAsSurname(before, token));
    if (token.mayBeName && (mayStand || isNewPlace(tokens, end))) {
      end += 1;
      continue;
    }
    if (isNickname(tokens, end)) {
      end += 4;
      continue;
    }
    // `Pedro de la Cruz`: two particles at most.
    const joined = isNameParticle(tokens[end + 1]?.lower ?? '') ? 2 : 1;
    const next = tokens[end + joined];
    if (next === undefined || !next.mayBeName || isFunctionWord(next.lower)) break;
    if (!isConnector(tokens, start, end)) break;
    end += joined + 1;
  }
  return end;
}

/** `Robert C. “Bobby” Scott`: the marks, the nickname, and the surname after them. */
function isNickname(tokens: readonly Token[], at: number): boolean {
  const open = tokens[at];
  if (open?.kind !== 'mark' || !/^(?:["“(]|``)$/.test(open.text)) return false;
  const name = tokens[at + 1];
  const close = tokens[at + 2];
  const surname = tokens[at + 3];
  if (name === undefined || close === undefined || surname === undefined) return false;
  const isMarked = /^(?:["”)]|'')$/.test(close.text);
  return (
    isMarked &&
    name.mayBeName &&
    surname.mayBeName &&
    close.from === name.to &&
    !isFunctionWord(surname.lower)
  );
}

/** `Theresa May`, `Ann March`. */
function isMonthAsSurname(before: Token, { text }: Token): boolean {
  return /^(?:May|March)(?:[’']s)?$/.test(text) && isFirstName(before.lower);
}

/** `.org` right behind a word. */
function isDomainEnding(tokens: readonly Token[], at: number): boolean {
  const period = tokens[at];
  const ending = tokens[at + 1];
  if (period?.text !== '.' || ending === undefined || !DOMAIN_ENDING.test(ending.text))
    return false;
  return tokens[at - 1]?.to === period.from && period.to === ending.from;
}

/** `Seafarers’ Union`, `District Attorney’s Office`: the owner is part of the name. */
function isBodyOf({ lower, text }: Token, next: Token): boolean {
  if (!isOrganizationNoun(next.lower) || !next.isCapital) return false;
  const bare = bareWord(lower);
  return isTitle(bare) || isPersonNoun(bare) || isGroupNoun(bare) || /s[’']$/.test(text);
}

/**
 * `MY ENTIRE LIFE SAVINGS`: a word in capitals beside others that is an ordinary word in lower case,
 * unless a first name stands before it. A short one alone may be an acronym.
 */
function isShouted(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isInCapitals(token)) return false;
  if (!isListedWord(token.lower) && !DERIVED.test(token.lower)) return false;
  const before = tokens[at - 1];
  if (isFirstName(token.lower) || (before !== undefined && isFirstName(before.lower))) return false;
  if (isOrganizationNoun(token.lower) || isPlaceWord(token.lower) || isTitle(token.lower))
    return false;
  return (
    isInCapitals(before) || isInCapitals(tokens[at + 1]) || token.text.length > LONGEST_ACRONYM
  );
}

function isInCapitals(token: Token | undefined): boolean {
  return token !== undefined && IN_CAPITALS.test(token.text);
}

function divideRun(
  tokens: readonly Token[],
  { block, from, to }: { readonly block: number; readonly from: number; readonly to: number },
  { surnames }: WordsOfDocument,
): NameMention | null {
  const nameFrom = nameStart(tokens, from, to);
  if (nameFrom < to) return readName(tokens, { block, titleFrom: from, nameFrom, nameTo: to });
  // `King said`, where `Angus King` stands too; not `the King`.
  const isSurname =
    surnames.has(bareWord(tokens[to - 1]?.lower ?? '')) &&
    !isDeterminer(tokens[from - 1]?.lower ?? '');
  return isSurname
    ? readName(tokens, { block, titleFrom: from, nameFrom: to - 1, nameTo: to })
    : null;
}

/** In a headline every word is capitalised: only a first name tells where a name starts. */
function namesInHeadline(
  tokens: readonly Token[],
  start: number,
  end: number,
  block: number,
): NameMention[] {
  const names: NameMention[] = [];
  let i = start;
  while (i < end) {
    const token = tokens[i];
    const next = tokens[i + 1];
    const isPair =
      token !== undefined &&
      next !== undefined &&
      i + 1 < end &&
      (isFirstName(token.lower) || INITIAL_WITH_PERIOD.test(token.text)) &&
      !isPossessiveForm(token.text);
    const to = i + (isPair ? 2 : 1);
    const name = readName(tokens, { block, titleFrom: i, nameFrom: i, nameTo: to });
    if (name !== null)
      names.push(isPair ? { ...name, mayGoOn: true } : { ...name, kind: 'unknown' });
    i = to;
  }
  return names;
}
