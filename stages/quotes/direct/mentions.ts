import type { QuotedBlock } from './block-words.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  CUE_VERBS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from './words.ts';

/** A run of tokens that may name somebody: half-open indexes of tokens. */
export interface Mention {
  readonly first: number;
  readonly end: number;
  readonly kind: 'name' | 'pronoun' | 'description';
}

const CAPITAL = /^\p{Lu}/u;

/** The noun phrases of a block outside its quoted regions, as far as shapes and closed classes tell. */
export function mentionsOf(block: QuotedBlock): Mention[] {
  const { tokens, regionOf, sentenceOf } = block;
  const mentions: Mention[] = [];
  let first = -1;
  let hasName = false;
  const finish = (end: number) => {
    if (first >= 0) {
      const isOnlyDeterminer = end - first === 1 && DETERMINERS.has(tokens[first]?.lower ?? '');
      if (!isOnlyDeterminer) mentions.push({ first, end, kind: hasName ? 'name' : 'description' });
    }
    first = -1;
    hasName = false;
  };
  for (const [i, token] of tokens.entries()) {
    if (regionOf[i] !== -1) {
      finish(i);
      continue;
    }
    const { lower, text } = token;
    const startsSentence = i === 0 || sentenceOf[i] !== sentenceOf[i - 1];
    if (startsSentence) finish(i);
    const isCapital = CAPITAL.test(text) && (!startsSentence || !isFunctionWord(lower));
    if (token.kind === 'mark') {
      finish(i);
    } else if (isCapital && !DETERMINERS.has(lower) && lower !== 'i') {
      if (first < 0) first = i;
      hasName = true;
    } else if (DETERMINERS.has(lower)) {
      finish(i);
      if (PRONOUNS.has(lower) && isFollowedByVerb(block, i)) {
        mentions.push({ first: i, end: i + 1, kind: 'pronoun' });
      } else first = i;
    } else if (PRONOUNS.has(lower)) {
      finish(i);
      mentions.push({ first: i, end: i + 1, kind: 'pronoun' });
    } else if (isFunctionWord(lower) || lower.endsWith('ly')) {
      finish(i);
    } else if (CUE_VERBS.has(lower)) {
      const isNoun = first >= 0 && first === i - 1 && DETERMINERS.has(tokens[first]?.lower ?? '');
      if (!isNoun) finish(i);
    } else if (first < 0) first = i;
  }
  finish(tokens.length);
  return mentions;
}

function isFollowedByVerb({ tokens }: QuotedBlock, i: number): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  return AUXILIARIES.has(next) || CUE_VERBS.has(next);
}

function isFunctionWord(lower: string): boolean {
  return PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || CONJUNCTIONS.has(lower);
}
