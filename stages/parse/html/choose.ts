import type { Span } from '../../document.ts';
import type { ArticlePlace } from './article.ts';
import { isAboutPage, isAuthorNote, isFurnitureLabel, leadsToLink } from './furniture-lines.ts';
import { isDay, isTimeLine } from './page-date.ts';
import type { Leaf, LeftOut } from './leaves.ts';
import { wordsOf, type Paragraph } from './paragraphs.ts';

/** What is kept of a page, and what was left out of it. */
export interface Chosen {
  readonly leaves: readonly Leaf[];
  readonly leftOut: readonly LeftOut[];
  /** The day that a line of its own before the text states; null if none does. */
  readonly day: string | null;
}

const OUTSIDE = 'outside of the article';
/** Words longer than this are judged by their place alone; UTF-16 code units of the source. */
const LONGEST_LINE = 2000;
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
  const words = paragraphs.map(({ leaves, start, end }) => {
    return end - start <= LONGEST_LINE ? wordsOf(leaves, source) : '';
  });
  const placed = paragraphs.map((paragraph, index) => {
    return outsideKind(paragraph, words[index] ?? '', article);
  });
  const headed = beforeHeadline(paragraphs, placed, article);
  const lines = paragraphs.map((paragraph, index) => {
    return headed[index] ?? lineKindOf(paragraph, words[index] ?? '', source);
  });
  const dayLine = dayLineOf(words, lines);
  if (dayLine !== null) lines[dayLine] = 'published';
  const kinds = withoutLabels(paragraphs, withoutAuthorNotes(words, lines, authors));
  return {
    leaves: paragraphs.flatMap(({ leaves }, index) => (kinds[index] === null ? leaves : [])),
    leftOut: leftOutOf(paragraphs, kinds),
    day: dayLine === null ? null : (words[dayLine] ?? null),
  };
}

/** The line before the text that is a day and nothing else. */
function dayLineOf(words: readonly string[], kinds: Kinds): number | null {
  const kept = kinds.flatMap((kind, index) => (kind === null ? [index] : []));
  for (const index of kept.slice(0, LONGEST_HEAD)) {
    const text = words[index] ?? '';
    if (isDay(text)) return index;
    if (text === '' || (text.length >= SHORTEST_INTRODUCTION && ENDS_SENTENCE.test(text))) break;
  }
  return null;
}

type Kinds = readonly (string | null)[];

/** Where a paragraph is not in the article; null where it is, or introduces it. */
function outsideKind(paragraph: Paragraph, words: string, article: ArticlePlace): string | null {
  const { what, place, length, linked } = paragraph;
  if (what !== null) return what;
  const { spans, headline } = article;
  if (spans.some((span) => isIn(paragraph, span))) return null;
  if (headline !== null && isIn(paragraph, headline)) return null;
  const from = headline?.end ?? Infinity;
  const isBetween = paragraph.start >= from && paragraph.end <= (spans[0]?.start ?? 0);
  if (!isBetween) return OUTSIDE;
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
  if (!isQuoted && isFurnitureLabel(words)) return 'label';
  if (linked === 0 || place?.heading !== 0) return null;
  const isSentence = linked > SHORTEST_INTRODUCTION && ENDS_SENTENCE.test(words);
  if (isSentence && linked === length) return null;
  const beside = leaves.filter(({ within }) => within !== 'link');
  return leadsToLink(wordsOf(beside, source)) ? 'links' : null;
}

function withoutAuthorNotes(
  words: readonly string[],
  kinds: Kinds,
  authors: readonly string[],
): Kinds {
  const kept = kinds.flatMap((kind, index) => (kind === null ? [index] : []));
  const notes = new Set(
    kept
      .slice(1)
      .slice(-TAIL)
      .filter((index) => isAuthorNote(words[index] ?? '', authors)),
  );
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
