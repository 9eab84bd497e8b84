import { english } from '../../language/en/index.ts';
import { TAG } from '../grammar/tagger.ts';
import { createNumberTable } from '../../words/number-table.ts';
import { ITEM } from './items.ts';
import { LEMMAS } from '../grammar/reporting-verbs.ts';
import type { QuotedBlock } from './quoted-block.ts';
import { wordHash } from '../../words/hash.ts';

export const CUE = { verb: 1, noun: 2, according: 3, colon: 4 } as const;

/** A token that may introduce a quotation. */
export interface CueCandidate {
  readonly token: number;
  readonly item: number;
  /** A value of `CUE`. */
  readonly kind: number;
  /** The hash of the base form of a reporting verb; 0 for any other word. */
  readonly lemma: number;
}

const NOUNS = createNumberTable(
  new Map(english.attribution.quotes.cueNouns.map((noun) => [wordHash(noun), 1])),
);
const ACCORDING = wordHash('according');

/** The tokens outside the marks that may be cues, ascending: verbs, nouns of saying, colons. */
export function cueCandidates(block: QuotedBlock): CueCandidate[] {
  const { items, tokens, tags } = block;
  const candidates: CueCandidate[] = [];
  for (let item = items.start; item < items.stop; item++) {
    const kind = items.kind[item] ?? 0;
    const first = items.first[item] ?? 0;
    const end = items.end[item] ?? first;
    const word = tokens.word[first] ?? 0;
    if (word === ACCORDING) {
      candidates.push({ token: first, item, kind: CUE.according, lemma: ACCORDING });
    } else if (kind === ITEM.verb || putsIt(tokens.word, first)) {
      candidates.push({ token: first, item, kind: CUE.verb, lemma: LEMMAS.get(word) ?? 0 });
    } else if (kind === ITEM.colon && items.kind[item + 1] === ITEM.region) {
      candidates.push({ token: first, item, kind: CUE.colon, lemma: 0 });
    } else if (kind === ITEM.name || kind === ITEM.description) {
      for (let token = first; token < end; token++) {
        const tag = tags.tag[token];
        if (tag !== TAG.noun && tag !== TAG.plural) continue;
        const hash = tokens.word[token] ?? 0;
        if (NOUNS.get(hash) === undefined) continue;
        candidates.push({ token, item, kind: CUE.noun, lemma: LEMMAS.get(hash) ?? 0 });
      }
    }
  }
  return candidates;
}

const IT = wordHash('it');
const PUTS: ReadonlySet<number> = new Set(['put', 'puts'].map((word) => wordHash(word)));

/** `as Ann Orr put it`: whatever `put` is taken for. */
export function putsIt(words: Int32Array, token: number): boolean {
  return PUTS.has(words[token] ?? 0) && words[token + 1] === IT;
}
