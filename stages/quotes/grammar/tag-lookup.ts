import { english } from '../../language/en/index.ts';
import { createNumberTable } from '../../words/number-table.ts';
import { TAG } from './tag.ts';
import { type TokenTable } from '../../words/token-table.ts';
import { OPEN_CLASS, wordClasses } from './word-classes.ts';
import { SHAPE } from '../../words/shape.ts';
import { wordHash } from '../../words/hash.ts';

/** The part of speech that a bit of `OPEN_CLASS` stands for. */
export const TAG_OF_BIT: Readonly<Record<number, number>> = {
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
const FUNCTION_WORDS = createNumberTable(
  new Map(
    english.attribution.quotes.functionWords.map((entry) => {
      const [word = '', name = ''] = entry.split(' ');
      return [wordHash(word), FUNCTION_TAGS[name] ?? TAG.other];
    }),
  ),
);
/** `'s`, which may be a verb or the mark of a possessor. */
export const CLITIC_S = wordHash("'s");

/** Marks and clitics, which begin with one. */
const MARK_TAGS = createNumberTable(
  new Map(
    (
      [
        [',', TAG.comma],
        ['.', TAG.stop],
        ['?', TAG.stop],
        ['!', TAG.stop],
        ['…', TAG.stop],
        ['...', TAG.stop],
        [':', TAG.colon],
        [';', TAG.semicolon],
        ['--', TAG.dash],
        ['—', TAG.dash],
        ['–', TAG.dash],
        ['-', TAG.dash],
        ['(', TAG.open],
        ['[', TAG.open],
        [')', TAG.close],
        [']', TAG.close],
        ['"', TAG.quote],
        ['“', TAG.quote],
        ['”', TAG.quote],
        ["''", TAG.quote],
        ['``', TAG.quote],
        ['«', TAG.quote],
        ['»', TAG.quote],
        ['„', TAG.quote],
        ['‘', TAG.quote],
        ["'", TAG.quote],
        ['`', TAG.quote],
        ["'s", TAG.possessive],
        ["'ve", TAG.have],
        ["'re", TAG.be],
        ["'m", TAG.be],
        ["'ll", TAG.modal],
        ["'d", TAG.modal],
      ] as const
    ).map(([mark, tag]) => [wordHash(mark), tag]),
  ),
);

/** The tokens of texts, and what the tagger finds of each. */
export interface TagColumns {
  readonly tokens: TokenTable;
  /** A value of `TAG`. */
  readonly tag: Uint8Array;
  /** For words of open classes, the `OPEN_CLASS` bits that the word can be, and the likeliest; else 0. */
  readonly open: Uint16Array;
  readonly first: Uint16Array;
  /** By hash, capitalised words that stand behind another one within a sentence: `Foster` of `Jodie Foster`. */
  readonly surnames: ReadonlySet<number>;
}

/** What is known of a token alone: its likeliest tag and the classes it can be. */
export function lookUp(
  { tokens, tag, open, first, surnames }: TagColumns,
  text: string,
  i: number,
): void {
  const shape = tokens.shape[i];
  const hash = tokens.word[i] ?? 0;
  if (shape === SHAPE.mark) {
    tag[i] = MARK_TAGS.get(hash) ?? TAG.other;
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
  const startsSentence = isSentenceStart(tag[i - 1] ?? TAG.none);
  if (shape !== SHAPE.lower && !startsSentence) {
    tag[i] = TAG.name;
    return;
  }
  if (shape !== SHAPE.lower && surnames.has(hash) && isFiniteVerb(tokens, text, i + 1)) {
    tag[i] = TAG.name;
    return;
  }
  const classes = wordClasses(tokens, text, i, shape === SHAPE.lower);
  if (classes === undefined) {
    tag[i] = TAG.name;
    return;
  }
  open[i] = classes.bits;
  first[i] = classes.first;
  tag[i] = TAG_OF_BIT[classes.first] ?? TAG.noun;
}

/** Whether a token is a word in small letters that can be a verb of a subject before it. */
function isFiniteVerb(tokens: TokenTable, text: string, i: number): boolean {
  if (tokens.shape[i] !== SHAPE.lower) return false;
  const bits = wordClasses(tokens, text, i, true)?.bits ?? 0;
  return (bits & (OPEN_CLASS.D | OPEN_CLASS.Z)) !== 0;
}

function isSentenceStart(before: number): boolean {
  return before === TAG.none || before === TAG.stop || before === TAG.quote || before === TAG.colon;
}
