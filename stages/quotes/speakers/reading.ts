import type { Segmented } from '../../document.ts';
import { tokenize, type Token } from '../tokens.ts';
import { joinNames, type Entity } from './entities.ts';
import { findNames, type NameMention } from './names.ts';
import { rolesAt } from './roles.ts';

/** A name at its place, with the entity that it names. */
export interface PlacedName {
  readonly name: NameMention;
  readonly entity: Entity;
  /** Index over all sentences of the document. */
  readonly sentence: number;
}

/** The words and names of a document, read once. */
export interface Reading {
  readonly tokens: readonly (readonly Token[])[];
  /** All names in document order. */
  readonly names: readonly PlacedName[];
  /** For each block the index of its first name in `names`; one more entry at the end. */
  readonly firstName: readonly number[];
  /** For each block the index of its first sentence; one more entry at the end. */
  readonly firstSentence: readonly number[];
  readonly entities: readonly Entity[];
}

const HEADLINE_SHARE = 0.7;
const LONG_WORD = 4;

/** Reads words, names, entities and their roles; linear in the length of the document. */
export function readDocument(document: Segmented): Reading {
  const tokens = document.blocks.map((block) => tokenize(block.text));
  const lowerWords = new Set<string>();
  for (const block of tokens) {
    for (const token of block) if (token.text === token.lower) lowerWords.add(token.text);
  }
  const found = tokens.map((block, index) =>
    findNames(block, index, isHeadline(block), lowerWords),
  );
  const mentions = found.flat();
  const { entities, entityOf } = joinNames(mentions);
  const firstSentence = firstSentences(document);
  const firstName: number[] = [];
  const names: PlacedName[] = [];
  found.forEach((inBlock, block) => {
    firstName.push(names.length);
    const blockTokens = tokens[block] ?? [];
    for (const name of inBlock) {
      const entity = entityOf[names.length];
      if (entity === undefined) continue;
      const at = blockTokens[name.nameFrom]?.from ?? 0;
      names.push({ name, entity, sentence: sentenceAt(document, firstSentence, block, at) });
      if (entity.kind === 'organization' || entity.kind === 'place') continue;
      entity.roles.push(...rolesAt(blockTokens, name));
    }
  });
  firstName.push(names.length);
  return { tokens, names, firstName, firstSentence, entities };
}

/** Whether nearly all longer words have a capital, as in a headline or a list of names. */
function isHeadline(tokens: readonly Token[]): boolean {
  // A headline has no full stop; a sentence full of names has one.
  if (tokens.at(-1)?.text === '.') return false;
  let long = 0;
  let capital = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length < LONG_WORD) continue;
    long += 1;
    if (/^\p{Lu}/u.test(text)) capital += 1;
  }
  return long > 3 && capital / long >= HEADLINE_SHARE;
}

function firstSentences({ blocks, sentences }: Segmented): number[] {
  const first: number[] = [];
  let sentence = 0;
  for (let block = 0; block <= blocks.length; block += 1) {
    while (sentence < sentences.length && (sentences[sentence]?.block ?? 0) < block) sentence += 1;
    first.push(sentence);
  }
  return first;
}

/**
 * The index of the sentence that holds an offset of a block's text, by binary search.
 * @param offset UTF-16 offset in the block's text
 */
export function sentenceAt(
  { sentences }: Segmented,
  firstSentence: readonly number[],
  block: number,
  offset: number,
): number {
  let low = firstSentence[block] ?? 0;
  let high = Math.max(low, (firstSentence[block + 1] ?? low) - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of the first token that starts at an offset or after it, by binary search. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
