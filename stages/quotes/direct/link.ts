import type { QuotedBlock } from './block-words.ts';
import type { Mention } from './mentions.ts';
import { AUXILIARIES, CUE_VERBS } from './words.ts';

/** A cue and who it names, for one quoted region: half-open indexes of the block's tokens. */
export interface Link {
  readonly cue: readonly [first: number, end: number];
  readonly source: Mention | null;
  readonly rule: string;
}

/** Finds the cue and the source of a quoted region within its own block. */
export function linkRegion(
  block: QuotedBlock,
  mentions: readonly Mention[],
  region: number,
): Link | null {
  const { tokens, regionOf, sentenceOf } = block;
  const first = regionOf.indexOf(region);
  const end = regionOf.lastIndexOf(region) + 1;
  if (first < 0) return null;
  const last = tokens[end - 1];
  const inner = block.regions[region];
  if (last === undefined || inner === undefined) return null;
  const beforeMark = block.text.slice(inner.innerFrom, inner.innerTo).trimEnd().at(-1) ?? '';
  const after = linkAfter(block, mentions, end);
  const sentence = sentenceOf[first];
  const before = linkBefore(block, mentions, first, sentence ?? 0);
  if (after !== null && (/[,?!—–-]/u.test(beforeMark) || before === null)) return after;
  return before ?? after;
}

function linkAfter(block: QuotedBlock, mentions: readonly Mention[], start: number): Link | null {
  const { tokens, regionOf } = block;
  let commas = 0;
  for (let i = start; i < Math.min(tokens.length, start + 14); i += 1) {
    const token = tokens[i];
    if (token === undefined || regionOf[i] !== -1 || /^[.;:?!]$/u.test(token.text)) return null;
    if (token.text === ',') commas += 1;
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      const source = mentions.find(({ first }) => first >= i + 2) ?? null;
      return { cue: [i, i + 2], source, rule: 'according-to' };
    }
    if (!CUE_VERBS.has(token.lower) || isNoun(mentions, i)) continue;
    const next = mentions.find((mention) => mention.first === i + 1);
    const previous = subjectBefore(block, mentions, i, start);
    if (previous !== null) return { cue: [i, i + 1], source: previous, rule: 'cue-after' };
    if (next !== undefined && i - start <= 2) {
      return { cue: [i, i + 1], source: next, rule: 'cue-after-inverted' };
    }
    if (commas === 0 && i - start <= 2) return null;
  }
  return null;
}

function linkBefore(
  block: QuotedBlock,
  mentions: readonly Mention[],
  end: number,
  sentence: number,
): Link | null {
  const { tokens, regionOf, sentenceOf } = block;
  for (let i = end - 1; i >= 0 && sentenceOf[i] === sentence; i -= 1) {
    const token = tokens[i];
    if (token === undefined || regionOf[i] !== -1) continue;
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      const source = mentions.find(({ first }) => first >= i + 2) ?? null;
      return { cue: [i, i + 2], source, rule: 'according-to' };
    }
    if (!CUE_VERBS.has(token.lower) || isNoun(mentions, i)) continue;
    let start = i;
    while (start > 0 && sentenceOf[start - 1] === sentence) start -= 1;
    const source = subjectBefore(block, mentions, i, start);
    if (source !== null) return { cue: [i, i + 1], source, rule: 'cue-before' };
  }
  return null;
}

function isNoun(mentions: readonly Mention[], token: number): boolean {
  return mentions.some(({ first, end }) => first <= token && token < end);
}

/** The subject of a verb: the mention before it, or the one before its apposition. */
export function subjectBefore(
  { tokens, regionOf }: QuotedBlock,
  mentions: readonly Mention[],
  verb: number,
  start: number,
): Mention | null {
  const before = mentions.filter((mention) => mention.first >= start && mention.end <= verb);
  let i = verb - 1;
  while (
    i >= start &&
    (AUXILIARIES.has(tokens[i]?.lower ?? '') ||
      /ly$|^(?:also|then|later|again|once|often|just)$/u.test(tokens[i]?.lower ?? ''))
  )
    i -= 1;
  if (i < start || regionOf[i] !== -1) return null;
  if (tokens[i]?.text === ',') {
    const heads = before.filter(({ end }) => tokens[end]?.text === ',' && end < i);
    const head = heads.find(
      ({ first }) =>
        !/^(?:in|on|at|of|for|from|by|during|after|before|with|as|to|and)$/u.test(
          tokens[first - 1]?.lower ?? '',
        ),
    );
    return head ?? before[0] ?? null;
  }
  const nearest = before.at(-1) ?? null;
  if (nearest === null) return null;
  const isObject = /^(?:of|for|from|in|at|on|with|to|by)$/u.test(
    tokens[nearest.first - 1]?.lower ?? '',
  );
  return isObject ? (before.at(-2) ?? nearest) : nearest;
}
