import type { Nodes } from 'mdast';
import type { Quotation, Selected, Sentence, Span, Turn } from '../document.ts';
import { createPoints } from '../text/points.ts';
import { quantity } from '../text/quantity.ts';

/** A stretch of a document, what it was taken for, and why. */
export interface Stretch extends Span {
  /** Counts from 1. */
  readonly line: number;
  readonly what: string;
  readonly why: readonly string[];
  /** As plain text; undefined for what is no prose. */
  readonly text?: string;
}

/** What of Markdown holds no prose, by its type in the tree. */
const NO_PROSE: Readonly<Record<string, string>> = {
  code: 'code',
  definition: 'link address',
  html: 'markup',
  image: 'picture',
  table: 'table',
  thematicBreak: 'rule',
  toml: 'front matter',
  yaml: 'front matter',
};

/**
 * Everything that a document was taken for, in its order: what was left out, headings, turns,
 * sentences with what they are worth, and the quotations in them. Linear in the document.
 */
export function stretchesOf(document: Selected): Stretch[] {
  const pointAt = createPoints(document.text);
  const stretches = [
    ...leftOutOf(document),
    ...turnStretches(document),
    ...sentenceStretches(document),
    ...document.quotes.map(quotationStretch),
  ];
  return stretches
    .map((each, index) => ({ each, index }))
    .toSorted((a, b) => a.each.start - b.each.start || a.index - b.index)
    .map(({ each }) => ({ ...each, line: pointAt(each.start).line }));
}

type Unplaced = Omit<Stretch, 'line'>;

/** What is in no block: what was left out, and what holds no prose. Not in document order. */
export function leftOutOf(document: Selected): Omit<Stretch, 'line'>[] {
  const { removed, blocks } = document;
  return [
    ...removed.map(({ start, end, what }) => ({ start, end, what, why: ['left out'] })),
    ...noProse(document).filter(createFree([...removed, ...blocks])),
  ];
}

function noProse({ tree }: Selected): Unplaced[] {
  const found: Unplaced[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const what = NO_PROSE[node.type];
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (what !== undefined && start !== undefined && end !== undefined) {
      found.push({ start, end, what, why: ['no prose'] });
    } else if ('children' in node) waiting.push(...node.children);
  }
  return found;
}

/** Makes the function that says whether none of some stretches reaches into another one. */
function createFree(taken: readonly Span[]): (span: Span) => boolean {
  const sorted = taken.toSorted((a, b) => a.start - b.start);
  // The furthest end of all stretches up to each.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || (reach[low - 1] ?? 0) <= start;
  };
}

function turnStretches({ turns, blocks }: Selected): Unplaced[] {
  return turns.flatMap((turn) => {
    const first = blocks[turn.block];
    const last = blocks[turn.end - 1];
    if (first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, what: 'turn', why: whyTurn(turn) }];
  });
}

const TOLD_BY: Readonly<Record<Turn['by'], string>> = {
  label: 'by the label before it',
  question: 'the answer to a heading that asks',
  'mail head': 'by the head of the mail that is quoted',
};

function whyTurn({ by, speaker }: Turn): string[] {
  const who = speaker === null ? 'nobody who is named' : speaker.name;
  return [`of ${who}`, ...(speaker?.role == null ? [] : [speaker.role]), TOLD_BY[by]];
}

function sentenceStretches(document: Selected): Unplaced[] {
  const { sentences, scores, blocks, summary } = document;
  const chosen = new Map(summary.map((each) => [each.start, each.reasons]));
  return sentences.map((sentence, index) => {
    const { start, end, text, block } = sentence;
    const scored = scores[index];
    const why = scored === undefined ? [] : worth(scored, sentences);
    const reasons = chosen.get(start);
    if (reasons !== undefined)
      return {
        start,
        end,
        text,
        what: 'in the summary',
        why: [worthOf(scored?.score ?? 0), ...reasons],
      };
    return { start, end, text, what: WHAT_OF_KIND[blocks[block]?.kind ?? 'paragraph'], why };
  });
}

const WHAT_OF_KIND = {
  paragraph: 'sentence',
  heading: 'heading',
  listItem: 'list item',
  blockquote: 'block quotation',
} as const;

function worthOf(score: number): string {
  return score < 0.005 ? 'worth less than 0.01' : `worth ${score.toFixed(2)}`;
}

function worth(
  { score, reasons, leansOn }: Selected['scores'][number],
  sentences: readonly Sentence[],
): string[] {
  if (score === 0) return ['never in a summary'];
  const other = leansOn === null ? undefined : sentences[leansOn];
  const leans = other === undefined ? [] : [`leans on the sentence of line ${other.line}`];
  return [worthOf(score), ...reasons, ...leans];
}

function quotationStretch(quotation: Quotation): Unplaced {
  const { spans, type, speaker, cue, polarity, confidence, rule } = quotation;
  const start = spans[0]?.start ?? 0;
  return {
    start,
    end: spans.at(-1)?.end ?? start,
    text: quotation.text,
    what: `${type} quotation`,
    why: [
      speaker === null ? 'of nobody who is named' : `of ${speaker.name}`,
      ...(speaker?.mention == null ? [] : [`here “${speaker.mention.text}”`]),
      ...(cue === null ? [] : [`by “${cue.text}”`]),
      ...(polarity === undefined ? [] : [polarity]),
      ...(spans.length > 1 ? [`in ${quantity(spans.length, 'part')}`] : []),
      rule,
      `confidence ${confidence.toFixed(2)}`,
    ],
  };
}
