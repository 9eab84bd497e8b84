import { visible } from '../../markdown/visible.ts';
import { quantity } from '../../text/quantity.ts';
import type { BriefQuote } from '../brief.ts';

/** What is shown where nobody is named. */
export const NOBODY = 'Nobody named';

const TYPES = {
  direct: 'direct: all of it in quotation marks',
  mixed: 'mixed: partly in quotation marks',
  indirect: 'indirect: in the words of the document',
} as const;

const POLARITIES = {
  denied: 'denied, not said',
  hypothetical: 'not said: what may be said',
  asked: 'asked, not said',
} as const;

const RULES: Readonly<Record<string, string>> = {
  'according-to': '“according to” and the like name the speaker',
  'block-quotation': 'a block quotation',
  'carried-over': 'goes on where the quotation before it ended',
  'cue-after': 'speaker and cue behind the words',
  'cue-after-inverted': 'cue, then speaker, behind the words',
  'cue-after-without-source': 'a cue behind the words, and no speaker beside it',
  'cue-before': 'speaker and cue before the words',
  'cue-before-inverted': 'cue, then speaker, before the words',
  'cue-before-without-source': 'a cue before the words, and no speaker beside it',
  'cue-in-paragraph-before': 'the paragraph before names the speaker',
  'interview-answer': 'the answer to a question of an interview',
  'marks-only': 'quotation marks, and nothing that tells the speaker',
  person: 'added by a person',
  'quoted-mail': 'quoted in a mail, whose head names the writer',
  'transcript-turn': 'the label of a turn names the speaker',
};

export function typeInWords({ type, polarity }: BriefQuote): string {
  return [TYPES[type], ...(polarity === undefined ? [] : [POLARITIES[polarity]])].join('; ');
}

/** The name of the rule stands behind it, for who looks it up. */
export function ruleInWords({ rule }: BriefQuote): string {
  const known = RULES[rule];
  if (known !== undefined) return `${known} (${rule})`;
  return rule.startsWith('model:') ? `by the form of its sentence (${rule})` : visible(rule);
}

/** Confidences are rounded down to twentieths, and are the shares that were right. */
export function confidenceInWords({ confidence, corrected }: BriefQuote): string {
  if (corrected) return `corrected by a person: ${corrected.join(', ')}`;
  if (confidence >= 1) return 'certain';
  return `of 20 like it, ${Math.round(confidence * 20)} were right (${confidence.toFixed(2)})`;
}

/** How many there are, for the head of a page. */
export function countsInWords(quotes: readonly BriefQuote[], sure: number): string {
  const unsure = quotes.filter(({ confidence }) => confidence < sure).length;
  const all = quantity(quotes.length, 'quotation');
  return unsure === 0 ? all : `${all}, ${unsure} unsure`;
}
