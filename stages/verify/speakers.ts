import type { Quotation } from '../document.ts';
import type { Corpus } from './corpus.ts';
import { Mark } from './fold.ts';
import { compareSpeakers, isProperName, nameWords, type Named } from './people.ts';
import { OF_ONE_VOICE } from './testimony.ts';
import { PRONOUNS } from '../language/turning-words.ts';
import type { Quoted } from './verdict.ts';

/** Who says the words of a place in a source. */
export interface Saying {
  readonly quotation: Quotation | undefined;
  readonly speaker: Named | null;
  readonly confidence: number;
  /** The words are quoted within what is quoted. */
  readonly isNested: boolean;
}

/** What the speaker of a draft is to a place: `error` where it is somebody else. */
export type SpeakerFinding = {
  readonly kind: 'fits' | 'unknown' | 'error';
  readonly reason: string;
};

const GRADES = { direct: 2, mixed: 1, indirect: 0 } as const;
/** Who says something in a source is believed from here on, where the source names them right there. */
const SURE = 0.5;
/** The same for a description, which may be that of somebody else. */
const SURE_OF_DESCRIPTIONS = 0.9;
/** … and for a pronoun. */
const SURE_OF_PRONOUNS = 0.6;
/** Of shorter quotations nothing is concluded where their words stand in no quotation. */
const LEAST_WORDS = 4;

/** @param from and @param to half-open range of places */
export function sayingAt(corpus: Corpus, source: number, from: number, to: number): Saying {
  const testimony = corpus.sources[source];
  const start = corpus.starts[from] ?? 0;
  const end = corpus.ends[to - 1] ?? 0;
  const length = Math.max(1, end - start);
  let best: Quotation | undefined;
  let bestShare = 0;
  for (const quotation of testimony?.quotes ?? []) {
    const first = quotation.spans[0]?.start ?? 0;
    const last = quotation.spans.at(-1)?.end ?? 0;
    if (last <= start || first >= end) continue;
    const share = (Math.min(end, last) - Math.max(start, first)) / length;
    if (share < 0.5) continue;
    const isBetter =
      best === undefined ||
      GRADES[quotation.type] > GRADES[best.type] ||
      (quotation.type === best.type && share > bestShare);
    if (isBetter) [best, bestShare] = [quotation, share];
  }
  const isNested =
    best?.type === 'direct' && isInMarks(corpus, from, to) && isInside(best, start, end);
  const speaker = best?.speaker
    ? {
        name: best.speaker.name,
        role: best.speaker.role,
        mention: best.speaker.mention?.text ?? null,
      }
    : null;
  if (best) return { quotation: best, speaker, confidence: best.confidence, isNested };
  const author = testimony?.author ?? null;
  return {
    quotation: undefined,
    speaker: author === null ? null : { name: author, role: null, mention: null },
    confidence: author === null ? 0 : 1,
    isNested: false,
  };
}

function isInMarks({ marks }: Corpus, from: number, to: number): boolean {
  return ((marks[from] ?? 0) & Mark.opens) !== 0 && ((marks[to - 1] ?? 0) & Mark.closes) !== 0;
}

/** Whether words of the same stretch stand on both sides, or on one with marks between. */
function isInside({ spans }: Quotation, start: number, end: number): boolean {
  return spans.some((span) => span.start + 2 < start && end + 2 < span.end);
}

/** Compares who says it in the draft with who says it in the source. */
export function compareSaying(
  quoted: Quoted,
  saying: Saying,
  corpus: Corpus,
  source: number,
): SpeakerFinding {
  const { speaker } = quoted;
  const count = quoted.text.split(/\s+/u).length;
  if (speaker === null) return { kind: 'fits', reason: '' };
  if (saying.isNested && count >= LEAST_WORDS) {
    return {
      kind: 'error',
      reason: 'The speaker of the source quotes these words of somebody else',
    };
  }
  if (isStranger(speaker, corpus, source)) {
    return { kind: 'error', reason: `The source does not name ${speaker.name}${saidBy(saying)}` };
  }
  if (saying.speaker === null) {
    const { genre } = corpus.sources[source] ?? { genre: 'prose' };
    const isNarrative =
      !saying.quotation &&
      count >= LEAST_WORDS &&
      isProperName(speaker) &&
      !OF_ONE_VOICE.has(genre);
    return isNarrative
      ? {
          kind: 'error',
          reason: 'These are the own words of the source, which gives them to nobody',
        }
      : { kind: 'unknown', reason: 'The source does not tell who says it' };
  }
  const sameness = compareSpeakers(speaker, saying.speaker);
  if (sameness === 'same') return { kind: 'fits', reason: '' };
  const sure = surenessNeeded(saying, corpus.sources[source]?.quotes ?? []);
  const isSure = saying.confidence >= sure && isProperName(speaker) && isProperName(saying.speaker);
  return sameness === 'other' && isSure
    ? { kind: 'error', reason: `In the source ${saying.speaker.name} says it, not ${speaker.name}` }
    : {
        kind: 'unknown',
        reason: `It is not sure that ${saying.speaker.name}, who says it in the source, is meant`,
      };
}

/** How sure the source must be of who says it to accuse the draft. */
function surenessNeeded(saying: Saying, quotes: readonly Quotation[]): number {
  if (!isNamed(saying, quotes)) return SURE_OF_DESCRIPTIONS;
  const mention = saying.quotation?.speaker?.mention?.text.toLowerCase();
  return mention !== undefined && PRONOUNS.has(mention) ? SURE_OF_PRONOUNS : SURE;
}

/**
 * Whether a word of the name stands at the cue, or the layout tells the speaker; of a pronoun, whether
 * that holds of the last quotation of the same speaker that has none.
 */
function isNamed({ quotation, speaker }: Saying, quotes: readonly Quotation[]): boolean {
  if (!speaker) return false;
  const words = nameWords(speaker.name);
  const last = quotes.slice(0, quotation ? quotes.indexOf(quotation) + 1 : 0).findLast((each) => {
    const mention = each.speaker?.mention?.text.toLowerCase();
    return each.speaker?.name === speaker.name && !(mention && PRONOUNS.has(mention));
  });
  const mention = last?.speaker?.mention?.text;
  if (mention === undefined) return true;
  const there = nameWords(mention);
  return words.some((word) => there.includes(word));
}

function saidBy({ speaker }: Saying): string {
  return speaker === null ? '' : `; ${speaker.name} says it`;
}

/** Whether a name stands nowhere in a source, not even its last word. */
function isStranger(speaker: Named, { sources, vocabulary }: Corpus, source: number): boolean {
  if (!isProperName(speaker)) return false;
  // By an alias a speaker may have a name that the source does not hold.
  if (sources[source]?.quotes.some((each) => each.speaker?.name === speaker.name)) return false;
  const words = nameWords(speaker.name);
  const last = words.at(-1) ?? '';
  if (words.every((word) => !vocabulary.has(word))) return true;
  const text = sources[source]?.text.normalize('NFKC').toLowerCase() ?? '';
  const head = speaker.name.includes(' ') ? last : (words[0] ?? '');
  return !text.includes(head.replaceAll("'", '’')) && !text.includes(head);
}
