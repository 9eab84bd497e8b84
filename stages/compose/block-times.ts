import type { Selected } from '../document.ts';
import { isTimed } from '../formats.ts';
import type { BlockTable } from './block-places.ts';

/** When each block of a brief is said: `00:01:02`. */
export type BlockTimes = Record<string, string>;

const TIME = /^<!-- (?<time>\d{2,4}:\d{2}:\d{2})(?: |$)/;

/**
 * When the blocks of subtitles are said, by the comments that stand above them in the extracted
 * text; undefined of other documents.
 * @param table in the order of the document
 */
export function blockTimes(
  { tree, source }: Pick<Selected, 'tree' | 'source'>,
  table: BlockTable,
): BlockTimes | undefined {
  if (!isTimed(source.mediaType)) return undefined;
  const times = tree.children.flatMap((node) => {
    const time = node.type === 'html' ? TIME.exec(node.value)?.groups?.['time'] : undefined;
    return time === undefined ? [] : [{ time, at: node.position?.start.offset ?? 0 }];
  });
  let next = 0;
  const said = Object.entries(table).flatMap(([id, [start]]): [string, string][] => {
    while ((times[next]?.at ?? Infinity) < start) next += 1;
    const time = times[next - 1]?.time;
    return time === undefined ? [] : [[id, time]];
  });
  return Object.fromEntries(said);
}
