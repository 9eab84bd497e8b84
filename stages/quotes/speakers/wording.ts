import type { Segmented } from '../../document.ts';
import { folded } from '../../text/white-space.ts';
import type { Entity } from '../../names/entity.ts';
import type { Reading } from '../../names/index.ts';
import { isPersonNoun, isTitle } from '../../names/word-lists.ts';
import type { Role } from '../../names/role.ts';

const OWN = /^(?:my|our) (?=\S)/i;
const ARTICLE_BEFORE_TITLE = /^(?:the|a|an) (?=\S)/i;
/** What says no more of somebody: `The` at the start of a sentence, an owner that is not named. */
const EMPTY_OPENING = /^(?:(?:The|An?) (?!.*[’']s? )|(?:[Ii]ts|[Tt]heir|[Oo]ur) )(?=\S)/;

/** The name of an entity as readers see it. */
export function nameOf({ words }: Entity): string {
  return words.join(' ').replaceAll(' ,', ',');
}

/** The title or apposition that says most, in the document's words; the first of equals. */
export function roleOf(document: Segmented, reading: Reading, entity: Entity): string | null {
  const { roles } = entity;
  let best: Role | undefined;
  for (const role of roles) if (best === undefined || role.weight > best.weight) best = role;
  if (best === undefined) return describedRole(entity);
  const tokens = reading.tokens[best.block] ?? [];
  const from = tokens[best.from]?.from ?? 0;
  const to = tokens[best.to - 1]?.to ?? from;
  const text = folded(document.blocks[best.block]?.text.slice(from, to) ?? '');
  return text === ''
    ? null
    : best.weight === 3
      ? text.replace(ARTICLE_BEFORE_TITLE, '')
      : text.replace(EMPTY_OPENING, '');
}

/** What somebody without a name is called is what they are: `official of the port`. */
function describedRole({ id, kind, words: [text = ''] }: Entity): string | null {
  if (id >= 0 || kind !== 'anonymous') return null;
  const [phrase = ''] = text.split(/,? (?:who|whom|whose|which|that) /, 1);
  const saysWhat = phrase
    .toLowerCase()
    .split(' ')
    .some((word) => isPersonNoun(word) || isTitle(word));
  return saysWhat ? phrase.replace(ARTICLE_BEFORE_TITLE, '').replace(OWN, '') : null;
}
