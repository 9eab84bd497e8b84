import type { Segmented } from '../document.ts';
import { createTokenizer } from './tokens.ts';
import type { Entity } from './entity.ts';
import { joinNames } from './join-names.ts';
import type { NameMention } from './name-mention.ts';
import { findNames } from './find-names.ts';
import { rolesAt } from './titles.ts';
import {
  isFirstName,
  isOrganizationNoun,
  isPersonNoun,
  isPreposition,
  isTitle,
} from './word-lists.ts';
import type { Token } from './token.ts';

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

/** Roles noted of one entity; the best stand at the first names. */
const MOST_ROLES = 50;
const HEADLINE_SHARE = 0.7;
const LONG_WORD = 4;
/** What a body does, and no `it` that stands for nothing. */
const ITS_VERB =
  /^(?:will|would|had|has|did|does|(?:regret|plan|expect|intend|hop|welcom|offer|deni|reject|believ|support|consider|oppos)(?:t?ed|n?ed|s|es)?)$/;

/** Reads words, names, entities and their roles; linear in the length of the document. */
export function readDocument(document: Segmented): Reading {
  const { tokenize, words } = createTokenizer();
  const tokens = document.blocks.map((block) => tokenize(block.text));
  const headlines = tokens.map((block) => isHeadline(block));
  const lowerWords = new Set<string>();
  for (const { text, lower } of words) if (text === lower) lowerWords.add(text);
  tokens.forEach((block, index) => {
    if (headlines[index] !== true) dropNames(lowerWords, block);
  });
  const findAll = (surnames: ReadonlySet<string>) =>
    tokens.map((block, index) =>
      findNames(block, index, headlines[index] ?? false, { lowerWords, surnames }),
    );
  const first = findAll(new Set());
  const surnames = surnamesThatAreWords(first, lowerWords);
  const found = surnames.size === 0 ? first : findAll(surnames);
  const mentions = found.flat();
  const { entities, entityOf } = joinNames(mentions);
  const firstSentence = firstSentences(document);
  const firstName: number[] = [];
  const names: PlacedName[] = [];
  found.forEach((inBlock, block) => {
    firstName.push(names.length);
    const blockTokens = tokens[block] ?? [];
    const isInHeadline = headlines[block] ?? false;
    for (const name of inBlock) {
      const entity = entityOf[names.length];
      if (entity === undefined) continue;
      const at = blockTokens[name.nameFrom]?.from ?? 0;
      names.push({ name, entity, sentence: sentenceAt(document, firstSentence, block, at) });
      // Headlines leave out the words that part a title from what stands before it.
      if (isInHeadline || entity.kind === 'organization' || entity.kind === 'place') continue;
      if (entity.roles.length < MOST_ROLES) entity.roles.push(...rolesAt(blockTokens, name));
    }
  });
  firstName.push(names.length);
  for (const { entity, name } of names) noteEvidence(entity, name);
  for (const { entity, name } of names) {
    if (entity.kind === 'unknown' && isBody(tokens[name.block] ?? [], name))
      entity.kind = 'organization';
  }
  return { tokens, names, firstName, firstSentence, entities };
}

/**
 * A name of several words that no list knows is a person's if somebody by it has a role, or goes by
 * the last word alone; a place or a title of a film has neither. A first name alone is one's who has
 * a role: `Joy, a care worker`, `my aunt Klara`.
 */
function noteEvidence(entity: Entity, name: NameMention): void {
  if (entity.kind !== 'unknown' || name.hasArticle) return;
  const [first = ''] = entity.words;
  // `her companion, Rune,`
  const isApposed = entity.roles.some(
    ({ to, block }) => block === name.block && to < name.nameFrom,
  );
  if (entity.words.length < 2 && !isFirstName(first.toLowerCase()) && !isApposed) return;
  const isSurname =
    entity.words.length > 1 && name.words.length === 1 && name.words[0] === entity.words.at(-1);
  if (isSurname || entity.roles.length > 0) entity.kind = 'person';
}

/** `the company Auster Lines`, `Auster Lines said its ships …`, `… said it would`: no person. */
function isBody(tokens: readonly Token[], { titleFrom, nameTo, words }: NameMention): boolean {
  if (words.length < 2) return false;
  const before = tokens[titleFrom - 1];
  if (before?.text === before?.lower && isOrganizationNoun(before?.lower ?? '')) return true;
  const cue = tokens[nameTo];
  if (cue?.kind !== 'word' || cue.text !== cue.lower || isPreposition(cue.lower)) return false;
  const at = nameTo + (tokens[nameTo + 1]?.lower === 'that' ? 2 : 1);
  const word = tokens[at]?.lower;
  if (word === 'its') return true;
  const isItsVerb = ITS_VERB.test(tokens[at + 1]?.lower ?? '');
  return word === 'it' && isItsVerb && !/^(?:be|been|take|not)$/.test(tokens[at + 2]?.lower ?? '');
}

/** `Angus King`, `Rose Pierce`: the last words of people's full names that are titles or words too. */
function surnamesThatAreWords(
  found: readonly (readonly NameMention[])[],
  lowerWords: ReadonlySet<string>,
): Set<string> {
  const surnames = new Set<string>();
  for (const { kind, lowers } of found.flat()) {
    const last = lowers.at(-1) ?? '';
    if (kind !== 'person' || lowers.length < 2 || !isFirstName(lowers[0] ?? '')) continue;
    if (isTitle(last) || isPersonNoun(last) || lowerWords.has(last)) surnames.add(last);
  }
  return surnames;
}

/** `Stone said`: a word that has a capital within a sentence is a name at its start too. */
function dropNames(lowerWords: Set<string>, tokens: readonly Token[]): void {
  let isInside = false;
  for (const { kind, text, lower } of tokens) {
    if (isInside && text !== lower) lowerWords.delete(lower);
    isInside = kind === 'word' && text === lower;
  }
}

/** Whether nearly all longer words have a capital, as in a headline or a list of names. */
function isHeadline(tokens: readonly Token[]): boolean {
  // A headline has no full stop; a sentence full of names has one, and a signature a dash before it.
  if (tokens.at(-1)?.text === '.' || /^[—–-]/.test(tokens[0]?.text ?? '')) return false;
  let long = 0;
  let capital = 0;
  for (const { kind, text, isCapital } of tokens) {
    if (kind !== 'word' || text.length < LONG_WORD) continue;
    long += 1;
    if (isCapital) capital += 1;
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

/**
 * The index in `names` of the first name of a block that starts at a token or after it, by binary
 * search; that of the next block's first where none does.
 */
export function nameIndexAt({ names, firstName }: Reading, block: number, token: number): number {
  let low = firstName[block] ?? names.length;
  let high = firstName[block + 1] ?? names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.name.nameFrom ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
