import { isFirstName, isFunctionWord, isNameParticle, isPersonNoun } from './word-lists.ts';
import { readName, type NameMention } from './name-mention.ts';
import { nameStart } from './name-start.ts';
import { isConnector, isNewPlace, opensNameAllTheSame, opensSentence } from './name-words.ts';
import { type Token, isPossessiveForm } from './token.ts';

const ADVERB = /^\p{Lu}\p{Ll}{3,}ly$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
/** Longer runs of capitals are headings and lists, not names. */
const LONGEST_RUN = 14;

/**
 * The names in one block, in order. A run of capitalised words is one name, divided into titles and
 * name proper at its last title or role noun.
 * @param isHeadline most words are capitalised: only `First Last` counts there
 * @param lowerWords words that the document writes in lower case, which at the start of a sentence
 *   are no names
 */
export function findNames(
  tokens: readonly Token[],
  block: number,
  isHeadline: boolean,
  lowerWords: ReadonlySet<string>,
): NameMention[] {
  const names: NameMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const end = runEnd(tokens, i, lowerWords);
    if (end === i) {
      i += 1;
      continue;
    }
    if (isHeadline) names.push(...namesInHeadline(tokens, i, end, block));
    else {
      const name = divideRun(tokens, i, end, block);
      if (name !== null) names.push(name);
    }
    i = end;
  }
  return names;
}

/** The end of the run of name words that starts at a token; the start itself where none does. */
function runEnd(tokens: readonly Token[], start: number, lowerWords: ReadonlySet<string>): number {
  const first = tokens[start];
  if (first === undefined || !first.mayBeName) return start;
  if (isFunctionWord(first.lower) && !opensNameAllTheSame(tokens, start)) return start;
  if (
    first.lower.endsWith('ly') &&
    ADVERB.test(first.text) &&
    opensSentence(tokens, start) &&
    !isFirstName(first.lower)
  )
    return start;
  if (opensSentence(tokens, start) && lowerWords.has(first.lower) && !isPersonNoun(first.lower)) {
    return start;
  }
  let end = start + 1;
  while (end < tokens.length && end - start < LONGEST_RUN) {
    const before = tokens[end - 1];
    const token = tokens[end];
    if (before === undefined || token === undefined) break;
    if (isPossessiveForm(before.text)) break;
    if (token.text === ',' && SUFFIX.test(tokens[end + 1]?.text ?? '')) {
      end += 2;
      continue;
    }
    const mayStand = token.mayBeName && (!isFunctionWord(token.lower) || INITIAL.test(token.text));
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

function divideRun(
  tokens: readonly Token[],
  start: number,
  end: number,
  block: number,
): NameMention | null {
  const nameFrom = nameStart(tokens, start, end);
  if (nameFrom >= end) return null;
  return readName(tokens, { block, titleFrom: start, nameFrom, nameTo: end });
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
      isFirstName(token.lower) &&
      !isPossessiveForm(token.text);
    const to = i + (isPair ? 2 : 1);
    const name = readName(tokens, { block, titleFrom: i, nameFrom: i, nameTo: to });
    if (name !== null) names.push(isPair ? name : { ...name, kind: 'unknown' });
    i = to;
  }
  return names;
}
