import type { Segmented } from '../document.ts';
import type { Entity } from './entity.ts';
import type { PlacedName, Reading } from './index.ts';

/**
 * The forms by which a document names somebody, as they are written: `Joe Biden`, `Biden`,
 * `President Biden`. Pronouns and descriptions are none.
 */
export function formsOf(
  { blocks }: Segmented,
  { names, tokens }: Reading,
  entity: Entity,
): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const placed of names) {
    if (placed.entity !== entity) continue;
    const words = placed.name.words.join(' ');
    forms.add(words);
    const title = titleOf(placed);
    if (title !== '') forms.add(`${title} ${words}`);
  }
  return forms;

  function titleOf({ name: { block, titleFrom, nameFrom } }: PlacedName): string {
    const from = tokens[block]?.[titleFrom]?.from ?? 0;
    const to = tokens[block]?.[nameFrom]?.from ?? from;
    return blocks[block]?.text.slice(from, to).trim() ?? '';
  }
}
