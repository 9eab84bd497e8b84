import type { Block } from '../../document.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import { taggedTexts, type TaggedTexts } from '../grammar/index.ts';
import { MENTION, mentionsOf, type Mention } from '../grammar/mentions.ts';
import { LEMMAS, retagReportingVerbs } from '../grammar/reporting-verbs.ts';
import { TAG } from '../grammar/tagger.ts';
import { wholeRange } from './signatures.ts';

/** What a quotation may be said to be from: `Here is a passage from the letter of Ann Orr:`. */
const TAKEN_FROM =
  /\b(?:quotation|quote|words|letter|statement|excerpt|passage|message|note)s?\b[^:]{0,40}\b(?:from|of|by)\b/iu;
/** UTF-16 code units: what introduces a quotation is no longer. */
const LONGEST = 300;
const VERBS: ReadonlySet<number> = new Set([TAG.verbBase, TAG.verbS, TAG.verbPast]);
const MARKED = /^\s*["“«‘]/u;
/** No measured share: a colon, a verb of saying and a block quotation hardly ever err together. */
const CONFIDENCE = 0.9;

/**
 * Block quotations below words that say whose they are: a paragraph that ends with a colon and holds
 * a reporting verb with its source (`Ann Orr, the mayor, wrote in her report:`), or says what is
 * quoted from. Those that have quotation marks of their own are left to the rules of marks.
 */
export function introducedQuotations(blocks: readonly Block[]): Attribution[] {
  return blocks.flatMap((block, index) => {
    const isIntroduced = blocks[index + 1]?.kind === 'blockquote' && block.kind === 'paragraph';
    if (!isIntroduced || block.text.length > LONGEST || !block.text.trimEnd().endsWith(':')) {
      return [];
    }
    const content = contentFrom(blocks, index + 1);
    const found = content.length === 0 ? null : sourceIn(block.text, index);
    if (found === null) return [];
    const type = 'direct' as const;
    return [{ type, content, ...found, rule: 'block-quotation', confidence: CONFIDENCE }];
  });
}

function contentFrom(blocks: readonly Block[], from: number): BlockRange[] {
  const content: BlockRange[] = [];
  for (let index = from; blocks[index]?.kind === 'blockquote'; index += 1) {
    const { text } = blocks[index] ?? { text: '' };
    if (MARKED.test(text)) return [];
    const range = wholeRange(text, index);
    if (range !== null) content.push(range);
  }
  return content;
}

function sourceIn(text: string, block: number): Pick<Attribution, 'cue' | 'source'> | null {
  const tokens = taggedTexts([text]);
  const [first = 0] = tokens.firstOf;
  const [end = 0] = tokens.endOf;
  retagReportingVerbs(tokens, tokens, first, end);
  const outside = new Int32Array(tokens.size).fill(-1);
  const mentions = mentionsOf(tokens.tag, outside, first, end).filter(
    ({ isPossessor }) => !isPossessor,
  );
  const rangeOf = (from: number, to: number): BlockRange => ({
    block,
    from: tokens.from[from] ?? 0,
    to: tokens.to[to - 1] ?? 0,
  });
  const verb = lastVerb(tokens, first, end);
  if (verb !== null) {
    const source = subjectOf(mentions, verb);
    return source && { cue: rangeOf(verb, verb + 1), source: rangeOf(source.first, source.end) };
  }
  const named = mentions.findLast(({ kind }) => kind === MENTION.name);
  const noun = TAKEN_FROM.exec(text);
  if (named === undefined || noun === null) return null;
  return { cue: null, source: rangeOf(named.first, named.end) };
}

function lastVerb(tokens: TaggedTexts, first: number, end: number): number | null {
  for (let token = end - 1; token >= first; token -= 1) {
    const isVerb = VERBS.has(tokens.tag[token] ?? 0);
    if (isVerb && LEMMAS.get(tokens.word[token] ?? 0) !== undefined) return token;
  }
  return null;
}

/** The name before a verb, else what stands nearest before it. */
function subjectOf(mentions: readonly Mention[], verb: number): Mention | null {
  const before = mentions.filter(({ end }) => end <= verb);
  return before.findLast(({ kind }) => kind === MENTION.name) ?? before.at(-1) ?? null;
}
