import type { Quoted } from '../../document.ts';
import type { Measured } from '../features.ts';
import { FAMILY_OF, type Family } from '../../genre/families.ts';
import { isAddressLine } from './address.ts';
import { asidesOf } from './asides.ts';
import { MOST_WORDS, asks, criesOut, habitsOf, isFit, isStopped, type Habits } from './fitness.ts';
import { isFormality } from './formality.ts';
import { leaningOf } from './leaning.ts';
import { UNQUOTED, quotednessOf } from './unattributed.ts';
import { isOfPicture } from './of-picture.ts';
import { verblessOf } from './verbless.ts';
import { isAllSpoken, isByTurns, isMailbox } from '../genre/talk.ts';

/** Whether a reader can use a sentence outside its document. */
export interface Standing {
  /** False for what no summary should hold: headings, fragments, questions, unattributed speech. */
  readonly isFit: boolean;
  /** Whether it may be chosen only because it opens the document. */
  readonly isUnfit: boolean;
  /** The sentence without which this one cannot be understood; null for none. */
  readonly leansOn: number | null;
}

/** A person, or several, as subject. */
const PERSON = /^(?:he|she|they)\b/iu;

/** A sentence that runs on from a headline has at least so many words, unlike a subtitle. */
const FEWEST_WORDS_RUN_ON = 8;

const STANDFIRST = 3;

const HEAD = 12;

/** Longer sentences have a verb, whatever the tagger says. */
const MOST_WORDS_VERBLESS = 14;
/** Items of lists need no verb, and of news too few sentences lack one to rely on the tagger. */
const NEEDS_VERB: ReadonlySet<Family> = new Set(['report', 'talk', 'speech', 'personal']);

/** Where few words with an exclamation mark tell something, and do not call on the reader. */
const IN_NEWS_STYLE: ReadonlySet<Family> = new Set(['news', 'prose']);

/** How a document must begin that its first sentences may be chosen, be they fit or not. */
const OPENING_FAMILIES: ReadonlySet<Family> = new Set(['news', 'prose', 'report']);
const OPENING = 3;
/** Of a shorter text the first sentences are so much that a bad one would be chosen for lack of others. */
const FEWEST_SENTENCES = 6;
const FEWEST_WORDS_OPENING = 6;
/** A question that tells what the article is about, unlike `What happens next?` */
const FEWEST_WORDS_ASKING = 8;

/** What the standing of the sentences of a document is found by. */
type StandingSource = Pick<Measured, 'document' | 'places' | 'terms' | 'hints' | 'interview'>;

/** How each sentence of a document stands. */
export function standingsOf(source: StandingSource): Standing[] {
  const {
    document,
    places,
    hints,
    terms: { rules },
  } = source;
  const { sentences, genre } = document;
  const needsAttribution = !isAllSpoken(genre) && !isMailbox(document);
  const quotedness = quotednessOf(document);
  const leaning = sentences.map(({ text }) => leaningOf(text, rules));
  const fitnessOf = createFitness(source, leaning);
  const opens = OPENING_FAMILIES.has(FAMILY_OF[genre]) && sentences.length >= FEWEST_SENTENCES;
  const standings: Standing[] = [];
  let before: number | null = null;
  let bodySentences = 0;
  /** Whether a sentence leans back twice, or on one that does. */
  const hangs = (index: number, previous: number | null): boolean =>
    leaning[index] === 2 || (leaning[index] === 1 && previous !== null && leaning[previous] === 2);
  sentences.forEach(({ text, block }, index) => {
    const { isAnonymous, attribution } = quotedness[index] ?? UNQUOTED;
    const previous = before;
    if (places[index]?.isHeading !== true) before = index;
    const isUnattributed = needsAttribution && isAnonymous && attribution === null;
    const fitness = fitnessOf(index);
    const isAsGood = fitness === 'fit' && !isUnattributed;
    if (fitness !== 'never') bodySentences += 1;
    const isInBody = document.blocks[block]?.kind === 'paragraph';
    const isOpening = opens && isInBody && fitness !== 'never' && bodySentences <= OPENING;
    if ((!isAsGood && !isOpening) || hangs(index, previous)) {
      standings.push({ isFit: false, isUnfit: true, leansOn: null });
      // What stands below a picture may stand anywhere: the text runs on behind it.
      if (isOfPicture(text, hints[index] ?? 0, rules)) before = previous;
      return;
    }
    const isElsewhere = needsAttribution && attribution !== null && attribution !== index;
    const support = leaning[index] === 0 ? null : previous;
    const leansOn = isElsewhere ? attribution : supportOf(text, support, sentences, standings);
    // The opening is read first: what it leans on may be the headline.
    const needsNothing = isOpening && leansOn !== null && standings[leansOn]?.isFit !== true;
    standings.push({ isFit: true, isUnfit: !isAsGood, leansOn: needsNothing ? null : leansOn });
  });
  return standings;
}

/** Never chosen; chosen only where it opens the document; or as good as others. */
type Fitness = 'never' | 'opening' | 'fit';

/** Makes the function that says how fit each sentence is. It is to be asked in order. */
function createFitness(
  { document, places, hints, terms: { starts, rules }, interview: { asked } }: StandingSource,
  leaning: readonly number[],
): (index: number) => Fitness {
  const { sentences, genre } = document;
  const family = FAMILY_OF[genre];
  const habits = habitsOf(sentences.map(({ text }) => text));
  const asides = asidesOf(document, places, rules);
  const wordsOf = (index: number): number => (starts[index + 1] ?? 0) - (starts[index] ?? 0);
  const short = sentences.map(({ text }, index) => {
    // A line at the start without a verb and a stop names the document or its writers.
    const isLooked = NEEDS_VERB.has(family) || (index < HEAD && !isStopped(text));
    return isLooked && wordsOf(index) <= MOST_WORDS_VERBLESS ? text : '';
  });
  const verbless = verblessOf(short);
  let isOpened = false;
  return (index) => {
    const { text = '', block = 0 } = sentences[index] ?? {};
    const words = wordsOf(index);
    const isHeading = places[index]?.isHeading === true;
    if (isHeading || asides[index] || (isByTurns(genre) && asked.has(block))) return 'never';
    if (isFormality(text, family, rules) || isAddressLine(text)) return 'never';
    if (isOfPicture(text, hints[index] ?? 0, rules)) return 'never';
    // The opening sentence may run on from the headline: `has won the cup`.
    const isUnderHeadline =
      index === 0 ? document.metadata.title !== null : places[index - 1]?.isHeading === true;
    const runsOn =
      isUnderHeadline && words >= FEWEST_WORDS_RUN_ON && !isOpened && leaning[index] === 0;
    const usual: Habits = {
      // The first lines may be the bullets of a standfirst.
      spacesStops: habits.spacesStops || index < STANDFIRST,
      startsSmall: habits.startsSmall || runsOn,
      lacksStops: habits.lacksStops || document.blocks[block]?.kind === 'listItem',
    };
    if (!IN_NEWS_STYLE.has(family) && criesOut(text, words)) return 'never';
    const isVerbless = short[index] !== '' && verbless[index] === true;
    if (isVerbless && !isStopped(text)) return 'never';
    if (!isVerbless && isFit(text, words, usual, rules)) {
      isOpened = true;
      return 'fit';
    }
    const fewest = asks(text) ? FEWEST_WORDS_ASKING : FEWEST_WORDS_OPENING;
    return words >= fewest && words <= MOST_WORDS ? 'opening' : 'never';
  };
}

/**
 * What a sentence leans on that points to the one before. Of neighbours that open with the same
 * pronoun, each needs what the first of them needs: the sentence that says who `he` is.
 */
function supportOf(
  text: string,
  before: number | null,
  sentences: Quoted['sentences'],
  standings: readonly Standing[],
): number | null {
  if (before === null) return null;
  const pronoun = pronounOf(text);
  const isSame = pronoun !== '' && pronoun === pronounOf(sentences[before]?.text ?? '');
  return isSame ? (standings[before]?.leansOn ?? before) : before;
}

function pronounOf(text: string): string {
  return PERSON.exec(text)?.[0].toLowerCase() ?? '';
}
