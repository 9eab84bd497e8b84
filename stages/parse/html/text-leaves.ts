import { INLINE } from './elements.ts';
import { NOWHERE, type Leaf } from './leaf.ts';
import { tagsOf } from './tags.ts';

/** The text between the tags of a page, in linear time: every tag but those of a line parts it. */
export function textLeaves(source: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let paragraph = 0;
  let from = 0;
  const addUpTo = (end: number): void => {
    if (from >= end) return;
    leaves.push({ kind: 'text', start: from, end, paragraph, place: NOWHERE, within: null });
  };
  for (const { name, start, end } of tagsOf(source)) {
    addUpTo(start);
    if (!INLINE.has(name)) paragraph += 1;
    from = end;
  }
  addUpTo(source.length);
  return leaves;
}
