import { CLITIC_S, TAG_OF_BIT, lookUp, type TagColumns } from './tag-lookup.ts';
import { TAG } from './tag.ts';
import { type TokenTable } from '../../words/token-table.ts';
import { OPEN_CLASS } from './word-classes.ts';
import { SHAPE } from '../../words/shape.ts';
import { wordHash } from '../../words/hash.ts';

export { TAG } from './tag.ts';

const { N, S, B, Z, D, V, G, J, R } = OPEN_CLASS;

export interface Tags {
  /** A value of `TAG` for each token; `none` in empty places. */
  readonly tag: Uint8Array;
  /** For words of open classes, the set of `OPEN_CLASS` bits that the word can be; else 0. */
  readonly open: Uint16Array;
}

const HER = wordHash('her');
const BY = wordHash('by');

/**
 * Tags the tokens of each text by a lexicon of possible parts of speech and a row of rules on the neighbours, in the
 * manner of E. Brill, A simple rule-based part of speech tagger, 1992.
 */
export function tagTokens(tokens: TokenTable): Tags {
  const { texts, firstOf, endOf, size, word, shape } = tokens;
  const tag = new Uint8Array(size).fill(TAG.none);
  const open = new Uint16Array(size);
  const surnames = surnamesIn(tokens);
  const columns: TagColumns = { tokens, tag, open, first: new Uint16Array(size), surnames };
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    const start = firstOf[index] ?? 0;
    const end = endOf[index] ?? 0;
    for (let i = start; i < end; i++) lookUp(columns, text, i);
    // the last token before `i` that is no adverb
    let solid = start - 1;
    for (let i = start; i < end; i++) {
      const bits = open[i] ?? 0;
      if (word[i] === CLITIC_S) tag[i] = cliticTag(tag, open, i);
      else if (word[i] === HER) tag[i] = isNominal(tag, open, i + 1) ? TAG.possessor : TAG.object;
      else if (bits !== 0) {
        tag[i] = TAG_OF_BIT[chosenBit(columns, i, solid)] ?? TAG.noun;
      } else if (tag[i] === TAG.name && shape[i] === SHAPE.lower) tag[i] = TAG.noun;
      if (tag[i] !== TAG.adverb && tag[i] !== TAG.not) solid = i;
    }
  }
  return { tag, open };
}

/** Words with a capital right behind another such word: the second names of people, and more. */
function surnamesIn({ shape, word, size }: TokenTable): Set<number> {
  const surnames = new Set<number>();
  for (let i = 1; i < size; i++) {
    if (shape[i] === SHAPE.capitalised && shape[i - 1] === SHAPE.capitalised)
      surnames.add(word[i] ?? 0);
  }
  return surnames;
}

function isNominal(tag: Uint8Array, open: Uint16Array, i: number): boolean {
  const bits = open[i] ?? 0;
  if (bits !== 0) return (bits & (N | S | J | G)) !== 0;
  return tag[i] === TAG.name || tag[i] === TAG.number;
}

/** `'s` after a pronoun is a verb; after a noun it is one when no noun follows. */
function cliticTag(tag: Uint8Array, open: Uint16Array, i: number): number {
  const before = tag[i - 1] ?? TAG.other;
  const isPronoun = before === TAG.subject || before === TAG.who || before === TAG.that;
  if (isPronoun || before === TAG.wh) return TAG.be;
  const isNoun = before === TAG.name || before === TAG.noun || before === TAG.plural;
  const next = tag[i + 1] ?? TAG.other;
  const opensPredicate = next === TAG.determiner || next === TAG.not || next === TAG.preposition;
  if (isNoun && (opensPredicate || (open[i + 1] ?? 0) === (V | D))) return TAG.be;
  return TAG.possessive;
}

/**
 * The class that a word of several is here.
 * @param solid the last token before it that is no adverb
 */
function chosenBit(columns: TagColumns, i: number, solid: number): number {
  const { tokens, tag, open, first: firsts } = columns;
  const bits = open[i] ?? 0;
  if ((bits & (bits - 1)) === 0) return bits;
  const first = firsts[i] ?? 0;
  const before = tag[solid] ?? TAG.stop;
  const next = tag[i + 1] ?? TAG.stop;
  if (before === TAG.to || before === TAG.modal || before === TAG.do) {
    if ((bits & B) !== 0) return B;
  }
  if (before === TAG.have) {
    if ((bits & V) !== 0) return V;
  }
  if (before === TAG.be) {
    if ((bits & G) !== 0) return G;
    if ((bits & V) !== 0) return V;
    if ((bits & J) !== 0) return J;
  }
  if (isModifier(before)) {
    const followed = isNominal(tag, open, i + 1);
    if (followed && (bits & J) !== 0) return J;
    if (followed && (bits & N) !== 0) return N;
    if (followed && (bits & V) !== 0) return V;
    if ((bits & S) !== 0) return S;
    if ((bits & N) !== 0) return N;
    return (bits & J) !== 0 ? J : first;
  }
  const opensObject = isObjectStart(next);
  const isSubject = before === TAG.subject || before === TAG.who;
  const isNoun = before === TAG.name || before === TAG.noun || before === TAG.plural;
  if (isSubject || isNoun || before === TAG.that) {
    if ((bits & (D | V)) === (D | V)) return tokens.word[i + 1] === BY && isNoun ? V : D;
    if ((bits & D) !== 0 && first !== N) return D;
    if ((bits & Z) !== 0 && (isSubject || (before !== TAG.plural && opensObject))) return Z;
    if ((bits & B) !== 0 && (isSubject || (before === TAG.plural && opensObject))) return B;
    if (isNoun && (bits & S) !== 0) return S;
    if (isNoun && (bits & N) !== 0) return N;
  }
  if (before === TAG.comma || before === TAG.quote || before === TAG.conjunction) {
    if ((bits & D) !== 0 && (bits & N) === 0) return D;
    if ((bits & Z) !== 0 && (isObjectStart(next) || next === TAG.name)) return Z;
  }
  if ((bits & (R | J)) === (R | J)) return isNominal(tag, open, i + 1) ? J : R;
  return first;
}

function isModifier(tag: number): boolean {
  return (
    tag === TAG.determiner ||
    tag === TAG.possessor ||
    tag === TAG.possessive ||
    tag === TAG.adjective ||
    tag === TAG.number
  );
}

function isObjectStart(tag: number): boolean {
  return (
    tag === TAG.determiner ||
    tag === TAG.possessor ||
    tag === TAG.that ||
    tag === TAG.subject ||
    tag === TAG.object ||
    tag === TAG.name ||
    tag === TAG.quote ||
    tag === TAG.colon ||
    tag === TAG.comma ||
    tag === TAG.wh ||
    tag === TAG.to
  );
}
