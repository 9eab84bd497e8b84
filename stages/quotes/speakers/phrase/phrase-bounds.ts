import {
  isFunctionWord,
  isPhraseBoundary,
  isPlaceWord,
  isPreposition,
} from '../../../names/word-lists.ts';
import type { PlacedName } from '../../../names/index.ts';
import type { Token } from '../../../names/token.ts';

const AFTERTHOUGHTS: ReadonlySet<string> = new Set([
  'himself',
  'herself',
  'itself',
  'themselves',
  'also',
  'alone',
  'both',
]);

/** The end of the words before the first comma, dash, bracket or relative clause. */
export function firstSegmentEnd(
  tokens: readonly Token[],
  start: number,
  end: number,
  names: readonly PlacedName[],
): number {
  let next = 0;
  for (let i = start; i < end; i += 1) {
    while ((names[next]?.name.nameTo ?? Infinity) <= i) next += 1;
    const inside = names[next];
    if (inside !== undefined && inside.name.nameFrom <= i) {
      i = inside.name.nameTo - 1;
      continue;
    }
    const token = tokens[i];
    if (token === undefined) return i;
    if (token.kind === 'mark' && !isInnerMark(tokens, i)) return Math.max(i, start + 1);
  }
  return end;
}

/** The end of the words before the first preposition, names apart. */
export function headRegionEnd(
  tokens: readonly Token[],
  start: number,
  end: number,
  names: readonly PlacedName[],
): number {
  let headEnd = end;
  let next = 0;
  for (let i = start; i < end; i += 1) {
    while ((names[next]?.name.nameTo ?? Infinity) <= i) next += 1;
    const inside = names[next];
    if (inside !== undefined && inside.name.titleFrom <= i) {
      i = inside.name.nameTo - 1;
      continue;
    }
    const lower = tokens[i]?.lower ?? '';
    if (
      i > start &&
      (isPreposition(lower) || isPhraseBoundary(lower)) &&
      !isOfficePart(tokens, i, names, end)
    ) {
      headEnd = i;
      break;
    }
  }
  while (headEnd > start + 1 && AFTERTHOUGHTS.has(tokens[headEnd - 1]?.lower ?? '')) headEnd -= 1;
  return headEnd;
}

/** Marks that a phrase goes on after: `46-year-old`, `A&E`, `Worcester, Massachusetts`. */
function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (/^(?:[’'&/.$%#@“”"]|``|'')/.test(token.text)) return true;
  if (token.text === '-') return tokens[at - 1]?.to === token.from && next.from === token.to;
  const before = tokens[at - 1]?.text ?? '';
  return token.text === ',' && isPlaceWord(next.lower) && next.isCapital && /^\p{Lu}/u.test(before);
}

/** `director of communications Jane Doe`: a preposition within a title that a name closes. */
function isOfficePart(
  tokens: readonly Token[],
  at: number,
  names: readonly PlacedName[],
  end: number,
): boolean {
  if (tokens[at]?.lower !== 'of') return false;
  const name = names.find(({ name: { titleFrom } }) => titleFrom > at);
  if (name === undefined || name.name.nameTo !== end || name.entity.kind !== 'person') return false;
  const between = tokens.slice(at + 1, name.name.titleFrom);
  const isSpoken = name.name.titleFrom < name.name.nameFrom || between.length > 0;
  return (
    isSpoken &&
    between.length < 4 &&
    between.every(({ lower, kind }) => kind === 'word' && !isFunctionWord(lower))
  );
}
