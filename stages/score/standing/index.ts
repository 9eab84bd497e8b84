import type { Quoted } from '../../document.ts';
import type { Measured } from '../features.ts';
import { habitsOf, isFit, type Habits } from './fitness.ts';
import { leansBack } from './leaning.ts';
import { UNQUOTED, quotednessOf } from './unattributed.ts';
import { isOfPicture } from './of-picture.ts';
import { isAllSpoken, isByTurns, isMailbox } from '../genre/talk.ts';

/** Whether a reader can use a sentence outside its document. */
export interface Standing {
  /** False for what no summary should hold: headings, fragments, questions, unattributed speech. */
  readonly isFit: boolean;
  /** The sentence without which this one cannot be understood; null for none. */
  readonly leansOn: number | null;
}

/** A person, or several, as subject. */
const PERSON = /^(?:he|she|they)\b/iu;

/** A sentence that runs on from a headline has at least so many words, unlike a subtitle. */
const FEWEST_WORDS_RUN_ON = 8;

const STANDFIRST = 3;

/** How each sentence of a document stands. */
export function standingsOf({
  document,
  places,
  terms: { starts, rules },
  interview: { asked },
}: Pick<Measured, 'document' | 'places' | 'terms' | 'interview'>): Standing[] {
  const { sentences, genre } = document;
  const needsAttribution = !isAllSpoken(genre) && !isMailbox(document);
  const habits = habitsOf(sentences.map(({ text }) => text));
  const quotedness = quotednessOf(document);
  const standings: Standing[] = [];
  let before: number | null = null;
  let isOpened = false;
  sentences.forEach(({ text, block }, index) => {
    const { isAnonymous, attribution } = quotedness[index] ?? UNQUOTED;
    const previous = before;
    const isHeading = places[index]?.isHeading === true;
    if (!isHeading) before = index;
    const words = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    const isAsked = isByTurns(genre) && asked.has(block);
    // The opening sentence may run on from the headline: `has won the cup`.
    const isUnderHeadline =
      index === 0 ? document.metadata.title !== null : places[index - 1]?.isHeading === true;
    const runsOn =
      isUnderHeadline && words >= FEWEST_WORDS_RUN_ON && !isOpened && !leansBack(text, rules);
    const usual: Habits = {
      // The first lines may be the bullets of a standfirst.
      spacesStops: habits.spacesStops || index < STANDFIRST,
      startsSmall: habits.startsSmall || runsOn,
      lacksStops: habits.lacksStops || document.blocks[block]?.kind === 'listItem',
    };
    const isUnattributed = needsAttribution && isAnonymous && attribution === null;
    if (isHeading || isAsked || isUnattributed || !isFit(text, words, usual, rules)) {
      standings.push({ isFit: false, leansOn: null });
      // What stands below a picture may stand anywhere: the text runs on behind it.
      if (isOfPicture(text, rules)) before = previous;
      return;
    }
    isOpened = true;
    const isElsewhere = needsAttribution && attribution !== null && attribution !== index;
    const support = previous !== null && leansBack(text, rules) ? previous : null;
    standings.push({
      isFit: true,
      leansOn: isElsewhere ? attribution : supportOf(text, support, sentences, standings),
    });
  });
  return standings;
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
