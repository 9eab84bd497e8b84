import cueNouns from '../language/cue-nouns.json' with { type: 'json' };
import { TAG } from '../tagger.ts';
import { wordHash } from '../tokens.ts';
import { ITEM } from './items.ts';
import { LEMMAS } from './reporting-verbs.ts';
import type { QuotedBlock } from './quoted-block.ts';

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

const NOUNS: ReadonlySet<number> = new Set(cueNouns.entries.map((noun) => wordHash(noun)));
const ACCORDING = wordHash('according');
const NOUN_TAGS: ReadonlySet<number> = new Set([TAG.noun, TAG.plural]);

/** The tokens outside the marks that may be cues, ascending: verbs, nouns of saying, colons. */
export function cueCandidates(block: QuotedBlock): CueCandidate[] {
  const { items, tokens, tags } = block;
  const candidates: CueCandidate[] = [];
  for (let item = 0; item < items.length; item++) {
    const kind = items.kind[item] ?? 0;
    const first = items.first[item] ?? 0;
    const end = items.end[item] ?? first;
    const word = tokens.word[first] ?? 0;
    if (word === ACCORDING) {
      candidates.push({ token: first, item, kind: CUE.according, lemma: ACCORDING });
    } else if (kind === ITEM.verb) {
      candidates.push({ token: first, item, kind: CUE.verb, lemma: LEMMAS.get(word) ?? 0 });
    } else if (kind === ITEM.colon && items.kind[item + 1] === ITEM.region) {
      candidates.push({ token: first, item, kind: CUE.colon, lemma: 0 });
    } else if (kind === ITEM.name || kind === ITEM.description) {
      for (let token = first; token < end; token++) {
        if (!NOUN_TAGS.has(tags.tag[token] ?? 0)) continue;
        const hash = tokens.word[token] ?? 0;
        const lemma = LEMMAS.get(hash) ?? 0;
        if (NOUNS.has(hash)) candidates.push({ token, item, kind: CUE.noun, lemma });
      }
    }
  }
  return candidates;
}
