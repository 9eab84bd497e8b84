import type { Block } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import type { LabelKind } from './label-kinds.ts';
import type { Label } from './labels.ts';

/** A label with what its words look like, and by which key turns of one speaker are known. */
export interface KnownLabel extends Label {
  readonly kind: LabelKind;
  readonly key: string;
}

/** So many speakers have so many turns each, where nothing else shows a transcript. */
const FEWEST_SPEAKERS = 2;
const FEWEST_TURNS = 2;
/** Of the labels, so many look like people or parts … */
const PEOPLE_SHARE = 0.5;
/** … and of the turns so many sound like talk; more where no label is known for a person. */
const SPOKEN_SHARE = 0.25;
const SPOKEN_SHARE_OF_UNKNOWN = 0.5;
const SPOKEN_SHARE_OF_LISTED = 0.5;
/** Of the blocks from the first label on, so many are labelled where no label is known. */
const LABELLED_SHARE = 0.25;
/** Names that stand alone on their lines head many lists: they must sound more like talk. */
const SPOKEN_SHARE_ALONE = 0.5;
/** Where hardly any speaks twice, so many speakers are most of the labels, and most talk. */
const FEWEST_SINGLE_SPEAKERS = 4;
const FEWEST_SINGLE_SPEAKERS_OF_MINUTES = 3;
const SINGLE_PEOPLE_SHARE = 0.8;
const SINGLE_PEOPLE_SHARE_OF_MINUTES = 0.6;
const SINGLE_SPOKEN_SHARE = 0.6;
/** The log of a chat has so many lines; names with dashes behind them so many of the lines. */
const FEWEST_OF_CHAT = 4;
const DASHED_SHARE = 0.4;
const FEWEST_VOTES = 3;
const FEWEST_NOTED_SPEAKERS = 3;
const NOTED_PEOPLE_SHARE = 0.8;
const NOTED_SHARE = 0.7;
/** Words of a note in minutes. */
const FEWEST_NOTED = 5;
/** UTF-16 code units that show whether somebody talks. */
const HEARD = 400;
const FEWEST_WORDS_OF_SENTENCE = 2;

/**
 * The labels of turns among what may be labels: decided for the whole document, by labels that
 * repeat, that look like people or parts, and whose words sound like talk. What names a matter is
 * never one.
 * @param isMinutes whether the document lists those who were there, or is called minutes
 */
export function chooseLabels(
  labels: readonly KnownLabel[],
  { blocks, isMinutes }: { readonly blocks: readonly Block[]; readonly isMinutes: boolean },
  rules: TurnRules,
): readonly KnownLabel[] {
  const inRollCall = rollCall(labels, blocks, rules);
  const possible = labels.filter((label) => label.kind !== 'term' && !inRollCall.has(label));
  const heard = (label: KnownLabel): string => wordsOf(label, blocks);
  const isNote = (label: KnownLabel): boolean =>
    lineOf(label, blocks).split(' ').length >= FEWEST_NOTED;
  // Minutes note what was said in few words and without `I`.
  const isSpoken = (label: KnownLabel): boolean => {
    return rules.spoken.test(heard(label)) || (isMinutes && isNote(label));
  };
  const isAnswer = (label: KnownLabel): boolean => rules.answers.test(heard(label));
  const letters = possible.filter(({ form }) => form === 'letter');
  const records = possible.filter(({ form }) => form === 'record');
  const inline = possible.filter(
    ({ form, hasTime }) => form === 'colon' || (form === 'alone' && hasTime),
  );
  const alone = possible.filter(({ form, hasTime }) => form === 'alone' && !hasTime);
  const besides = [...letters, ...records];
  const chosen = new Set<KnownLabel>();
  const take = (some: readonly KnownLabel[]): void => {
    for (const label of some) chosen.add(label);
  };
  const tests = { isSpoken, isAnswer, isNote, isMinutes };
  const isDialogue = isTranscript([...besides, ...inline], tests, blocks);
  const nicks = possible.filter(({ form }) => form === 'nick');
  const isChat =
    (nicks.length >= FEWEST_OF_CHAT && repeatedOf(nicks) >= FEWEST_SPEAKERS) ||
    (countsOf(nicks).size >= FEWEST_SPEAKERS && nicks.every(({ kind }) => kind === 'listed'));
  if (isChat || isDialogue) take(nicks);
  const dashed = possible.filter(({ form }) => form === 'dash');
  if (!isDialogue && isDashedTalk(dashed, tests, blocks)) take(turnsAmong(dashed));
  if (isDialogue) take(turnsAmong(inline));
  else {
    take(inline.filter((label) => label.kind === 'formal' && isSentence(heard(label))));
    // `THE COURT:` among `MR. LEE:` and `Q.`
    if (chosen.size > 0 || besides.length > 0)
      take(inline.filter((label) => label.kind === 'role' && isSentence(heard(label))));
    const listed = inline.filter(({ kind }) => kind === 'listed');
    const spoken = listed.filter(isSpoken).length;
    if (listed.length >= FEWEST_TURNS && spoken >= listed.length * SPOKEN_SHARE_OF_LISTED)
      take(listed);
  }
  // Among turns of another form, `<ana> yes`; in minutes also `Ana, we should wait`.
  const forms = chosen.size === 0 ? [] : isMinutes ? ['nick', 'comma'] : ['nick'];
  take(possible.filter(({ form, kind }) => forms.includes(form) && kind === 'listed'));
  const hasTurns = chosen.size > 0 || records.length > 0;
  if (isAskedAndAnswered(letters) || (hasTurns && letters.length >= FEWEST_TURNS)) take(letters);
  take(records);
  const ofColon = alone.filter(({ lineTo, to, block }) =>
    isColonBehind(blocks[block]?.text ?? '', to, lineTo),
  );
  const named = isDialogue ? ofColon : alone;
  if (isTalkBelowNames(named, isSpoken)) take(turnsAmong(named));
  else if (isDialogue) take(turnsAmong(ofColon, [...inline, ...ofColon]));
  return labels.filter((label) => chosen.has(label));
}

/** The labels of those who vote one after the other: `Ruiz: aye`. */
function rollCall(
  labels: readonly KnownLabel[],
  blocks: readonly Block[],
  { votes }: TurnRules,
): ReadonlySet<KnownLabel> {
  const found = new Set<KnownLabel>();
  let run: KnownLabel[] = [];
  for (const label of labels) {
    if (votes.test(lineOf(label, blocks))) run.push(label);
    else run = [];
    // Those before it are in already, but for the first time.
    const isFirst = run.length === FEWEST_VOTES;
    if (run.length >= FEWEST_VOTES) for (const each of isFirst ? run : [label]) found.add(each);
  }
  return found;
}

/** What is asked of labels in a document. */
interface Tests extends Record<'isSpoken' | 'isAnswer' | 'isNote', (label: KnownLabel) => boolean> {
  readonly isMinutes: boolean;
}

function isTranscript(
  labels: readonly KnownLabel[],
  { isSpoken, isAnswer, isNote, isMinutes }: Tests,
  blocks: readonly Block[],
): boolean {
  const people = labels.filter(({ kind }) => kind !== 'unknown').length;
  const fewest = isMinutes ? FEWEST_SINGLE_SPEAKERS_OF_MINUTES : FEWEST_SINGLE_SPEAKERS;
  const share = isMinutes ? SINGLE_PEOPLE_SHARE_OF_MINUTES : SINGLE_PEOPLE_SHARE;
  if (countsOf(labels).size >= fewest && people >= labels.length * share) {
    if (labels.filter(isSpoken).length >= labels.length * SINGLE_SPOKEN_SHARE) return true;
  }
  if (repeatedOf(labels) < FEWEST_SPEAKERS) return false;
  // Notes of a meeting say in few words what each of several people thinks.
  const noted = labels.filter(isNote).length;
  const areSeveral = countsOf(labels).size >= FEWEST_NOTED_SPEAKERS;
  if (areSeveral && people >= labels.length * NOTED_PEOPLE_SHARE) {
    if (noted >= labels.length * NOTED_SHARE) return true;
  }
  if (people >= labels.length * PEOPLE_SHARE)
    return labels.filter(isSpoken).length >= labels.length * SPOKEN_SHARE;
  const answering = labels.filter(isAnswer).length;
  return (
    answering >= labels.length * SPOKEN_SHARE_OF_UNKNOWN &&
    labelledShare(labels, blocks) >= LABELLED_SHARE
  );
}

/** Of the blocks from the first label on, those with labels. */
function labelledShare(labels: readonly KnownLabel[], blocks: readonly Block[]): number {
  const region = blocks.length - (labels[0]?.block ?? 0);
  return new Set(labels.map(({ block }) => block)).size / Math.max(1, region);
}

/** `Ana - We should wait.`: dashes stand behind names in many lists, which do not talk. */
function isDashedTalk(
  labels: readonly KnownLabel[],
  { isAnswer }: Tests,
  blocks: readonly Block[],
): boolean {
  if (repeatedOf(labels) < FEWEST_SPEAKERS) return false;
  const answering = labels.filter(
    (label) => isAnswer(label) && isSentence(lineOf(label, blocks)),
  ).length;
  return (
    answering >= labels.length * SPOKEN_SHARE_OF_UNKNOWN &&
    labelledShare(labels, blocks) >= DASHED_SHARE
  );
}

/** Names alone on their lines, with talk below them. */
function isTalkBelowNames(
  labels: readonly KnownLabel[],
  isSpoken: (label: KnownLabel) => boolean,
): boolean {
  if (repeatedOf(labels) < FEWEST_SPEAKERS) return false;
  const people = labels.filter(({ kind }) => kind !== 'unknown').length;
  const spoken = labels.filter(isSpoken).length;
  return people >= labels.length * PEOPLE_SHARE && spoken >= labels.length * SPOKEN_SHARE_ALONE;
}

/** How many speakers have turns enough. */
function repeatedOf(labels: readonly KnownLabel[]): number {
  const counts = countsOf(labels);
  return [...counts.values()].filter((count) => count >= FEWEST_TURNS).length;
}

function countsOf(labels: readonly KnownLabel[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** In a transcript, an unknown label that stands once may still be a `Tip:`, unless it is like a name. */
function turnsAmong(
  labels: readonly KnownLabel[],
  all: readonly KnownLabel[] = labels,
): readonly KnownLabel[] {
  const counts = countsOf(all);
  return labels.filter(({ kind, key, name }) => {
    if (kind !== 'unknown' || name.includes(' ')) return true;
    return (counts.get(key) ?? 0) >= FEWEST_TURNS || all.length <= SMALL_TRANSCRIPT;
  });
}

const SMALL_TRANSCRIPT = 12;

function isAskedAndAnswered(letters: readonly KnownLabel[]): boolean {
  const counts = countsOf(letters);
  return (counts.get('Q') ?? 0) >= FEWEST_TURNS && (counts.get('A') ?? 0) >= FEWEST_TURNS;
}

function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length >= FEWEST_NOTED) return true;
  return words.length >= FEWEST_WORDS_OF_SENTENCE && /[.?!…,:]$/.test(text.trim());
}

function isColonBehind(text: string, to: number, lineTo: number): boolean {
  return text.slice(to, lineTo).includes(':');
}

/** The words of the line behind a label. */
function lineOf({ block, wordsFrom, lineTo }: KnownLabel, blocks: readonly Block[]): string {
  return blocks[block]?.text.slice(wordsFrom, lineTo).trim() ?? '';
}

/** The words behind a label, or below it, as many as show whether somebody talks. */
function wordsOf({ block, wordsFrom }: KnownLabel, blocks: readonly Block[]): string {
  const { text = '' } = blocks[block] ?? {};
  const own = text.slice(wordsFrom, wordsFrom + HEARD).trim();
  if (own !== '') return own;
  return blocks[block + 1]?.text.slice(0, HEARD) ?? '';
}
