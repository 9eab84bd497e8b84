import cueVerbs from '../../../stages/language/en/quotes/cue-verbs.json' with { type: 'json' };
import type { DecisionWeights } from '../../../stages/quotes/log-linear/hashed-features.ts';
import { isWord, type Passage } from '../../../stages/quotes/by-cue/passage.ts';
import { type Model } from '../../../stages/quotes/by-cue/attribution-model.ts';
import { TAG } from '../../../stages/quotes/grammar/tagger.ts';
import { addExamples, addProposals, noExamples, type Examples } from './examples.ts';
import {
  cueRates,
  goldPassages,
  type FindRegions,
  type GoldDocument,
  type GoldPassage,
  type IsSpeech,
} from './gold.ts';
import { fit, type Example, type LearnerOptions } from './learner.ts';
import { pairKey } from '../../../stages/quotes/grammar/cue-pairs.ts';
import { SHAPE } from '../../../stages/words/shape.ts';
import { wordHash } from '../../../stages/words/hash.ts';

/** A word that headed fewer cues is not looked at. */
const LEAST_CUES = 2;
const ACCEPT_PARTS = 3;
const NO_WEIGHTS: DecisionWeights = { steps: new Float32Array(0), scale: 1 };
const LEAST_PAIRS = 3;
const LEAST_PAIR_SHARE = 0.6;
/** Chosen on every eighth document of train, held out. */
const OPTIONS = { epochs: 8, rate: 0.05, decay: 5e-3 };
const ACCEPT_OPTIONS = { epochs: 10, rate: 0.03, decay: 5e-3 };

export interface Training {
  readonly model: Model;
  /** The words of `model.cueWords`, sorted. */
  readonly cueWords: readonly string[];
  readonly cuePairs: readonly string[];
  readonly examples: Examples;
}

/** Fits all decisions of the attribution model on annotated documents. */
export function trainAttribution(
  documents: readonly GoldDocument[],
  findRegions: FindRegions,
  isSpeech: IsSpeech,
): Training {
  const rates = cueRates(documents);
  const passages = documents.flatMap((document) =>
    goldPassages(document, findRegions, isSpeech, rates),
  );
  const words = cueWordsOf(passages);
  const cuePairs = cuePairsOf(passages);
  const cueWords = new Set(words.map(wordHash));
  const examples = noExamples();
  const vocabulary = { cueWords, cuePairs: new Set(cuePairs.map((pair) => pairKey(pair))) };
  for (const passage of passages) addExamples(passage, cueWords, examples);
  addAcceptExamples(passages, vocabulary, examples);
  const model = {
    ...vocabulary,
    ...fitParts(examples),
    accept: fitted(examples.accept, ACCEPT_OPTIONS),
  };
  return { model, cueWords: words, cuePairs, examples };
}

type Vocabulary = Pick<Model, 'cueWords' | 'cuePairs'>;
type Parts = Omit<Model, 'cueWords' | 'cuePairs' | 'accept'>;

function fitted(examples: readonly Example[], options: LearnerOptions): DecisionWeights {
  return { steps: fit(examples, options), scale: 1 };
}

function fitParts(examples: Examples): Parts {
  return {
    cue: fitted(examples.cue, OPTIONS),
    source: fitted(examples.source, OPTIONS),
    startAfter: fitted(examples.startAfter, OPTIONS),
    endAfter: fitted(examples.endAfter, OPTIONS),
    endBefore: fitted(examples.endBefore, OPTIONS),
    startBefore: fitted(examples.startBefore, OPTIONS),
  };
}

/**
 * What proposals are right can only be learned where the model has not seen the answers: each part
 * of the articles is proposed for by a model of the other parts.
 */
function addAcceptExamples(
  passages: readonly GoldPassage[],
  vocabulary: Vocabulary,
  into: Examples,
): void {
  for (let part = 0; part < ACCEPT_PARTS; part++) {
    const isOfPart = (index: number): boolean => Math.floor(index / 50) % ACCEPT_PARTS === part;
    const others = noExamples();
    for (const passage of passages.filter((_, index) => !isOfPart(index))) {
      addExamples(passage, vocabulary.cueWords, others);
    }
    const model = { ...vocabulary, ...fitParts(others), accept: NO_WEIGHTS };
    for (const passage of passages.filter((_, index) => isOfPart(index))) {
      addProposals(passage, model, into);
    }
  }
}

/** The words that head cues of speech, and the reporting verbs that no article uses; sorted. */
function cueWordsOf(passages: readonly GoldPassage[]): string[] {
  const counts = new Map<string, number>();
  for (const { passage, attributions } of passages) {
    for (const { cue, isSpeech } of attributions) {
      if (isSpeech && canHeadCue(passage, cue)) count(counts, wordOf(passage, cue));
    }
  }
  const found = [...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= LEAST_CUES);
  const listed = cueVerbs.entries.flatMap((entry) => entry.split(' '));
  return [...new Set([...found, ...listed])].toSorted();
}

/** Words of open classes that are no names, and marks such as the colon. */
function canHeadCue({ tag, shape }: Passage, i: number): boolean {
  return shape[i] === SHAPE.mark || ((tag[i] ?? 0) >= TAG.verbBase && tag[i] !== TAG.name);
}

/** Heads of cues with the word after them where that, when it follows, belongs to the cue. */
function cuePairsOf(passages: readonly GoldPassage[]): string[] {
  const within = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { passage, attributions } of passages) {
    for (const { cue, cueTokens, isSpeech } of attributions) {
      if (!isSpeech || !isWord(passage, cue) || !isWord(passage, cue + 1)) continue;
      const pair = `${wordOf(passage, cue)} ${wordOf(passage, cue + 1)}`;
      count(all, pair);
      if (cueTokens.includes(cue + 1)) count(within, pair);
    }
  }
  return [...within.keys()]
    .filter((pair) => {
      const times = within.get(pair) ?? 0;
      return times >= LEAST_PAIRS && times >= LEAST_PAIR_SHARE * (all.get(pair) ?? 0);
    })
    .toSorted();
}

function wordOf({ text, from, to }: Passage, i: number): string {
  return text.slice(from[i], to[i]).toLowerCase().replaceAll('’', "'");
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
