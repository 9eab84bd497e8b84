import type { Genre, Quoted } from '../../document.ts';
import type { ScoreRules } from '../../language/language.ts';
import { quantity } from '../../text/quantity.ts';
import { isGreeting } from './greeting.ts';
import type { Interview } from './interview.ts';
import type { SectionPlace } from './sections.ts';
import { FIRST_PERSON, THIRD_PERSON, type DocumentTerms } from '../terms/terms.ts';
import { NUMERIC } from '../terms/word-visitor.ts';

/** Shares of paragraphs and of words, set on documents of each kind. */
const FEWEST_TURNS = 3;
const TURNS_SHARE = 0.3;
const FEWEST_SECTIONS = 3;
const SPEECH_FIRST_PERSON = 0.045;
const SPEECH_QUOTED = 0.1;
const FEWEST_SPEECH_WORDS = 150;
/** … of one that greets those who listen, or that is called a speech. */
const ADDRESSED_FIRST_PERSON = 0.03;
/** Sentences of the start, the lines of a head among them. */
const GREETING_WITHIN = 6;
const FICTION_THIRD_PERSON = 0.045;
const FICTION_NUMBERS = 0.004;
const FEWEST_FICTION_WORDS = 400;
/** Stories are told in the past: so many times as often as a match report or a review. */
const FICTION_PAST = 2;

/** What a document is, and what tells so, in short phrases for people. */
export interface JudgedGenre {
  readonly genre: Genre;
  readonly evidence: readonly string[];
}

/**
 * What a document is by its form: a transcript has paragraphs that open with the names of speakers who take turns, a
 * report has sections, news states a place, an author or a publisher; in a speech somebody says `I`,
 * `we` and `you` and greets those who listen or hardly quotes; fiction is full of `he` and `she` and almost without numbers.
 */
export function genreOf(
  document: Quoted,
  places: readonly SectionPlace[],
  { flags, rules }: DocumentTerms,
  { turns }: Interview,
): JudgedGenre {
  const { blocks, metadata, sentences, quotes } = document;
  if (turns >= FEWEST_TURNS && turns >= blocks.length * TURNS_SHARE) {
    return judged('transcript', `${quantity(turns, 'turn')} of named speakers`);
  }
  const sections = sectionsWithProse(places);
  if (sections >= FEWEST_SECTIONS) return judged('report', quantity(sections, 'section'));
  if (metadata.dateline !== null) return judged('news', 'a dateline');
  const words = flags.length;
  const share = (flag: number): number => countWith(flags, flag) / Math.max(1, words);
  const quotedLength = quotes
    .filter(({ type }) => type !== 'indirect')
    .reduce((sum, { text }) => sum + text.length, 0);
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (isAddressed(document, rules) && share(FIRST_PERSON) >= ADDRESSED_FIRST_PERSON) {
    return judged('speech', 'addresses those who listen', 'in the first person');
  }
  const isSpoken = words >= FEWEST_SPEECH_WORDS && share(FIRST_PERSON) >= SPEECH_FIRST_PERSON;
  if (isSpoken && quotedLength < length * SPEECH_QUOTED) {
    return judged('speech', 'in the first person', 'hardly quotes');
  }
  if (metadata.publisher !== null) return judged('news', 'a publisher');
  const isTold = words >= FEWEST_FICTION_WORDS && share(THIRD_PERSON) >= FICTION_THIRD_PERSON;
  if (isTold && share(NUMERIC) < FICTION_NUMBERS && isInPast(sentences, rules)) {
    return judged('fiction', 'told of he and she, in the past', 'almost no numbers');
  }
  if (metadata.byline !== null) return judged('news', 'a byline');
  return metadata.published === null ? judged('prose') : judged('news', 'a date of publication');
}

function judged(genre: Genre, ...evidence: readonly string[]): JudgedGenre {
  return { genre, evidence };
}

/** Whether somebody greets or thanks those who listen at the start, or the title says that one speaks. */
function isAddressed({ metadata, sentences }: Quoted, rules: ScoreRules): boolean {
  return (
    rules.calledSpeech.test(metadata.title ?? '') ||
    sentences.slice(0, GREETING_WITHIN).some(({ text }) => isGreeting(text, rules))
  );
}

function isInPast(sentences: Quoted['sentences'], { tenses }: ScoreRules): boolean {
  let past = 0;
  let present = 0;
  for (const { text } of sentences) {
    past += text.match(tenses.past)?.length ?? 0;
    present += text.match(tenses.present)?.length ?? 0;
  }
  return past > present * FICTION_PAST;
}

function sectionsWithProse(places: readonly SectionPlace[]): number {
  return new Set(
    places
      .filter(({ isHeading, section }) => !isHeading && section >= 0)
      .map(({ section }) => section),
  ).size;
}

function countWith(flags: Uint8Array, flag: number): number {
  let count = 0;
  for (const each of flags) if ((each & flag) !== 0) count += 1;
  return count;
}
