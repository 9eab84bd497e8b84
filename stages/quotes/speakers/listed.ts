import type { Segmented } from '../../document.ts';
import type { Entity } from '../../names/entity.ts';
import { isGroupNoun, isPersonNoun, isTitle } from '../../names/word-lists.ts';
import type { Reading } from '../../names/index.ts';

/** Whom the lists of a document call by these words (`the Mayor`, `JM`); null for other words. */
export type Listed = (words: string) => Entity | null;

const ARTICLE = /^the /i;

/**
 * Reads what the document's lists say of offices and initials: `J. Orr (Mayor)`, `Chair: Ann Orr`,
 * `Jean Marlow (JM)`. A word that is no office counts only after `the`.
 */
export function listedPeople({ standsFor }: Segmented, reading: Reading): Listed {
  if (standsFor.size === 0) return () => null;
  const byName = new Map<string, Entity>();
  for (const entity of reading.entities) {
    const name = entity.words.join(' ').toLowerCase();
    if (!byName.has(name)) byName.set(name, entity);
  }
  return (words) => {
    const office = words.replace(ARTICLE, '');
    const name = standsFor.get(office.toUpperCase());
    if (name === undefined) return null;
    const last = office.slice(office.lastIndexOf(' ') + 1).toLowerCase();
    const isOffice = isTitle(last) || isPersonNoun(last) || office === office.toUpperCase();
    if (isGroupNoun(last) || (!isOffice && office === words)) return null;
    const entity = byName.get(name.toLowerCase()) ?? createEntity(name, byName.size);
    entity.kind = 'person';
    byName.set(name.toLowerCase(), entity);
    return entity;
  };
}

function createEntity(name: string, index: number): Entity {
  return {
    // Descriptions and labels have the negative numbers above.
    id: -2_000_000 - index,
    kind: 'person',
    words: name.split(' '),
    gender: null,
    count: 1,
    roles: [],
    pronouns: 0,
  };
}
