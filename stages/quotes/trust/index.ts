import type { Genre, Quotation, QuotationSpeaker } from '../../document.ts';
import { english } from '../../language/en/index.ts';
import { contentShape, type ContentShape } from './content-shape.ts';
import type { TrustRules } from '../../language/trust-rules.ts';
import { GENRE_GROUPS, isThing, tracedFrom, trustFeatures } from './trust-features.ts';

/** Says how sure a quotation is, 0 to 1, that has the confidence of its rule or model. */
export type Rate = (quotation: Quotation, genre: Genre) => number;

/** What is less sure is not speech more often than not, or somebody else's: it is not reported. */
const LEAST_TRUST = 0.25;
/** Who is meant by a pronoun that was traced to nobody is for a person to find out. */
const MOST_TRUST_OF_PRONOUN = 0.45;
/** What was talked about is not what was said, and a word that links says nothing by itself. */
const MOST_TRUST_OF_SHAPE: Readonly<Record<ContentShape, number>> = {
  clause: 1,
  thing: 0.45,
  'function words': 0.45,
  linker: 0.1,
};
/** A verb of saying has a clause behind it: a noun phrase there is one that was not understood. */
const SAYS = /\b(?:say|says|said|saying)\b/iu;
/** `they’d`, `he’ll`. */
const CLITIC = /[’'](?:s|d|ll|ve|re|m)$/u;
/** Narration about the speaker was taken along, if nobody speaks of himself by name: 10 of 16 are right. */
const MOST_TRUST_OF_OWN_NAME = 0.65;
/** `The nurses’`: whose is there, and not what. */
const CUT_NAME = /s[’']$/u;
/** `called the meeting to order`. */
const CALLS_TO_ORDER = /^call.* to order\b/iu;
/** `asked not to be named`: how somebody speaks. */
const UNNAMED =
  /^(?:not )?(?:to )?(?:not )?be (?:named|identified|quoted)\b|^(?:for )?anonymity\b/iu;
/** `telling that ships could sail`: who tells has told somebody. */
const TELLING = /^telling$/iu;
/** `its ‘Summer Song Fest’ in the park`: marks around a name. */
const NAMED =
  /^(?:its|his|her|their|our|my|the|a|an)\s(?:[\p{Ll}-]+\s){0,2}[“"‘'](?:\p{Lu}[\p{L}\p{N}’-]*\s){1,4}\p{Lu}[\p{L}\p{N}-]*(?:$|[”"’'])/u;
/** `the closure “will last”, which`: what follows is another's. */
const BROKEN_OFF = /, (?:and|but|where|which|who|whom|whose)$/iu;
const LONG_WORDS = 4;

/** `indicated several ways that could be tried`: what `that` stands for is not among the words. */
const RELATIVE =
  /^that (?:can|could|may|might|will|would|shall|should|must|is|are|was|were|has|have|had|do|does|did)\b/iu;
/** A space and a mark; more is words. */
const LONGEST_GAP = 2;

/** Steps of confidence from 0 to 1. What is compared with it (.2, .5, .9) is a whole number of them. */
const STEPS = 20;
const TINY = 1e-9;

/** Documents that hold hardly any speech: there things and texts are told to say something. */
const WITHOUT_SPEECH: ReadonlySet<Genre> = new Set(['docs', 'changelog', 'paper']);
/** What a thing or a text says there is no speech; somebody should look. */
const MOST_TRUST_OF_THING = 0.45;

/** Found by the layout of the document or the turns of a dialogue, whose confidence is its own. */
export const BY_LAYOUT: ReadonlySet<string> = new Set([
  'dialogue',
  'interview-answer',
  'label',
  'marks-only',
  'quoted-mail',
  'signature',
  'transcript-turn',
]);

/**
 * Makes the confidence of a quotation: what its rule or model gives it was fitted to news; here it
 * is weighed with what kind of document it stands in, who is said to have said it, and how the words
 * look. Logistic regression; the weights are those of `npm run train -- trust`. It is never above
 * what such documents, such a way of finding and such a way to the speaker have earned, and told in steps, rounded down: a model that
 * is fitted anew moves few of them, and what says .9 is not less.
 */
export function createRate(rules: TrustRules): Rate {
  const { weights, earned } = rules.model;
  return (quotation, genre) => {
    const { rule, confidence, speaker } = quotation;
    const mostSo = earned.rules[rule] ?? 1;
    if (BY_LAYOUT.has(rule)) return inSteps(Math.min(confidence, mostSo));
    let sum = 0;
    for (const [name, value] of trustFeatures(quotation, genre, rules)) {
      sum += value * (weights[name] ?? 0);
    }
    const share = 1 / (1 + Math.exp(-sum));
    const mostHere = earned.groups[GENRE_GROUPS[genre]] ?? 1;
    const mostOfThem = earned.tracing[tracedFrom(speaker, rules)] ?? 1;
    return inSteps(Math.min(share, mostSo, mostHere, mostOfThem, mostOf(quotation, genre)));
  };
}

export const rate: Rate = createRate(english.attribution.trust);

/** Down to the next step; what was just rounded off by the machine still counts. */
function inSteps(share: number): number {
  return Math.floor(share * STEPS + TINY) / STEPS;
}

/** The highest confidence that a quotation can have, by its words and its speaker. */
function mostOf({ type, text, cue, speaker, spans }: Quotation, genre: Genre): number {
  let most = Math.min(
    isPronoun(speaker?.name ?? '') || CUT_NAME.test(speaker?.name ?? '')
      ? MOST_TRUST_OF_PRONOUN
      : 1,
    speaker !== null && WITHOUT_SPEECH.has(genre) && isMute(speaker) ? MOST_TRUST_OF_THING : 1,
  );
  if (type === 'mixed' && NAMED.test(text) && !english.attribution.trust.finite.test(text)) {
    return Math.min(most, MOST_TRUST_OF_SHAPE.thing);
  }
  if (type !== 'direct' && speaker !== null && opensWithName(text, speaker.name)) {
    most = Math.min(most, MOST_TRUST_OF_OWN_NAME);
  }
  if (type !== 'direct' && BROKEN_OFF.test(text)) {
    return Math.min(most, MOST_TRUST_OF_SHAPE['function words']);
  }
  if (type !== 'indirect') return most;
  const gap = (spans[0]?.start ?? 0) - (cue?.end ?? Infinity);
  if (gap > LONGEST_GAP && RELATIVE.test(text)) {
    return Math.min(most, MOST_TRUST_OF_SHAPE['function words']);
  }
  if (CALLS_TO_ORDER.test(`${cue?.text ?? ''} ${text}`)) return MOST_TRUST_OF_SHAPE.linker;
  // `Asked whether he would run, Ann Orr said`: whoever asked is not told of.
  if (speaker === null && cue?.text === 'Asked') return MOST_TRUST_OF_SHAPE.linker;
  if (UNNAMED.test(text)) return MOST_TRUST_OF_SHAPE.linker;
  if (TELLING.test(cue?.text ?? '') && text.startsWith('that ')) return MOST_TRUST_OF_SHAPE.thing;
  const { finite, showing } = english.attribution.trust;
  const shape = contentShape(text, finite);
  if (showing.cue.test(cue?.text ?? '') && showing.things.test(speaker?.mention?.text ?? '')) {
    return MOST_TRUST_OF_SHAPE.thing;
  }
  if (shape === 'thing' && SAYS.test(cue?.text ?? '')) return most;
  return Math.min(most, MOST_TRUST_OF_SHAPE[shape]);
}

/** `Quill disputed that: the survey`, who said so: narration, if not somebody who speaks as a third. */
function opensWithName(text: string, name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return text.startsWith(last) && text.charAt(last.length) === ' ';
}

/** Whether a thing or a text is said to speak. */
function isMute(speaker: QuotationSpeaker): boolean {
  return speaker.kind === 'document' || isThing(speaker, english.attribution.trust);
}

/** Whether a speaker has no better name than `he`. */
function isPronoun(name: string): boolean {
  const word = name.toLowerCase().replace(CLITIC, '');
  return !name.includes(' ') && english.attribution.trust.mentions.has(word);
}

/**
 * Whether a quotation is sure enough to be reported. So many words between marks are somebody's,
 * whoever that is.
 */
export function isReported({ type, text, confidence }: Quotation): boolean {
  if (confidence >= LEAST_TRUST) return true;
  return type === 'direct' && text.split(/\s+/).length > LONG_WORDS;
}
