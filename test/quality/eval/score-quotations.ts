import { add, f1, share, type Counts } from './counts.ts';
import type { QuotationDocument } from './gold.ts';
import { scoredText, typeOfWords, unitsOf, type ScoredText, type Unit } from './quotation-units.ts';
import { isRightSpeaker } from './speaker-match.ts';
import { wordsInside, type Range } from './words.ts';

/** A quotation of a brief, as far as it is scored. */
export interface PredictedQuotation {
  readonly type: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly speaker: {
    readonly mention: { readonly start: number; readonly end: number } | null;
  } | null;
}

interface Gold {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly words: readonly number[];
  readonly type: string;
  readonly units: readonly Unit[];
}

interface Predicted {
  readonly cue: Range | null;
  readonly mention: Range | null;
  readonly hasSpeaker: boolean;
  readonly words: readonly number[];
  readonly units: readonly Unit[];
}

/** How much two units must share, of the words in either, to be one. */
const LEAST_OVERLAP = 0.5;
const KINDS = ['direct', 'mixed', 'indirect'] as const;

/** Counts how well the quotations of one document were found and attributed. */
export function scoreQuotations(
  document: QuotationDocument,
  quotations: readonly PredictedQuotation[],
): Counts {
  const text = scoredText(document.text);
  const counts: Counts = {};
  const gold = goldOf(text, document);
  const ignored = ignoredWords(text, document);
  const predicted = predictedOf(text, ignored, quotations);
  for (const kind of KINDS) countUnits(counts, kind, text, gold, predicted);
  countAttributions(counts, text, gold, predicted);
  countRegions(counts, text, ignored, gold, predicted);
  return counts;
}

/** The headline figures, between 0 and 1, from counts summed over documents. */
export function quotationFigures(counts: Counts): Counts {
  const of = (name: string): number => counts[name] ?? 0;
  const units = (kind: string, hits: string): number =>
    f1(of(`${kind}.${hits}`), of(`${kind}.predicted`), of(`${kind}.gold`));
  const regions = (hits: string): number =>
    f1(of(`regions.${hits}`), of('regions.predicted'), of('regions.gold'));
  return {
    'quoted regions, F1': regions('both'),
    'quoted regions + speaker, F1': regions('speaker'),
    'direct exact, F1': units('direct', 'exact'),
    'direct + speaker, F1': units('direct', 'speaker'),
    'mixed overlap, F1': units('mixed', 'overlap'),
    'indirect overlap, F1': units('indirect', 'overlap'),
    'indirect words, F1': f1(
      of('indirect.sharedWords'),
      of('indirect.predictedWords'),
      of('indirect.goldWords'),
    ),
    'indirect + speaker, F1': units('indirect', 'speaker'),
    'direct speaker, accuracy': share(of('found.direct.speaker'), of('found.direct')),
    'cue (all types), accuracy': share(of('found.cue'), of('found.withCue')),
  };
}

function goldOf(text: ScoredText, { attributions }: QuotationDocument): Gold[] {
  return attributions.flatMap(({ source, cue, content, embedded }) => {
    const words = wordsInside(text.words, content);
    if (words.length === 0) return [];
    const type = embedded ? 'indirect' : typeOfWords(text, words);
    return [{ source, cue, words, type, units: unitsOf(text, words, embedded) }];
  });
}

function ignoredWords(text: ScoredText, { attributions, ignore }: QuotationDocument): Set<number> {
  const ignored = new Set(
    wordsInside(
      text.words,
      ignore.flatMap(({ spans }) => spans),
    ),
  );
  const contents = attributions.flatMap(({ content }) => content);
  for (const i of wordsInside(text.words, contents)) ignored.delete(i);
  return ignored;
}

/** The quotations that count: those with words, less than half of them ignored. */
function predictedOf(
  text: ScoredText,
  ignored: ReadonlySet<number>,
  quotations: readonly PredictedQuotation[],
): Predicted[] {
  return quotations.flatMap((quotation) => {
    const spans = quotation.spans.map(({ start, end }): Range => [start, end]);
    const words = wordsInside(text.words, spans);
    if (words.filter((i) => ignored.has(i)).length >= words.length / 2) return [];
    const { cue, speaker } = quotation;
    const mention = speaker?.mention ?? null;
    return [
      {
        cue: cue && [cue.start, cue.end],
        mention: mention && [mention.start, mention.end],
        hasSpeaker: speaker !== null,
        words,
        units: unitsOf(text, words, isEmbedded(text, quotation)),
      },
    ];
  });
}

/** Called indirect, with the cue within the same quotation marks as some of the content. */
function isEmbedded({ regions }: ScoredText, { type, cue, spans }: PredictedQuotation): boolean {
  if (type !== 'indirect' || !cue) return false;
  const around = regions.find(({ start, end }) => cue.start >= start && cue.start < end);
  return (
    around !== undefined && spans.some(({ start, end }) => start < around.end && end > around.start)
  );
}

function countUnits(
  counts: Counts,
  kind: string,
  text: ScoredText,
  allGold: readonly Gold[],
  allPredicted: readonly Predicted[],
): void {
  const unitsOfKind = <Owner extends { readonly units: readonly Unit[] }>(
    owners: readonly Owner[],
  ) =>
    owners.flatMap((owner) =>
      owner.units.filter(({ type }) => type === kind).map((unit) => ({ unit, owner })),
    );
  const gold = unitsOfKind(allGold);
  const predicted = unitsOfKind(allPredicted);
  add(counts, `${kind}.gold`, gold.length);
  add(counts, `${kind}.predicted`, predicted.length);
  add(counts, `${kind}.exact`, countExact(gold, predicted));
  for (const [{ owner }, { owner: found }] of matchByOverlap(gold, predicted)) {
    add(counts, `${kind}.overlap`);
    const isRight = isRightSpeaker(text, owner.source, found.mention, found.hasSpeaker);
    if (isRight) add(counts, `${kind}.speaker`);
  }
  const goldWords = new Set(gold.flatMap(({ unit }) => unit.words));
  const predictedWords = new Set(predicted.flatMap(({ unit }) => unit.words));
  add(counts, `${kind}.goldWords`, goldWords.size);
  add(counts, `${kind}.predictedWords`, predictedWords.size);
  add(counts, `${kind}.sharedWords`, [...predictedWords].filter((i) => goldWords.has(i)).length);
}

function countExact(
  gold: readonly { readonly unit: Unit }[],
  predicted: readonly { readonly unit: Unit }[],
): number {
  const left: Counts = {};
  for (const { unit } of gold) add(left, `${unit.first}-${unit.last}`);
  return predicted.filter(({ unit }) => {
    const place = `${unit.first}-${unit.last}`;
    const isExact = (left[place] ?? 0) > 0;
    if (isExact) add(left, place, -1);
    return isExact;
  }).length;
}

/** Pairs units one to one, best overlap (words shared / words of either) first. */
function matchByOverlap<A extends { readonly unit: Unit }, B extends { readonly unit: Unit }>(
  gold: readonly A[],
  predicted: readonly B[],
): [A, B][] {
  const candidates: { pair: [A, B]; overlap: number }[] = [];
  for (const a of gold) {
    for (const b of predicted) {
      const last = Math.min(a.unit.last, b.unit.last);
      const shared = last - Math.max(a.unit.first, b.unit.first) + 1;
      if (shared <= 0) continue;
      const overlap = shared / (a.unit.words.length + b.unit.words.length - shared);
      if (overlap >= LEAST_OVERLAP) candidates.push({ pair: [a, b], overlap });
    }
  }
  const taken = new Set<A | B>();
  return candidates
    .toSorted((a, b) => b.overlap - a.overlap)
    .flatMap(({ pair }) => {
      if (pair.some((side) => taken.has(side))) return [];
      for (const side of pair) taken.add(side);
      return [pair];
    });
}

/** Speaker and cue of the gold quotations of which half of the words were found. */
function countAttributions(
  counts: Counts,
  text: ScoredText,
  gold: readonly Gold[],
  predicted: readonly Predicted[],
): void {
  for (const { words, source, cue, type } of gold) {
    const best = closest(words, predicted);
    if (best === null) continue;
    add(counts, `found.${type}`);
    const isRight = isRightSpeaker(text, source, best.mention, best.hasSpeaker);
    if (isRight) add(counts, `found.${type}.speaker`);
    if (cue.length === 0) continue;
    add(counts, 'found.withCue');
    const found = best.cue;
    if (found && cue.some(([from, to]) => found[0] < to && found[1] > from)) {
      add(counts, 'found.cue');
    }
  }
}

/** The prediction that shares most words, if predictions together hold half of the words. */
function closest(words: readonly number[], predicted: readonly Predicted[]): Predicted | null {
  const wanted = new Set(words);
  const covered = new Set<number>();
  let best: Predicted | null = null;
  let most = 0;
  for (const candidate of predicted) {
    const common = candidate.words.filter((i) => wanted.has(i));
    for (const i of common) covered.add(i);
    if (common.length <= most) continue;
    most = common.length;
    best = candidate;
  }
  return covered.size >= words.length / 2 ? best : null;
}

/** For each stretch between quotation marks: is it taken as a quotation, and whose? */
function countRegions(
  counts: Counts,
  text: ScoredText,
  ignored: ReadonlySet<number>,
  gold: readonly Gold[],
  predicted: readonly Predicted[],
): void {
  const goldOfWord = new Map(gold.flatMap((owner) => owner.words.map((i) => [i, owner])));
  const predictedOfWord = new Map(
    predicted.toReversed().flatMap((owner) => owner.words.map((i) => [i, owner])),
  );
  for (const { start, end } of text.regions) {
    const words = wordsInside(text.words, [[start, end]]);
    if (words.length === 0) continue;
    if (words.filter((i) => ignored.has(i)).length >= words.length / 2) continue;
    const wanted = mainOwner(words, goldOfWord);
    const found = mainOwner(words, predictedOfWord);
    if (wanted) add(counts, 'regions.gold');
    if (found) add(counts, 'regions.predicted');
    if (!wanted || !found) continue;
    add(counts, 'regions.both');
    const isRight = isRightSpeaker(text, wanted.source, found.mention, found.hasSpeaker);
    if (isRight) add(counts, 'regions.speaker');
  }
}

/** The quotation that holds most of some words, if quotations hold half of them. */
function mainOwner<Owner>(
  words: readonly number[],
  owners: ReadonlyMap<number, Owner>,
): Owner | null {
  const votes = new Map<Owner, number>();
  let held = 0;
  for (const i of words) {
    const owner = owners.get(i);
    if (owner === undefined) continue;
    held += 1;
    votes.set(owner, (votes.get(owner) ?? 0) + 1);
  }
  if (held === 0 || held < words.length / 2) return null;
  const [main] = Array.from(votes).toSorted((a, b) => b[1] - a[1]);
  return main?.[0] ?? null;
}
