import { english } from '../../language/en/index.ts';
import { TAG, type Tags } from './tagger.ts';
import { createNumberTable } from '../../words/number-table.ts';
import { type TokenTable } from '../../words/token-table.ts';
import { SHAPE } from '../../words/shape.ts';
import { wordHash } from '../../words/hash.ts';

const { cueVerbs } = english.attribution.quotes;

/** The hash of every form of every reporting verb, with the hash of its base form. */
export const LEMMAS = createNumberTable(
  new Map(
    cueVerbs.flatMap((entry) => {
      const forms = entry.split(' ');
      return forms.map((form) => [wordHash(form), wordHash(forms[0] ?? form)] as const);
    }),
  ),
);

/** Past forms, which are never nouns, and the few others that are hardly ever any. */
const VERBS = createNumberTable(
  new Map([
    ...cueVerbs.flatMap((entry) => {
      const past = entry.split(' ').filter((form) => form.endsWith('ed'));
      return past.map((form) => [wordHash(form), TAG.verbPast] as const);
    }),
    ...['said', 'told', 'wrote'].map((form) => [wordHash(form), TAG.verbPast] as const),
    ...['says', 'tells', 'writes', 'adds', 'asks', 'argues', 'explains', 'insists'].map(
      (form) => [wordHash(form), TAG.verbS] as const,
    ),
  ]),
);
const PUT = wordHash('put');
const IT = wordHash('it');
const AS = wordHash('as');
const NOMINAL: ReadonlySet<number> = new Set([TAG.noun, TAG.plural, TAG.name, TAG.adjective]);

const NOT_NOMINAL: ReadonlySet<number> = new Set([
  TAG.adjective,
  TAG.verbBase,
  TAG.verbS,
  TAG.verbPast,
  TAG.participle,
  TAG.gerund,
  TAG.adverb,
]);

/** `as Ann Orr, the mayor, put it`: as far back as a name and a role reach, in tokens. */
const FARTHEST_AS = 8;

function hasAsBefore({ word }: TokenTable, first: number, token: number): boolean {
  for (let i = token - 1; i >= Math.max(first, token - FARTHEST_AS); i--) {
    if (word[i] === AS) return true;
  }
  return false;
}

/**
 * Mends what the tagger cannot know: reporting verbs that it took for nouns are verbs (`Winter
 * tweeted`), and the capitalised word before one that starts a sentence is a name (`Cross said`).
 */
export function retagReportingVerbs(
  tokens: TokenTable,
  tags: Pick<Tags, 'tag'>,
  first: number,
  end: number,
): void {
  for (let i = first; i < end; i++) {
    if (tokens.shape[i] !== SHAPE.lower) continue;
    const word = tokens.word[i] ?? 0;
    const isPut = word === PUT && tokens.word[i + 1] === IT && hasAsBefore(tokens, first, i);
    const verb = isPut ? TAG.verbPast : VERBS.get(word);
    if (verb === undefined) continue;
    if (NOMINAL.has(tags.tag[i] ?? 0)) tags.tag[i] = verb;
    const isCapital = i > first && tokens.shape[i - 1] === SHAPE.capitalised;
    if (isCapital && NOT_NOMINAL.has(tags.tag[i - 1] ?? 0)) tags.tag[i - 1] = TAG.name;
  }
}
