import type { BriefQuote, Notice } from '../brief.ts';

/** A quotation of so few words and UTF-16 code units may be no speech. */
const FEW_WORDS = 3;
const FEW_UNITS = 40;
const PRONOUN = /^(?:he|she|it|they|we|i|you|his|her|their|one|this|that)$/i;
/** A relative pronoun stands beside whom it means. */
const RELATIVE = /^(?:who|which|whose)$/i;
/** The message of a pronoun that may mean either of two people. */
const RIVALS = /^`(?<mention>[^`]*)` may mean `(?<first>[^`]*)` or `(?<second>[^`]*)`/;

/** Words for people: what a reviewer should ask of a quotation, the weightiest first. */
export function doubtsOf(quote: BriefQuote, notices: readonly Notice[]): string[] {
  const { type, text, speaker, cue } = quote;
  const rivals = rivalsOf(quote, notices);
  const doubts: string[] = [];
  if (speaker === null) doubts.push('nobody is named');
  else if (rivals !== undefined) doubts.push(rivals);
  else doubts.push(...doubtOfMention(speaker));
  if (isBesideUnpairedMark(quote, notices)) doubts.push('a quotation mark has no partner');
  if (cue === null && speaker !== null) doubts.push('no cue');
  // Who may have said it is doubt enough.
  if (type === 'indirect' && rivals === undefined && speaker !== null) doubts.push('is it speech?');
  if (type !== 'indirect' && isShort(text)) doubts.push('scare quotes?');
  if (doubts.length === 0) doubts.push('whose words, and which?');
  return doubts;
}

/** Whether a message is about this quotation, so that a reader should look at it. */
export function hasMessage(quote: BriefQuote, notices: readonly Notice[]): boolean {
  return rivalsOf(quote, notices) !== undefined || isBesideUnpairedMark(quote, notices);
}

/** Whether the brief says with one of these quotations, which are to be checked, what a notice says. */
export function isAboutQuotation(notice: Notice, unsure: readonly BriefQuote[]): boolean {
  return unsure.some((quote) => {
    if (notice.ruleId === 'unattributed-quotation') {
      return quote.speaker === null && quote.spans[0]?.block === notice.block;
    }
    return hasMessage(quote, [notice]);
  });
}

function isShort(text: string): boolean {
  return text.length <= FEW_UNITS && text.split(' ').length <= FEW_WORDS;
}

function doubtOfMention({ name, mention }: NonNullable<BriefQuote['speaker']>): string[] {
  const words = mention?.text ?? '';
  if (PRONOUN.test(words)) return [`who is “${words}”?`];
  const isNamed =
    words === '' || RELATIVE.test(words) || name.includes(words) || words.includes(name);
  return isNamed ? [] : [`is “${words}” ${name}?`];
}

function rivalsOf({ speaker }: BriefQuote, notices: readonly Notice[]): string | undefined {
  const mention = speaker?.mention;
  if (!mention) return undefined;
  for (const { ruleId, block, reason } of notices) {
    if (ruleId !== 'ambiguous-speaker' || block !== mention.block) continue;
    const groups = RIVALS.exec(reason)?.groups;
    if (groups?.['mention'] !== mention.text) continue;
    return `“${mention.text}” may be ${groups['first']} or ${groups['second']}`;
  }
  return undefined;
}

/** Where a mark has no partner, nobody knows how far a quotation of its paragraph goes. */
function isBesideUnpairedMark({ type, spans }: BriefQuote, notices: readonly Notice[]): boolean {
  if (type === 'indirect') return false;
  return notices.some(({ ruleId, block }) => {
    return ruleId === 'unpaired-quotation-mark' && spans.some((span) => span.block === block);
  });
}
