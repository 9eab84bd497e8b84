import type { BriefQuote } from '../brief.ts';
import type { DoubtNotices } from './doubt-notices.ts';

/** A quotation of so few words and UTF-16 code units may be no speech. */
const FEW_WORDS = 3;
const FEW_UNITS = 40;
const PRONOUN = /^(?:he|she|it|they|we|i|you|his|her|their|one|this|that)$/i;
/** A relative pronoun stands beside whom it means. */
const RELATIVE = /^(?:who|which|whose)$/i;

/** Words for people: what a reviewer should ask of a quotation, the weightiest first. */
export function doubtsOf(quote: BriefQuote, notices: DoubtNotices): string[] {
  const { type, text, speaker, cue } = quote;
  const rivals = notices.rivalsOf(quote);
  const doubts: string[] = [];
  if (speaker === null) doubts.push('nobody is named');
  else if (rivals !== undefined) doubts.push(rivals);
  else doubts.push(...doubtOfMention(speaker));
  if (notices.isBesideUnpairedMark(quote)) doubts.push('a quotation mark has no partner');
  if (cue === null && speaker !== null) doubts.push('no cue');
  // Who may have said it is doubt enough.
  if (type === 'indirect' && rivals === undefined && speaker !== null) doubts.push('is it speech?');
  if (type !== 'indirect' && isShort(text)) doubts.push('scare quotes?');
  if (doubts.length === 0) doubts.push('whose words, and which?');
  return doubts;
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
