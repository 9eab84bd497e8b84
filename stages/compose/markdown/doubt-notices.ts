import type { BriefQuote, Notice } from '../brief.ts';

/** The message of a pronoun that may mean either of two people. */
const RIVALS = /^`(?<mention>[^`]*)` may mean `(?<first>[^`]*)` or `(?<second>[^`]*)`/;
const UNPAIRED = 'unpaired-quotation-mark';

/** What the notices of a brief say of its quotations. */
export interface DoubtNotices {
  /** `“she” may be Ann Lee or Eva Ruiz`, where a notice says so. */
  readonly rivalsOf: (quote: BriefQuote) => string | undefined;
  /** Where a mark has no partner, nobody knows how far a quotation of its paragraph goes. */
  readonly isBesideUnpairedMark: (quote: BriefQuote) => boolean;
}

/** Reads the notices once: there may be one for each quotation. */
export function createDoubtNotices(notices: readonly Notice[]): DoubtNotices {
  const rivals = new Map<string, string>();
  const unpaired = new Set<string | null>();
  for (const notice of notices) {
    if (notice.ruleId === UNPAIRED) unpaired.add(notice.block);
    const found = rivalsIn(notice);
    if (found !== null && !rivals.has(found.key)) rivals.set(found.key, found.words);
  }
  return {
    rivalsOf: ({ speaker }) => {
      const mention = speaker?.mention;
      return mention ? rivals.get(keyOf(mention.block, mention.text)) : undefined;
    },
    isBesideUnpairedMark: (quote) => unpaired.size > 0 && isBeside(quote, unpaired),
  };
}

/**
 * Tells the notices of which the brief says as much with one of these quotations, which are to be
 * checked.
 */
export function createNoticeOf(unsure: readonly BriefQuote[]): (notice: Notice) => boolean {
  const mentions = new Set<string>();
  const unattributed = new Set<string | null>();
  const spoken = new Set<string | null>();
  for (const { speaker, spans, type } of unsure) {
    const [first] = spans;
    if (speaker === null && first !== undefined) unattributed.add(first.block);
    if (speaker?.mention) mentions.add(keyOf(speaker.mention.block, speaker.mention.text));
    if (type !== 'indirect') for (const { block } of spans) spoken.add(block);
  }
  return (notice) => {
    const { ruleId, block } = notice;
    if (ruleId === 'unattributed-quotation') return unattributed.has(block);
    if (ruleId === UNPAIRED) return spoken.has(block);
    const rivals = rivalsIn(notice);
    return rivals !== null && mentions.has(rivals.key);
  };
}

function isBeside({ type, spans }: BriefQuote, blocks: ReadonlySet<string | null>): boolean {
  return type !== 'indirect' && spans.some(({ block }) => blocks.has(block));
}

function rivalsIn({ ruleId, block, reason }: Notice): { key: string; words: string } | null {
  if (ruleId !== 'ambiguous-speaker' || block === null) return null;
  const { mention, first, second } = RIVALS.exec(reason)?.groups ?? {};
  if (mention === undefined) return null;
  return { key: keyOf(block, mention), words: `“${mention}” may be ${first} or ${second}` };
}

function keyOf(block: string, mention: string): string {
  return `${block} ${mention}`;
}
