import type { Block, Segmented } from '../../document.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import { quotedRegions, type QuotedRegion } from '../regions.ts';
import { quotedBlock, type QuotedBlock } from './block-words.ts';
import { linkRegion, type Link } from './link.ts';
import { plainIndirect } from './simple-indirect.ts';
import { mentionsOf, type Mention } from './mentions.ts';

/** Direct and mixed quotations: what stands between quotation marks, with cue and source. */
export function attributeRegions(document: Segmented): Attribution[] {
  const attributions: Attribution[] = [];
  const ends = sentenceEnds(document);
  let carried: BlockRange | null = null;
  let carriedBlock = -2;
  document.blocks.forEach((block: Block, index: number) => {
    const { regions } = quotedRegions(block.text);
    const words = quotedBlock(block, index, regions, ends[index] ?? []);
    const mentions = mentionsOf(words);
    const starts: number[] = [];
    words.sentenceOf.forEach((sentence, i) => (starts[sentence] ??= i));
    attributions.push(...plainIndirect(words, mentions, starts));
    if (regions.length === 0) return;
    if (carriedBlock < index - 1) carried = null;
    regions.forEach((region, i) => {
      const content = innerRange(words, i);
      if (content === null || isName(words, region)) return;
      const link: Link | null = linkRegion(words, mentions, i);
      const source = link?.source ? mentionRange(words, link.source) : null;
      const whole = link ? withLeadIn(words, content, link, i) : content;
      if (source !== null) carried = source;
      carriedBlock = index;
      attributions.push({
        type: whole.from < content.from ? 'mixed' : 'direct',
        content: [whole],
        cue: link ? tokenRange(words, ...link.cue) : null,
        source: source ?? carried,
        rule: link?.rule ?? 'carried-over',
        confidence: link ? 0.8 : 0.5,
      });
    });
  });
  return attributions.toSorted(byPlace);
}

function byPlace(a: Attribution, b: Attribution): number {
  const [first, second] = [a.content[0], b.content[0]];
  if (!first || !second) return 0;
  return first.block - second.block || first.from - second.from;
}

function sentenceEnds({ sentences }: Segmented): number[][] {
  const ends: number[][] = [];
  for (const { block, to } of sentences) (ends[block] ??= []).push(to);
  return ends;
}

/** Titles, nicknames and single words in quotation marks are no quotations. */
function isName({ text }: QuotedBlock, { innerFrom, innerTo }: QuotedRegion): boolean {
  const words = text.slice(innerFrom, innerTo).trim().split(/\s+/u);
  return words.length <= 1;
}

const EDGE = /^(?:[.,;:—–-]|--)$/u;

/** The words between the marks, edge punctuation apart; `?`, `!` and the period of `U.S.` stay. */
function innerRange(block: QuotedBlock, region: number): BlockRange | null {
  const { index, tokens, regions, regionOf } = block;
  const { innerFrom = 0, innerTo = 0 } = regions[region] ?? {};
  const inner = tokens.filter(({ from, to }, i) => {
    return regionOf[i] === region && from >= innerFrom && to <= innerTo;
  });
  while (EDGE.test(inner.at(-1)?.text ?? '')) inner.pop();
  while (EDGE.test(inner[0]?.text ?? '')) inner.shift();
  const [first, last] = [inner[0], inner.at(-1)];
  return first && last ? { block: index, from: first.from, to: last.to } : null;
}

/**
 * The words outside the marks that belong to the quotation: between a cue and the marks (`said he
 * was "very glad"`), or from the start of the sentence when the cue comes after (`They were "very
 * glad," she said`). A comma or colon before the marks shuts them out.
 */
function withLeadIn(
  block: QuotedBlock,
  content: BlockRange,
  link: Link,
  region: number,
): BlockRange {
  const { tokens, regionOf, sentenceOf } = block;
  const [cueFirst, cueEnd] = link.cue;
  const first = regionOf.indexOf(region);
  if (/^[,:]$/u.test(tokens[first - 1]?.text ?? '')) return content;
  let start = cueFirst < first ? cueEnd : first;
  if (start === first && cueFirst > first) {
    while (start > 0 && sentenceOf[start - 1] === sentenceOf[first]) start -= 1;
  }
  if (start >= first || regionOf.slice(start, first).some((other) => other !== -1)) return content;
  return { ...content, from: tokens[start]?.from ?? content.from };
}

function mentionRange(block: QuotedBlock, { first, end }: Mention): BlockRange {
  return tokenRange(block, first, end);
}

function tokenRange(block: QuotedBlock, first: number, end: number): BlockRange {
  const from = block.tokens[first]?.from ?? 0;
  return { block: block.index, from, to: block.tokens[end - 1]?.to ?? from };
}
