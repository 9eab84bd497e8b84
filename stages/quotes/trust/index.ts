import type { Genre, Quotation } from '../../document.ts';
import { english } from '../../language/en/index.ts';
import { trustFeatures } from './trust-features.ts';

/** Says how sure a quotation is, 0 to 1, that has the confidence of its rule or model. */
export type Rate = (quotation: Quotation, genre: Genre) => number;

/** What is less sure is not speech more often than not, or somebody else's: it is not reported. */
const LEAST_TRUST = 0.2;
/** Who is meant by a pronoun that was traced to nobody is for a person to find out. */
const MOST_TRUST_OF_PRONOUN = 0.45;
const LONG_WORDS = 4;

/** Found by the layout of the document, whose confidence is its own. */
export const BY_LAYOUT: ReadonlySet<string> = new Set([
  'interview-answer',
  'marks-only',
  'quoted-mail',
  'signature',
  'transcript-turn',
]);

/**
 * The confidence of a quotation: what its rule or model gives it was fitted to news; here it is
 * weighed with what kind of document it stands in, who is said to have said it, and how the words
 * look. Logistic regression; the weights are those of `npm run train -- trust`.
 */
export const rate: Rate = (quotation, genre) => {
  if (BY_LAYOUT.has(quotation.rule)) return quotation.confidence;
  const { weights } = english.attribution.trust.model;
  let sum = 0;
  for (const [name, value] of trustFeatures(quotation, genre, english.attribution.trust)) {
    sum += value * (weights[name] ?? 0);
  }
  const share = 1 / (1 + Math.exp(-sum));
  return isPronoun(quotation.speaker?.name ?? '') ? Math.min(share, MOST_TRUST_OF_PRONOUN) : share;
};

/** Whether a speaker has no better name than `he`. */
function isPronoun(name: string): boolean {
  return !name.includes(' ') && english.attribution.trust.mentions.has(name.toLowerCase());
}

/**
 * Whether a quotation is sure enough to be reported. So many words between marks are somebody's,
 * whoever that is.
 */
export function isReported({ type, text, confidence }: Quotation): boolean {
  if (confidence >= LEAST_TRUST) return true;
  return type === 'direct' && text.split(/\s+/).length > LONG_WORDS;
}
