import type { Brief, BriefQuote } from './brief.ts';

/** A quotation of so few words may be no speech. */
const FEW_WORDS = 3;
const PRONOUN = /^(?:he|she|it|they|we|i|you|who|his|her|their|one|this|that)$/i;
/** The message of a pronoun that may mean either of two people. */
const RIVALS = /^`(?<mention>[^`]*)` may mean `(?<first>[^`]*)` or `(?<second>[^`]*)`/;

/** Words for people: what a reviewer should ask of a quotation, the weightiest first. */
export function doubtsOf(quote: BriefQuote, notices: Brief['notices']): string[] {
  const { type, text, speaker, cue } = quote;
  const rivals = rivalsOf(quote, notices);
  const doubts: string[] = [];
  if (speaker === null) doubts.push('nobody is named');
  else if (rivals !== undefined) doubts.push(rivals);
  else {
    const mention = speaker.mention?.text ?? '';
    if (PRONOUN.test(mention)) doubts.push(`who is “${mention}”?`);
    else if (mention !== '' && !speaker.name.includes(mention) && !mention.includes(speaker.name)) {
      doubts.push(`is “${mention}” ${speaker.name}?`);
    }
  }
  if (cue === null) doubts.push('no cue');
  if (type === 'indirect') doubts.push('is it speech?');
  else if (text.split(' ').length <= FEW_WORDS) doubts.push('scare quotes?');
  if (doubts.length === 0) doubts.push('whose words, and which?');
  return doubts;
}

/** Whether a message is about this quotation. */
export function hasMessage(quote: BriefQuote, notices: Brief['notices']): boolean {
  return rivalsOf(quote, notices) !== undefined;
}

function rivalsOf({ speaker }: BriefQuote, notices: Brief['notices']): string | undefined {
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
