import type { VFile } from 'vfile';
import { folded } from '../text/white-space.ts';
import type { BlockPlaces } from './block-places.ts';
import type { Notice } from './brief.ts';

/**
 * The messages that are worth a reader's eye: warnings, not mere remarks (`file.info`).
 * @returns by line, those of the whole document first, then by rule
 */
export function noticesOf({ messages }: VFile, { blockAtLine }: BlockPlaces): Notice[] {
  const notices = new Map<string, Notice & { readonly line: number }>();
  for (const { ruleId = 'message', line = null, reason, fatal } of messages) {
    if (fatal === undefined) continue;
    const block = line === null ? null : blockAtLine(line);
    const notice = { ruleId, block, reason: folded(reason) };
    notices.set(JSON.stringify(notice), { ...notice, line: line ?? 0 });
  }
  return [...notices.values()]
    .toSorted(
      (one, other) =>
        one.line - other.line ||
        inCodeUnitOrder(one.ruleId, other.ruleId) ||
        inCodeUnitOrder(one.reason, other.reason),
    )
    .map(({ ruleId, block, reason }) => ({ ruleId, block, reason }));
}

function inCodeUnitOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
