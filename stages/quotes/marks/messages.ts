import type { Quotation, Segmented } from '../../document.ts';
import { sourceSpan } from '../../text/offset-map.ts';
import type { QuotedRegions } from './index.ts';
import { createPoints } from '../../text/points.ts';
import { byRule, type StageRuleId } from '../../rule-ids.ts';

const UNPAIRED = 'unpaired-quotation-mark';
const UNATTRIBUTED = 'unattributed-quotation';

interface Finding {
  /** UTF-16 offset in the source. */
  readonly offset: number;
  readonly ruleId: StageRuleId;
  readonly reason: string;
}

/**
 * Says on the document's file what a person should know: `unpaired-quotation-mark` for each double
 * mark without a partner, `unattributed-quotation` for each quotation between marks that nobody
 * is found to have said. In the order of their places.
 */
export function reportRegions(
  document: Segmented,
  regions: readonly QuotedRegions[],
  quotes: readonly Quotation[],
): void {
  const findings = [...unpairedMarks(document, regions), ...unattributed(quotes)];
  if (findings.length === 0) return;
  const pointAt = createPoints(document.text);
  for (const { offset, ruleId, reason } of findings.toSorted((a, b) => a.offset - b.offset)) {
    document.file.message(reason, byRule(ruleId, { place: pointAt(offset) }));
  }
}

/** A paragraph may leave its quotation open when the next one opens with a mark again. */
function unpairedMarks({ blocks }: Segmented, found: readonly QuotedRegions[]): Finding[] {
  const findings: Finding[] = [];
  for (const [i, block] of blocks.entries()) {
    const { regions = [], strayMarks = [] } = found[i] ?? {};
    const goesOn = found[i + 1]?.regions[0]?.from === 0;
    for (const { from, innerFrom, to, isClosed } of regions) {
      if (isClosed || (goesOn && to >= block.text.trimEnd().length)) continue;
      const reason = `Quotation mark \`${block.text.slice(from, innerFrom)}\` opens a quotation that its paragraph does not close`;
      findings.push({ offset: sourceSpan(block, from, innerFrom).start, ruleId: UNPAIRED, reason });
    }
    for (const { from, to } of strayMarks) {
      const reason = `Quotation mark \`${block.text.slice(from, to)}\` closes a quotation that its paragraph does not open`;
      findings.push({ offset: sourceSpan(block, from, to).start, ruleId: UNPAIRED, reason });
    }
  }
  return findings;
}

const SHOWN = 40;

function unattributed(quotes: readonly Quotation[]): Finding[] {
  return quotes.flatMap(({ type, speaker, spans, text }) => {
    const [first] = spans;
    if (type === 'indirect' || speaker !== null || first === undefined) return [];
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
    const reason = `Nobody is found to have said \`${shown}\``;
    return [{ offset: first.start, ruleId: UNATTRIBUTED, reason }];
  });
}
