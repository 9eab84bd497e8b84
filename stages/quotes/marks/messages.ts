import type { Quotation, Segmented } from '../../document.ts';
import { sourceSpan } from '../../text/offset-map.ts';
import type { QuotedRegions } from './index.ts';
import { quantity } from '../../text/quantity.ts';
import { createPoints } from '../../text/points.ts';
import { byRule, type StageRuleId } from '../../rule-ids.ts';

const UNPAIRED = 'unpaired-quotation-mark';
const UNATTRIBUTED = 'unattributed-quotation';

/** Of a paragraph so many marks are told of: a thousand of them are one thing for a reader. */
const MOST_MARKS = 20;

interface Finding {
  /** UTF-16 offset in the source. */
  readonly offset: number;
  readonly ruleId: StageRuleId;
  readonly reason: string;
}

/**
 * Says on the document's file what a person should know: `unpaired-quotation-mark` for each double
 * mark without a partner, the first of a paragraph if they are many, `unattributed-quotation` for each quotation between marks that nobody
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
  return blocks.flatMap((block, i) => {
    const findings: Finding[] = [];
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
    return firstOf(findings);
  });
}

/** The first of the findings of a paragraph; the last of these says how many are behind it. */
function firstOf(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - MOST_MARKS;
  if (more <= 0) return findings;
  const first = findings.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_MARKS);
  return first.map((finding, i) =>
    i < MOST_MARKS - 1
      ? finding
      : { ...finding, reason: `${finding.reason}; so do ${quantity(more, 'mark')} behind it` },
  );
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
