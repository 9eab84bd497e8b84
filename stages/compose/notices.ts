import type { VFile } from 'vfile';
import { folded } from '../text/white-space.ts';
import type { Notice } from './brief.ts';

/**
 * The messages that are worth a reader's eye: warnings, not mere remarks (`file.info`).
 * @returns by line, those of the whole document first, then by rule
 */
export function noticesOf({ messages }: VFile): Notice[] {
  const notices = new Map<string, Notice>();
  for (const { ruleId = 'message', line = null, reason, fatal } of messages) {
    if (fatal === undefined) continue;
    const notice = { ruleId, line, reason: folded(reason) };
    notices.set(JSON.stringify(notice), notice);
  }
  return [...notices.values()].toSorted(
    (one, other) =>
      (one.line ?? 0) - (other.line ?? 0) ||
      inCodeUnitOrder(one.ruleId, other.ruleId) ||
      inCodeUnitOrder(one.reason, other.reason),
  );
}

function inCodeUnitOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
