import type { Entity } from '../../names/entity.ts';
import { described, type Memory } from './memory.ts';
import { isOwnLabel } from './turn-entities.ts';

const NAME = /^\p{Lu}\p{Ll}/u;

/**
 * Makes the function that says whom a label names: the one that the document names so, else who goes
 * by the label. `Me` is who wrote it; null where the document does not say who that is.
 */
export function createLabelReader(memory: Memory): (label: string) => Entity | null {
  let byName: ReadonlyMap<string, Entity> | undefined;
  return (label) => {
    const name = isOwnLabel(label) ? memory.document.metadata.byline : label;
    if (name === null) return null;
    byName ??= new Map(memory.reading.entities.map((entity) => [entity.words.join(' '), entity]));
    const known = NAME.test(name) ? byName.get(name) : undefined;
    if (known === undefined) return described(memory, name, 'anonymous', null);
    known.kind = 'person';
    return known;
  };
}
