import type { RegionTokens } from '../marks/region-tokens.ts';
import type { TaggedTexts } from '../grammar/index.ts';
import { TAG } from '../grammar/tagger.ts';
import { createColumns } from '../../words/columns.ts';
import { PADDING } from '../../words/token-table.ts';
import { stemsOf } from '../../words/inflection.ts';
import { SHAPE } from '../../words/shape.ts';

/** What the model sees of the tokens of a document, as columns of its table of tokens. */
export interface PassageColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly word: Int32Array;
  readonly shape: Uint8Array;
  readonly tag: Uint8Array;
  readonly open: Uint16Array;
  /**
   * The identity of a token where it may tell: names and numbers are all alike, by their tag; -1 in
   * empty places.
   */
  readonly wordKey: Int32Array;
  /** As `wordKey`, without inflection. */
  readonly stemKey: Int32Array;
  /** For each token the index in its block of the quoted region that holds it, or -1. */
  readonly region: Int32Array;
  /** For each token the first token of its sentence. */
  readonly sentenceStart: Int32Array;
  /** For each token the place past the last token of its sentence. */
  readonly sentenceEnd: Int32Array;
  // These answer in one step, however long a stretch is; the place past a block has a value too.
  /** For each token the first word from it on. */
  readonly wordFrom: Int32Array;
  /** For each token the place past the last word before it. */
  readonly wordTo: Int32Array;
  /** For each token how many stand before it: commas, finite verbs, those of main clauses. */
  readonly commasBefore: Int32Array;
  readonly verbsBefore: Int32Array;
  readonly clausesBefore: Int32Array;
  /** And in its block: words, words within regions. */
  readonly wordsBefore: Int32Array;
  readonly quotedBefore: Int32Array;
}

/** A block's text as tokens, tagged, with its quoted regions and its sentences. */
export interface Passage extends PassageColumns {
  readonly text: string;
  /** The first token of the block and the place past its last. */
  readonly first: number;
  readonly end: number;
  /** For each region its first token and the place past its last, marks included. */
  readonly regionFirst: readonly number[];
  readonly regionEnd: readonly number[];
}

/** Reads the blocks of a document for the model. */
export function readPassages(tokens: TaggedTexts, regions: RegionTokens): Passage[] {
  const { texts, firstOf, endOf, size, from, to, word, shape, tag, open } = tokens;
  const stemKey = stemsOf(tokens);
  const wordKey = word.slice();
  const column = createColumns(9, size);
  const sentenceStart = column();
  const sentenceEnd = column();
  const wordFrom = column();
  const wordTo = column();
  const commasBefore = column();
  const verbsBefore = column();
  const clausesBefore = column();
  const wordsBefore = column();
  const quotedBefore = column();
  for (let i = 0; i < size; i++) {
    const own = tag[i] ?? 0;
    if (own === TAG.name || own === TAG.number) {
      wordKey[i] = own;
      stemKey[i] = own;
    } else if (own === TAG.none) {
      wordKey[i] = -1;
      stemKey[i] = -1;
    }
  }
  countBefore({ tag, commasBefore, verbsBefore, clausesBefore }, size);
  return texts.map((text, index) => {
    // Written out: to spread the columns and add to them takes a hundred times as long.
    const passage: Passage = {
      from,
      to,
      word,
      shape,
      tag,
      open,
      wordKey,
      stemKey,
      region: regions.regionOf,
      sentenceStart,
      sentenceEnd,
      wordFrom,
      wordTo,
      commasBefore,
      verbsBefore,
      clausesBefore,
      wordsBefore,
      quotedBefore,
      text,
      first: firstOf[index] ?? 0,
      end: endOf[index] ?? 0,
      regionFirst: regions.firstOf[index] ?? [],
      regionEnd: regions.endOf[index] ?? [],
    };
    markSentences(passage);
    markWords(passage);
    return passage;
  });
}

/** A finite verb is 1, one that a relative pronoun, `to` or another verb opens too. */
const IS_FINITE = new Uint8Array(256);
for (const tag of [TAG.verbPast, TAG.verbS, TAG.be, TAG.modal, TAG.have, TAG.verbBase]) {
  IS_FINITE[tag] = 1;
}

function countBefore(
  {
    tag,
    commasBefore,
    verbsBefore,
    clausesBefore,
  }: Pick<PassageColumns, 'tag' | 'commasBefore' | 'verbsBefore' | 'clausesBefore'>,
  size: number,
): void {
  let commas = 0;
  let verbs = 0;
  let clauses = 0;
  let before: number = TAG.none;
  for (let i = 0; i < size; i++) {
    commasBefore[i] = commas;
    verbsBefore[i] = verbs;
    clausesBefore[i] = clauses;
    const own = tag[i] ?? 0;
    if (own === TAG.comma) commas++;
    else if (IS_FINITE[own] === 1) {
      verbs++;
      if (before !== TAG.who && before !== TAG.to && before !== TAG.modal) clauses++;
    }
    before = own;
  }
}

function markWords({
  shape,
  region,
  wordFrom,
  wordTo,
  wordsBefore,
  quotedBefore,
  first,
  end,
}: Passage): void {
  let last = first;
  let words = 0;
  let quoted = 0;
  for (let i = first; i < end; i++) {
    wordTo[i] = last;
    wordsBefore[i] = words;
    quotedBefore[i] = quoted;
    if (shape[i] === SHAPE.mark) continue;
    last = i + 1;
    words++;
    if ((region[i] ?? -1) >= 0) quoted++;
  }
  wordTo[end] = last;
  wordsBefore[end] = words;
  quotedBefore[end] = quoted;
  let next = end;
  wordFrom.fill(end, end, end + PADDING);
  for (let i = end - 1; i >= first; i--) {
    if (shape[i] !== SHAPE.mark) next = i;
    wordFrom[i] = next;
  }
}

/** A cheap division of its own, so that the model sees the same one whatever the segmenter does. */
function markSentences({
  tag,
  shape,
  region,
  sentenceStart,
  sentenceEnd,
  first,
  end,
}: Passage): void {
  let start = first;
  for (let i = first; i < end; i++) {
    sentenceStart[i] = start;
    if (tag[i] !== TAG.stop) continue;
    let next = i + 1;
    while (next < end && isCloser(tag, region, next)) next++;
    const isNew = next >= end || (shape[next] !== SHAPE.lower && tag[next] !== TAG.comma);
    if (!isNew || tag[next] === TAG.stop) continue;
    sentenceStart.fill(start, i, next);
    sentenceEnd.fill(next, start, next);
    start = next;
    i = next - 1;
  }
  sentenceEnd.fill(end, start, end);
}

/** A closing mark or bracket, which still belongs to the sentence before it. */
function isCloser(tag: Uint8Array, region: Int32Array, i: number): boolean {
  if (tag[i] === TAG.close) return true;
  return tag[i] === TAG.quote && region[i] === region[i - 1];
}

export function isWord({ shape }: Pick<PassageColumns, 'shape'>, i: number): boolean {
  return shape[i] !== SHAPE.mark;
}
