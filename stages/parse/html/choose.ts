import type { Span } from '../../document.ts';
import type { ArticlePlace } from './article.ts';
import {
  appealKindOf,
  isAboutPage,
  isAuthorNote,
  isCreditLine,
  isFurnitureLabel,
  isSectionLabel,
  leadsToLink,
} from './furniture-lines.ts';
import { bylineOf } from './page-authors.ts';
import { dayOf, isTimeLine } from './page-date.ts';
import type { Leaf, LeftOut } from './leaf.ts';
import { wordsOf, type Paragraph } from './paragraphs.ts';

/** What is kept of a page, and what was left out of it. */
export interface Chosen {
  readonly leaves: readonly Leaf[];
  readonly leftOut: readonly LeftOut[];
  /** The day that a line of its own before the text states; null if none does. */
  readonly day: string | null;
  /** The names in a byline of its own before the text. */
  readonly authors: readonly string[];
}

const OUTSIDE = 'outside of the article';
/** Characters: prose that is longer is no line of a label, an appeal or a credit. */
const LONGEST_LINE = 240;
const LONGEST_NOTE = 600;
const LONGEST_BYLINE = 120;
/** Between the headline and the article, characters of prose outside of links. */
const SHORTEST_INTRODUCTION = 60;
const SHORTEST_NAMED_INTRODUCTION = 30;
/** If so much of the article stood before its headline, it would be no headline. */
const MOST_BEFORE_HEADLINE = 0.25;
/** So many paragraphs from its end, an article may say who its author is. */
const TAIL = 3;
/** Paragraphs: the head of an article is no longer. */
const LONGEST_HEAD = 8;
const ENDS_SENTENCE = /[.?!…]["'”’»“)\]]*$/;
const STATES = /^(?:By|Von|Por|Published|Updated|Last updated|Posted|Veröffentlicht|Publicado)\b/i;
/** What a heading of the article itself may be over, though it is left out. */
const BELONGS: ReadonlySet<string> = new Set(['caption', 'code', 'table']);
/** What says nothing about the heading above it. */
const BESIDE: ReadonlySet<string> = new Set([OUTSIDE, 'footnote mark', 'hidden', 'time']);
const TEXT = 'text';

/**
 * Chooses the paragraphs of an article among those of its page: by their place, by their links, and
 * by known lines such as `Read more`.
 * @param authors as the page states them
 */
export function chooseParagraphs(
  paragraphs: readonly Paragraph[],
  article: ArticlePlace,
  authors: readonly string[],
  source: string,
): Chosen {
  const words = createWords(paragraphs, source);
  const placed = paragraphs.map((paragraph, index) => {
    return outsideKind(paragraph, () => words(index), article);
  });
  const headed = beforeHeadline(paragraphs, placed, article);
  const lines = paragraphs.map((paragraph, index) => {
    if (headed[index] !== null) return headed[index] ?? null;
    // Most paragraphs are too long to be anything but prose.
    if (paragraph.length > LONGEST_LINE && paragraph.linked === 0) return null;
    const line = words(index);
    return isCreditLine(line, authors) ? 'credits' : lineKindOf(paragraph, line, source);
  });
  const head = indexesOf(headed).slice(0, LONGEST_HEAD);
  const dayLine = head.find((index) => dayOf(words(index)) !== null);
  if (dayLine !== undefined) lines[dayLine] = 'published';
  const authorLine = head.find((index) => isBylineOf(words(index), authors));
  if (authorLine !== undefined) lines[authorLine] = 'byline';
  const kinds = withoutLabels(paragraphs, withoutAuthorNotes(words, lines, authors));
  return {
    leaves: paragraphs.flatMap(({ leaves }, index) => (kinds[index] === null ? leaves : [])),
    leftOut: leftOutOf(paragraphs, kinds),
    day: dayLine === undefined ? null : dayOf(words(dayLine)),
    authors: authorLine === undefined ? [] : bylineOf(words(authorLine)),
  };
}

/** What paragraphs say, read where it is asked for; empty for those that are too long for a line. */
function createWords(paragraphs: readonly Paragraph[], source: string): (index: number) => string {
  const known = new Map<number, string>();
  return (index) => {
    const { leaves, length } = paragraphs[index] ?? { leaves: [], length: 0 };
    const words = known.get(index) ?? (length <= LONGEST_NOTE ? wordsOf(leaves, source) : '');
    known.set(index, words);
    return words;
  };
}

/** The paragraphs that are kept. */
function indexesOf(kinds: Kinds): number[] {
  return kinds.flatMap((kind, index) => (kind === null ? [index] : []));
}

/** Whether a line names the authors that a page states, or the first that it names. */
function isBylineOf(text: string, authors: readonly string[]): boolean {
  const names = bylineOf(text);
  return names.length > 0 && (authors.length === 0 || names.some((name) => authors.includes(name)));
}

type Kinds = readonly (string | null)[];

/** Where a paragraph is not in the article; null where it is, or introduces it. */
function outsideKind(
  paragraph: Paragraph,
  wordsOfIt: () => string,
  article: ArticlePlace,
): string | null {
  const { what, place, length, linked } = paragraph;
  if (what !== null) return what;
  const { spans, headline } = article;
  if (spans.some((span) => isIn(paragraph, span))) return null;
  if (headline !== null && isIn(paragraph, headline)) return null;
  const from = headline?.end ?? Infinity;
  const isBetween = paragraph.start >= from && paragraph.end <= (spans[0]?.start ?? 0);
  if (!isBetween) return OUTSIDE;
  const words = wordsOfIt();
  if (STATES.test(words) && length <= LONGEST_BYLINE) return null;
  const prose = length - linked;
  if (place?.isIntroduction === true && prose >= SHORTEST_NAMED_INTRODUCTION) return null;
  const isProse = place?.heading === 0 && prose >= SHORTEST_INTRODUCTION && linked < prose;
  return isProse && (words === '' || ENDS_SENTENCE.test(words)) ? null : OUTSIDE;
}

/** What stands in the article before its headline: the section, the name of the site. */
function beforeHeadline(
  paragraphs: readonly Paragraph[],
  kinds: Kinds,
  { headline }: ArticlePlace,
): Kinds {
  if (headline === null) return kinds;
  let [before, all] = [0, 0];
  for (const [index, { start, length }] of paragraphs.entries()) {
    if (kinds[index] !== null) continue;
    all += length;
    if (start < headline.start) before += length;
  }
  if (before > all * MOST_BEFORE_HEADLINE) return kinds;
  return kinds.map((kind, index) => {
    const start = paragraphs[index]?.start ?? 0;
    return kind ?? (start < headline.start ? 'before the headline' : null);
  });
}

function lineKindOf(paragraph: Paragraph, words: string, source: string): string | null {
  const { leaves, place, length, linked, isTime } = paragraph;
  if (isTime && length <= LONGEST_BYLINE) return 'time';
  if (words === '') return null;
  if (isAboutPage(words)) return 'label';
  if (length <= LONGEST_BYLINE && isTimeLine(words)) return 'time';
  const isQuoted = place?.container?.tagName === 'blockquote';
  if (isQuoted) return null;
  if (place?.heading === 0 ? isFurnitureLabel(words) : isSectionLabel(words)) return 'label';
  const appeal = place?.heading === 0 ? appealKindOf(words) : null;
  if (appeal !== null) return appeal;
  if (place?.isFigure === true && length <= LONGEST_BYLINE && !ENDS_SENTENCE.test(words)) {
    return 'caption';
  }
  if (linked === 0 || place?.heading !== 0) return null;
  const isSentence = linked > SHORTEST_INTRODUCTION && ENDS_SENTENCE.test(words);
  if (isSentence && linked === length) return null;
  const beside = leaves.filter(({ within }) => within !== 'link');
  return leadsToLink(wordsOf(beside, source)) ? 'links' : null;
}

function withoutAuthorNotes(
  words: (index: number) => string,
  kinds: Kinds,
  authors: readonly string[],
): Kinds {
  const tail = indexesOf(kinds).slice(1).slice(-TAIL);
  const notes = new Set(tail.filter((index) => isAuthorNote(words(index), authors)));
  return kinds.map((kind, index) => (notes.has(index) ? 'author note' : kind));
}

/** A heading goes with what it is over, where nothing but furniture is below it. */
function withoutLabels(paragraphs: readonly Paragraph[], kinds: Kinds): Kinds {
  const labelled: (string | null)[] = [];
  let below: string | null = null;
  let depthBelow = 0;
  for (const [index, kind] of [...kinds.entries()].toReversed()) {
    const depth = paragraphs[index]?.place?.heading ?? 0;
    const isLabel = depth > 1 && below !== null && below !== TEXT && depthBelow <= depth;
    labelled.push(kind === null && isLabel ? below : kind);
    if (kind === null) {
      below = depth > 0 ? null : TEXT;
      depthBelow = depth;
    } else if (BELONGS.has(kind)) {
      below = TEXT;
    } else if (!BESIDE.has(kind)) {
      below ??= kind;
    }
  }
  return labelled.toReversed();
}

/** What is the same and stands next to each other is one. */
function leftOutOf(paragraphs: readonly Paragraph[], kinds: Kinds): readonly LeftOut[] {
  const spans: LeftOut[] = [];
  for (const [index, what] of kinds.entries()) {
    const { start, end } = paragraphs[index] ?? { start: 0, end: 0 };
    const last = spans.at(-1);
    if (what === null) continue;
    if (last?.what === what && kinds[index - 1] === what) {
      spans[spans.length - 1] = { ...last, end: Math.max(last.end, end) };
    } else {
      spans.push({ start, end, what });
    }
  }
  return spans;
}

function isIn(one: Span, { start, end }: Span): boolean {
  return one.start >= start && one.end <= end;
}
