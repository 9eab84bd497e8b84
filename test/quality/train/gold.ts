import { readPassages, type Passage } from '../../../stages/quotes/by-cue/passage.ts';
import { placeRegions, type Region } from '../../../stages/quotes/marks/region-tokens.ts';
import { taggedTexts } from '../../../stages/quotes/grammar/index.ts';
import { TAG } from '../../../stages/quotes/grammar/tagger.ts';
import { SHAPE } from '../../../stages/words/shape.ts';
import { wordHash } from '../../../stages/words/hash.ts';

export type Range = readonly [start: number, end: number];

/** An annotated document, as the evaluation kit stores it. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly ignore?: readonly { readonly spans: readonly Range[] }[];
}

export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly embedded: boolean;
  readonly type: string;
}

/** A paragraph of an annotated document. */
export interface GoldPassage {
  readonly passage: Passage;
  /** Where the paragraph starts in the document. */
  readonly start: number;
  readonly attributions: readonly TokenGold[];
  /** For each token, whether no decision about it should be learned. */
  readonly isIgnored: Uint8Array;
}

/** An annotation in tokens of its paragraph. */
export interface TokenGold {
  readonly cue: number;
  readonly cueTokens: readonly number[];
  /** Half-open; -1 where there is no source. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly content: readonly (readonly [number, number])[];
  readonly isSpeech: boolean;
}

/** The quoted regions of a paragraph. */
export type FindRegions = (paragraph: string) => readonly Region[];
export type IsSpeech = (text: string, attribution: GoldAttribution) => boolean;
/** How often a word stands in a cue, of the times it stands anywhere. */
export type CueRates = (hash: number) => number;

/** Paragraphs are lines, as in the judge. */
export function paragraphsOf(text: string): Range[] {
  return Array.from(text.matchAll(/[^\n]+/g))
    .filter((match) => match[0].trim() !== '')
    .map((match) => [match.index, match.index + match[0].length]);
}

/** The share of a word's occurrences that lie in cues, for choosing the head of a cue. */
export function cueRates(documents: readonly GoldDocument[]): CueRates {
  const inCue = new Map<number, number>();
  const anywhere = new Map<number, number>();
  const count = (counts: Map<number, number>, text: string): void => {
    for (const word of text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+|[^\sa-z]/g) ?? []) {
      counts.set(wordHash(word), (counts.get(wordHash(word)) ?? 0) + 1);
    }
  };
  for (const { text, attributions } of documents) {
    count(anywhere, text);
    for (const { cue } of attributions) for (const range of cue) count(inCue, text.slice(...range));
  }
  return (hash) => (inCue.get(hash) ?? 0) / ((anywhere.get(hash) ?? 0) + 8);
}

export function goldPassages(
  document: GoldDocument,
  findRegions: FindRegions,
  isSpeech: IsSpeech,
  rates: CueRates,
): GoldPassage[] {
  const { text, attributions, ignore = [] } = document;
  return paragraphsOf(text).flatMap(([start, end]) => {
    const paragraph = text.slice(start, end);
    const tagged = taggedTexts([paragraph]);
    const [passage] = readPassages(tagged, placeRegions(tagged, [findRegions(paragraph)]));
    if (passage === undefined) return [];
    const tokens = (ranges: readonly Range[]): number[] => tokensIn(passage, ranges, start);
    const golds: TokenGold[] = [];
    const isIgnored = new Uint8Array(passage.end);
    for (const { spans } of ignore) for (const i of tokens(spans)) isIgnored[i] = 1;
    for (const attribution of attributions) {
      const cueTokens = tokens(attribution.cue);
      const [first] = cueTokens;
      if (first === undefined) continue;
      const speech = isSpeech(text, attribution);
      if (!speech) for (const i of cueTokens) isIgnored[i] = 1;
      const source = tokens(attribution.source).filter((i) => passage.shape[i] !== SHAPE.mark);
      golds.push({
        cue: headOf(passage, cueTokens, rates),
        cueTokens,
        sourceStart: source[0] ?? -1,
        sourceEnd: (source.at(-1) ?? -2) + 1,
        content: attribution.content.flatMap((range) => wordRange(passage, tokens([range]))),
        isSpeech: speech,
      });
    }
    return [{ passage, start, attributions: golds, isIgnored }];
  });
}

function tokensIn(passage: Passage, ranges: readonly Range[], offset: number): number[] {
  const found: number[] = [];
  for (let i = passage.first; i < passage.end; i++) {
    const from = (passage.from[i] ?? 0) + offset;
    const to = (passage.to[i] ?? 0) + offset;
    if (ranges.some(([start, end]) => from < end && to > start)) found.push(i);
  }
  return found;
}

function wordRange(passage: Passage, tokens: readonly number[]): [number, number][] {
  const words = tokens.filter((i) => passage.shape[i] !== SHAPE.mark);
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? [] : [[first, last + 1]];
}

/** The word of a cue that most often is one: `said` of `said in a statement`. */
function headOf(passage: Passage, tokens: readonly number[], rates: CueRates): number {
  let head = tokens[0] ?? 0;
  let highest = -1;
  for (const i of tokens) {
    const isOpen = (passage.tag[i] ?? 0) >= TAG.verbBase && passage.tag[i] !== TAG.name;
    const rate = rates(passage.word[i] ?? 0) - (isOpen ? 0 : 0.5);
    if (rate > highest) {
      highest = rate;
      head = i;
    }
  }
  return head;
}
