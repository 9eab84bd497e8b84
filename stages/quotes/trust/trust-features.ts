import type { Genre, Quotation, QuotationSpeaker } from '../../document.ts';
import {
  isDocumentNoun,
  isGroupNoun,
  isOrganizationNoun,
  isPersonNoun,
  isTitle,
} from '../../names/word-lists.ts';
import type { TrustRules } from '../../language/trust-rules.ts';

/** A feature and its value. */
export type Feature = readonly [name: string, value: number];

/** By genre, which kinds of documents quote alike. */
export const GENRE_GROUPS: Readonly<Record<Genre, string>> = {
  news: 'news',
  'press release': 'news',
  prose: 'news',
  post: 'personal',
  letter: 'personal',
  mail: 'personal',
  newsletter: 'personal',
  fiction: 'personal',
  docs: 'matter',
  changelog: 'matter',
  paper: 'matter',
  report: 'matter',
  'court opinion': 'court',
  speech: 'talk',
  transcript: 'talk',
  interview: 'talk',
  hearing: 'talk',
  minutes: 'talk',
};

/** A cue that was never met reports as seldom as this, in log odds. */
const UNKNOWN_CUE = -1;
const LEAST = 0.01;
const DIRECT_SIZES = [3, 7];
const REPORTED_SIZES = [2, 5, 12];
const MARKED_SIZES = [2, 5];
const MARKS = /[“"]([^”"]*)/;
const EDGE_MARKS = /^[“"‘'(]+/;
const NO_WORD = /[^\p{L}'-]+/u;
const POSSESSIVE = /'s$/u;
/** What a description opens with, not a pronoun. */
const DETERMINERS: ReadonlySet<string> = new Set(['definite', 'indefinite']);
const SPEAKING_NOUNS = [isPersonNoun, isTitle, isGroupNoun, isOrganizationNoun, isDocumentNoun];
const ENDS_LIKE_PAST = /\b\p{L}+ed\b/u;

/**
 * What tells how far a quotation is to be trusted: how it was found, what its speaker, its cue and
 * its words look like, and what kind of document it stands in. Nothing but the quotation itself and
 * the genre counts, so that an edit elsewhere changes no confidence.
 * @param quotation with the confidence that its rule or model gives it
 */
export function trustFeatures(
  { type, rule, text, cue, speaker, polarity, confidence }: Quotation,
  genre: Genre,
  rules: TrustRules,
): Feature[] {
  const found: Feature[] = [];
  const add = (name: string, value = 1): void => void found.push([name, value]);
  const group = GENRE_GROUPS[genre];
  add('always');
  add('odds', logOdds(confidence));
  add(named('type *', type));
  add(named(type === 'direct' ? 'rule direct *' : 'rule *', rule));
  add(named('genre *', genre));
  add(named('group *', group));
  if (group !== 'news') add(named('type *, no news', type));
  if (type !== 'direct') add(named('reported in *', group));
  add(
    named(
      'speaker *',
      speaker === null ? 'none' : isThing(speaker, rules) ? 'thing' : speaker.kind,
    ),
  );
  // Who has no name is called by the role: it tells nothing more.
  if (speaker?.role != null && speaker.kind !== 'anonymous') add('role');
  const mention = mentionClass(speaker?.mention?.text ?? '', rules);
  if (mention === 'none') add(named('mention none, *', type));
  else if (mention === 'own') add(named('mention own, *', type));
  else add(named('mention *', mention));
  if (polarity !== undefined) add(named('polarity *', polarity));
  const words = text.split(' ');
  if (type === 'direct') add(named('direct of * words', size(words.length, DIRECT_SIZES)));
  else {
    if (cue !== null) found.push(...cueFeatures(cue.text.toLowerCase(), rules));
    const opening = openingOf(words[0] ?? '', rules);
    add(named('opens with *', opening));
    add(named('* words', size(words.length, REPORTED_SIZES)));
    if (text.endsWith('?')) add('asks');
    // `that freedom matters`: what opens so has a verb, be it not known for one
    const isClause = opening === 'that' || rules.finite.test(text);
    add(isClause ? 'clause' : 'no clause');
    if (!isClause && type === 'indirect' && !ENDS_LIKE_PAST.test(text)) add('no verb');
  }
  if (type === 'mixed') {
    const marked = MARKS.exec(`${text}"`)?.[1]?.trim().split(' ').length ?? 0;
    add(named('marks around * words', size(marked, MARKED_SIZES)));
  }
  return found;
}

function cueFeatures(cue: string, { model, pastCues }: TrustRules): Feature[] {
  const odds = model.cues[cue];
  const form = cue.endsWith('ing')
    ? 'ing'
    : cue.endsWith('ed') || pastCues.has(cue)
      ? 'past'
      : cue.endsWith('s')
        ? 'present'
        : 'base';
  const found: Feature[] = [
    ['cue', odds ?? UNKNOWN_CUE],
    [named('cue *', form), 1],
  ];
  if (odds === undefined) found.push(['cue unknown', 1]);
  if (cue.includes(' ')) found.push(['cue of several words', 1]);
  return found;
}

/**
 * Whether who is said to speak is a thing that does not: `the pan`, `pale edges`. Who has no name is
 * a person, a body or a document by some noun, or by a pronoun.
 */
export function isThing({ kind, mention }: QuotationSpeaker, { mentions }: TrustRules): boolean {
  if (mention === null || (kind !== 'anonymous' && kind !== 'group')) return false;
  const words = mention.text.toLowerCase().replaceAll('’', "'").split(NO_WORD);
  const known = mentions.get(words[0] ?? '');
  if (known !== undefined && !DETERMINERS.has(known)) return false;
  return !words.some((word) => SPEAKING_NOUNS.some((isNoun) => isNoun(word)));
}

/**
 * How the words at the cue tell who is meant: `itself` when they share the last word of the name,
 * else the name was traced from a `pronoun` or from `other words`; `nobody` without a speaker.
 */
export function tracedFrom(speaker: QuotationSpeaker | null, rules: TrustRules): string {
  const mention = speaker?.mention?.text ?? '';
  if (speaker === null || mention === '') return 'nobody';
  const [own, name] = [wordsOf(mention), wordsOf(speaker.name)];
  if (own.includes(name.at(-1) ?? '') || name.includes(own.at(-1) ?? '')) return 'itself';
  const first = mentionClass(mention, rules);
  return first === 'name' || first === 'lower' || DETERMINERS.has(first)
    ? 'other words'
    : 'pronoun';
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().replaceAll('’', "'").split(NO_WORD);
  return words.map((word) => word.replace(POSSESSIVE, '')).filter((word) => word !== '');
}

function mentionClass(mention: string, { mentions }: TrustRules): string {
  if (mention === '') return 'none';
  const [first = ''] = mention.split(' ', 1);
  const known = mentions.get(first.toLowerCase().replace('’', "'"));
  if (known !== undefined) return known;
  return first.charAt(0) === first.charAt(0).toLowerCase() ? 'lower' : 'name';
}

function openingOf(word: string, { openings }: TrustRules): string {
  const lower = word.toLowerCase().replace(EDGE_MARKS, '');
  return openings.get(lower) ?? (lower.endsWith('ing') ? 'ing' : 'other');
}

/** The first limit that a count does not pass, or more than the last. */
function size(count: number, limits: readonly number[]): string {
  const limit = limits.find((each) => count <= each);
  return limit === undefined ? 'many' : named('up to *', limit);
}

/** A name is looked up faster when it is the same string each time: of each there is one. */
const NAMES = new Map<string, Map<string | number, string>>();

function named(template: string, value: string | number): string {
  let names = NAMES.get(template);
  if (names === undefined) {
    names = new Map();
    NAMES.set(template, names);
  }
  let name = names.get(value);
  if (name === undefined) {
    name = template.replace('*', String(value));
    names.set(value, name);
  }
  return name;
}

export function logOdds(probability: number): number {
  const inside = Math.min(Math.max(probability, LEAST), 1 - LEAST);
  return Math.log(inside / (1 - inside));
}
