import type { Feature } from '../language/score-features.ts';
import type { Features } from './features.ts';
import type { FeatureWeights } from '../language/language.ts';
import type { Measurement } from './measure.ts';
import { weightsOf } from './summary-model.ts';
import { nameRuns } from './keywords/name-runs.ts';
import { FUNCTION_WORD, wordText, type DocumentTerms } from './terms/terms.ts';

const MOST_REASONS = 3;
const NEAR_THE_START = 5;
/** What moves a sentence by less than this above the average one is no reason for it. */
const LEAST_EFFECT = 0.1;
const MOST_TERMS = 2;

/** What reasons are made of: features that tell the reader one thing. */
const GROUPS: readonly (readonly Feature[])[] = [
  ['logPosition', 'inversePosition'],
  ['centrality'],
  ['logFrequency'],
  ['logNames'],
  ['announces'],
  ['closes'],
  ['title'],
  ['decides'],
];

/**
 * Makes the function that says, in short phrases for people, what speaks for a sentence: the
 * features that lift it above the document's average sentence, the weightiest first.
 */
export function createExplainer(measured: Measurement): (sentence: number) => readonly string[] {
  const weights = weightsOf(measured.document.genre, measured.terms.rules.model);
  const averages = averageEffects(measured.features, weights);
  const phrases = [
    placePhrase,
    centralPhrase,
    densePhrase,
    namesPhrase,
    () => 'says what the document does or finds',
    closingPhrase,
    () => 'takes up the title',
    () => 'says what is decided or proposed',
  ];
  const speakerOf = createSpeakerFinder(measured.document);
  return (sentence) => {
    const features = measured.features[sentence] ?? null;
    const speaker = speakerOf(measured.document.sentences[sentence]?.block ?? -1);
    const others = (
      features === null ? [] : GROUPS.map((group) => effectOf(group, features, weights))
    )
      .map((effect, group) => ({ group, effect: effect - (averages[group] ?? 0) }))
      .filter(({ effect }) => effect >= LEAST_EFFECT)
      .toSorted((a, b) => b.effect - a.effect || a.group - b.group)
      .map(({ group }) => phrases[group]?.(measured, sentence) ?? '')
      .filter((phrase) => phrase !== '')
      .slice(0, MOST_REASONS);
    return speaker === null ? others : [`said by ${speaker}`, ...others].slice(0, MOST_REASONS);
  };
}

/** Makes the function that names whose turn a block belongs to; null where nobody is named. */
function createSpeakerFinder({ turns }: Measurement['document']): (block: number) => string | null {
  return (block) => {
    const turn = turns.find((each) => each.block <= block && block < each.end);
    return turn?.speaker?.kind === 'person' ? turn.speaker.name : null;
  };
}

/** Of each group, over the sentences that a summary may hold. */
function averageEffects(features: Measurement['features'], weights: FeatureWeights): Float64Array {
  const sums = new Float64Array(GROUPS.length);
  let usable = 0;
  for (const each of features) {
    if (each === null) continue;
    usable += 1;
    GROUPS.forEach((group, index) => {
      sums[index] = (sums[index] ?? 0) + effectOf(group, each, weights);
    });
  }
  return sums.map((sum) => sum / Math.max(1, usable));
}

function effectOf(group: readonly Feature[], features: Features, weights: FeatureWeights): number {
  let sum = 0;
  for (const feature of group) sum += weights[feature] * features[feature];
  return sum;
}

function placePhrase({ features, places, isReport }: Measurement, sentence: number): string {
  const opening = features.findIndex((each) => each !== null);
  const place = places[sentence];
  if (opening === sentence) return 'opens the document';
  if (isReport && place?.index === 0) return `opens the section “${place.heading}”`;
  return sentence - opening < NEAR_THE_START ? 'stands near the start' : 'stands in the first part';
}

function closingPhrase({ places }: Measurement, sentence: number): string {
  return `sums up, in the section “${places[sentence]?.heading ?? ''}”`;
}

/** Names the term by which the sentence is tied to most others. */
function centralPhrase(
  { document, terms, sentenceCounts, termWeights }: Measurement,
  sentence: number,
): string {
  const [word] = wordsByWeight(
    terms,
    sentence,
    (term) => (termWeights[term] ?? 0) * ((sentenceCounts[term] ?? 1) - 1),
  );
  if (word === undefined) return '';
  const others = (sentenceCounts[terms.term[word] ?? 0] ?? 1) - 1;
  if (others < 1) return '';
  const form = wordText(document.sentences, terms, sentence, word);
  return `central: shares “${form}” with ${others} other sentence${others === 1 ? '' : 's'}`;
}

function densePhrase({ document, terms, termWeights }: Measurement, sentence: number): string {
  const words = wordsByWeight(terms, sentence, (term) => termWeights[term] ?? 0);
  const forms = words
    .slice(0, MOST_TERMS)
    .map((word) => wordText(document.sentences, terms, sentence, word));
  return forms.length === 0 ? '' : `dense in key terms: ${forms.join(', ')}`;
}

function namesPhrase({ document, terms }: Measurement, sentence: number): string {
  const text = document.sentences[sentence]?.text ?? '';
  const runs = nameRuns(text, terms, sentence).filter(({ first, end }) => {
    if (end > first + 1) return true;
    // `I`, and what a bracket or a colon begins.
    if (terms.term[first] === FUNCTION_WORD) return false;
    return !terms.rules.calendar.has(text.slice(terms.from[first], terms.to[first]).toLowerCase());
  });
  const [longest] = runs.toSorted(
    (a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first,
  );
  if (longest === undefined) return '';
  return `names ${text.slice(terms.from[longest.first], terms.to[longest.end - 1])}`;
}

/** The first word of each term of a sentence, the greatest weight first. */
function wordsByWeight(
  { starts, term }: DocumentTerms,
  sentence: number,
  weightOf: (term: number) => number,
): number[] {
  const firstWords = new Map<number, number>();
  for (let word = starts[sentence] ?? 0; word < (starts[sentence + 1] ?? 0); word++) {
    const id = term[word] ?? FUNCTION_WORD;
    if (id !== FUNCTION_WORD && !firstWords.has(id)) firstWords.set(id, word);
  }
  return [...firstWords]
    .toSorted(([a], [b]) => weightOf(b) - weightOf(a) || a - b)
    .map(([, word]) => word);
}
