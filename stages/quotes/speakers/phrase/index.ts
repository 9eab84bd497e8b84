import type { Attribution } from '../../attribution.ts';
import type { Entity } from '../../../names/entity.ts';
import { isDocumentNoun, isFirstName, isOrganizationNoun } from '../../../names/word-lists.ts';
import type { NameMention } from '../../../names/name-mention.ts';
import { nameIndexAt, type PlacedName, type Reading } from '../../../names/index.ts';
import { isListedWord } from '../../grammar/word-classes.ts';
import { readSource, type SourcePhrase } from './source-phrase.ts';
import { widenedSource } from './widen-source.ts';

const NUMBER = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/;

/** The words of a source, read; token indices of its block, half-open. */
export interface Source {
  readonly phrase: SourcePhrase;
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The source of an attribution, its mention read to its end; null where it has none. */
export function sourceOf(reading: Reading, attribution: Attribution): Source | null {
  const range = widenedSource(reading, attribution);
  if (attribution.source === null || range === null) return null;
  const { block } = attribution.source;
  const [from, to] = range;
  const tokens = reading.tokens[block] ?? [];
  const names = namesWithin(reading, block, from, to);
  return { phrase: readSource({ tokens, names, block }, from, to), block, from, to };
}

function namesWithin(reading: Reading, block: number, from: number, to: number): PlacedName[] {
  const found: PlacedName[] = [];
  for (let i = nameIndexAt(reading, block, from); i < reading.names.length; i += 1) {
    const placed = reading.names[i];
    if (placed === undefined || placed.name.block !== block || placed.name.nameFrom >= to) break;
    if (placed.name.nameTo <= to) found.push(placed);
  }
  return found;
}

/** A name that stands as a source is somebody, whatever it looks like. */
export function noteSpeaker(source: Source | null): void {
  if (source?.phrase.what !== 'name') return;
  const { entity, name } = source.phrase.name;
  if (entity.kind === 'unknown') {
    const body = isSeveral(name) ? 'group' : 'organization';
    entity.kind = isSomebody(entity, name) ? 'person' : body;
  }
  const last = entity.words.at(-1)?.toLowerCase() ?? '';
  if (entity.kind === 'organization' && isDocumentNoun(last) && !isOrganizationNoun(last))
    entity.kind = 'document';
  if (source.phrase.role !== null) entity.roles.push(source.phrase.role);
}

/** `Hotels said`, `Thirty-one said`: a plural in lower case, or a number, that opens a sentence. */
function isSeveral({ words, lowers, hasArticle }: NameMention): boolean {
  const [lower = ''] = lowers;
  if (words.length > 1 || hasArticle) return false;
  return (/[^su]s$/.test(lower) && isListedWord(lower)) || NUMBER.test(lower);
}

/**
 * The news gives people in full once: a single word that is nobody's surname or first name, and
 * that no pronoun follows, is a body (`PolitiFact`).
 */
function isSomebody(entity: Entity, { hasArticle, words }: NameMention): boolean {
  if (hasArticle) return false;
  return (
    entity.words.length > 1 || entity.pronouns > 0 || isFirstName(words[0]?.toLowerCase() ?? '')
  );
}
