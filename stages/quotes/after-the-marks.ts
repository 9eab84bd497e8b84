import { english } from '../language/en/index.ts';
import type { Attribution, BlockRange } from './attribution.ts';
import { TAG } from './grammar/tagger.ts';
import type { ReadBlocks } from './read-blocks.ts';

/** Verbs that stand without a subject behind `and`. */
const VERBS: ReadonlySet<number> = new Set([TAG.verbPast, TAG.verbS, TAG.participle]);
const TRAILING = /[\s,;:]/u;
/** When something was said, and no part of it. */
const WHEN =
  /^,? (?:last|earlier|yesterday|today|afterwards|(?:on|in) (?:an? |the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|statement|interview|email|e-mail|letter|speech|post|tweet)(?:day)?)\b/u;

/**
 * Takes off what a sentence tells behind words between marks that are all that was said: `said “it
 * is over” and left`, `told me “you are fired” last week`. Where words stand before the marks, too,
 * the sentence may go on with them.
 */
export function withoutNarration(attribution: Attribution, read: ReadBlocks): Attribution {
  const [content, ...more] = attribution.content;
  if (attribution.type !== 'mixed' || content === undefined || more.length > 0) return attribution;
  const region = read.regions[content.block]?.regions.find(({ from, innerFrom, innerTo, to }) => {
    return from <= content.from && content.from <= innerFrom && innerTo < content.to && to > from;
  });
  if (region === undefined || !region.isClosed || content.to <= region.to) return attribution;
  const text = read.blocks[content.block]?.text ?? '';
  const words = text.slice(region.innerFrom, region.innerTo);
  if (!english.attribution.trust.finite.test(words)) return attribution;
  const isTold =
    WHEN.test(text.slice(region.to, content.to)) || goesOnWithVerb(read, content.block, region.to);
  if (!isTold) return attribution;
  const direct: BlockRange = {
    block: content.block,
    from: region.innerFrom,
    to: region.innerFrom + lengthWithoutMarks(words),
  };
  return { ...attribution, type: 'direct', content: [direct] };
}

/** The length of words without the white space and commas at their end. */
function lengthWithoutMarks(words: string): number {
  let length = words.length;
  while (length > 0 && TRAILING.test(words.charAt(length - 1))) length -= 1;
  return length;
}

/** Whether `and` and a verb, an adverb between them or not, stand at a place of a block. */
function goesOnWithVerb({ tokens }: ReadBlocks, block: number, at: number): boolean {
  const { tag, from } = tokens;
  const end = tokens.endOf[block] ?? 0;
  let token = tokens.firstOf[block] ?? 0;
  while (token < end && (from[token] ?? 0) < at) token += 1;
  if (tag[token] === TAG.comma) token += 1;
  if (tag[token] !== TAG.conjunction) return false;
  const verb = tag[token + 1] === TAG.adverb ? token + 2 : token + 1;
  return verb < end && VERBS.has(tag[verb] ?? TAG.other);
}
