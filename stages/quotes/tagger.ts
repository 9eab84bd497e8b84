import functionWords from './language/function-words.json' with { type: 'json' };
import { SHAPE, wordHash, type TokenTable } from './tokens.ts';
import { OPEN_CLASS, wordClasses } from './word-classes.ts';

/** Parts of speech and marks, as far as attribution needs them. */
export const TAG = {
  other: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  semicolon: 4,
  dash: 5,
  open: 6,
  close: 7,
  quote: 8,
  possessive: 9,
  number: 10,
  determiner: 11,
  subject: 12,
  object: 13,
  possessor: 14,
  who: 15,
  wh: 16,
  that: 17,
  preposition: 18,
  to: 19,
  conjunction: 20,
  modal: 21,
  be: 22,
  have: 23,
  do: 24,
  not: 25,
  verbBase: 26,
  verbS: 27,
  verbPast: 28,
  participle: 29,
  gerund: 30,
  adjective: 31,
  adverb: 32,
  noun: 33,
  plural: 34,
  name: 35,
  time: 36,
  subordinator: 37,
} as const;

const TAG_OF_BIT: Readonly<Record<number, number>> = {
  1: TAG.noun,
  2: TAG.plural,
  4: TAG.verbBase,
  8: TAG.verbS,
  16: TAG.verbPast,
  32: TAG.participle,
  64: TAG.gerund,
  128: TAG.adjective,
  256: TAG.adverb,
};
const { N, S, B, Z, D, V, G, J, R } = OPEN_CLASS;

export interface Tags {
  /** A value of `TAG` for each token. */
  readonly tag: Uint8Array;
  /** For words of open classes, the set of `OPEN_CLASS` bits that the word can be; else 0. */
  readonly open: Uint16Array;
}

const FUNCTION_TAGS: Readonly<Record<string, number>> = {
  det: TAG.determiner,
  subj: TAG.subject,
  obj: TAG.object,
  poss: TAG.possessor,
  who: TAG.who,
  wh: TAG.wh,
  that: TAG.that,
  prep: TAG.preposition,
  to: TAG.to,
  conj: TAG.conjunction,
  modal: TAG.modal,
  be: TAG.be,
  have: TAG.have,
  do: TAG.do,
  not: TAG.not,
  num: TAG.number,
  adv: TAG.adverb,
  time: TAG.time,
  sub: TAG.subordinator,
};
const FUNCTION_WORDS: ReadonlyMap<number, number> = new Map(
  functionWords.entries.map((entry) => {
    const [word = '', name = ''] = entry.split(' ');
    return [wordHash(word), FUNCTION_TAGS[name] ?? TAG.other];
  }),
);
const MARKS: Readonly<Record<string, number>> = {
  ',': TAG.comma,
  '.': TAG.stop,
  '?': TAG.stop,
  '!': TAG.stop,
  '…': TAG.stop,
  '...': TAG.stop,
  ':': TAG.colon,
  ';': TAG.semicolon,
  '--': TAG.dash,
  '—': TAG.dash,
  '–': TAG.dash,
  '-': TAG.dash,
  '(': TAG.open,
  '[': TAG.open,
  ')': TAG.close,
  ']': TAG.close,
  '"': TAG.quote,
  '“': TAG.quote,
  '”': TAG.quote,
  "''": TAG.quote,
  '``': TAG.quote,
  '«': TAG.quote,
  '»': TAG.quote,
  '„': TAG.quote,
  '‘': TAG.quote,
  '’': TAG.quote,
  "'": TAG.quote,
  '`': TAG.quote,
};
const CLITIC_S = wordHash("'s");
const CLITIC_HAVE = wordHash("'ve");
const CLITIC_BE: ReadonlySet<number> = new Set([wordHash("'re"), wordHash("'m")]);
const CLITIC_MODAL: ReadonlySet<number> = new Set([wordHash("'ll"), wordHash("'d")]);
const HER = wordHash('her');
const BY = wordHash('by');

/**
 * Tags tokens by a lexicon of possible parts of speech and a row of rules on the neighbours, in the
 * manner of E. Brill, A simple rule-based part of speech tagger, 1992.
 */
export function tagTokens(tokens: TokenTable): Tags {
  const { length, word, shape } = tokens;
  const tag = new Uint8Array(length);
  const open = new Uint16Array(length);
  const first = new Uint16Array(length);
  for (let i = 0; i < length; i++) lookUp(tokens, i, tag, open, first);
  for (let i = 0; i < length; i++) {
    const bits = open[i] ?? 0;
    if (word[i] === CLITIC_S) tag[i] = cliticTag(tag, open, i);
    else if (word[i] === HER) tag[i] = isNominal(tag, open, i + 1) ? TAG.possessor : TAG.object;
    else if (bits !== 0) {
      tag[i] = TAG_OF_BIT[chosenBit(tokens, tag, open, i, bits, first[i] ?? 0)] ?? TAG.noun;
    } else if (tag[i] === TAG.name && shape[i] === SHAPE.lower) tag[i] = TAG.noun;
  }
  return { tag, open };
}

function lookUp(
  tokens: TokenTable,
  i: number,
  tag: Uint8Array,
  open: Uint16Array,
  first: Uint16Array,
): void {
  const shape = tokens.shape[i];
  const hash = tokens.word[i] ?? 0;
  if (shape === SHAPE.mark) {
    tag[i] = markTag(tokens, i, hash);
    return;
  }
  if (shape === SHAPE.number) {
    tag[i] = TAG.number;
    return;
  }
  const functionTag = FUNCTION_WORDS.get(hash);
  if (functionTag !== undefined) {
    tag[i] = functionTag;
    return;
  }
  const startsSentence = i === 0 || isSentenceStart(tag, i);
  if (shape !== SHAPE.lower && !startsSentence) {
    tag[i] = TAG.name;
    return;
  }
  const classes = wordClasses(tokens, i, shape === SHAPE.lower);
  if (classes === undefined) {
    tag[i] = TAG.name;
    return;
  }
  open[i] = classes.bits;
  first[i] = classes.first;
  tag[i] = TAG_OF_BIT[classes.first] ?? TAG.noun;
}

function markTag({ text, from, to }: TokenTable, i: number, hash: number): number {
  if (hash === CLITIC_S) return TAG.possessive;
  if (hash === CLITIC_HAVE) return TAG.have;
  if (CLITIC_BE.has(hash)) return TAG.be;
  if (CLITIC_MODAL.has(hash)) return TAG.modal;
  return MARKS[text.slice(from[i], to[i])] ?? TAG.other;
}

function isSentenceStart(tag: Uint8Array, i: number): boolean {
  const before = tag[i - 1] ?? TAG.stop;
  return before === TAG.stop || before === TAG.quote || before === TAG.colon;
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

function chosenBit(
  tokens: TokenTable,
  tag: Uint8Array,
  open: Uint16Array,
  i: number,
  bits: number,
  first: number,
): number {
  if ((bits & (bits - 1)) === 0) return bits;
  let at = i - 1;
  while (at >= 0 && (tag[at] === TAG.adverb || tag[at] === TAG.not)) at--;
  const before = at < 0 ? TAG.stop : (tag[at] ?? TAG.stop);
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
