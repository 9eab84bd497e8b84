import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Block, Selected } from '../../document.ts';
import { leftOutOf } from '../../explain/stretches.ts';
import { visible } from '../../markdown/visible.ts';
import type { Brief, BriefQuote } from '../brief.ts';
import { anchorsOf, createSegmenter, speakerNumbers, type Segment } from './segments.ts';
import { NOBODY } from './words.ts';

/** Colours of speakers; labels tell apart those who share one. */
const SPEAKER_COLOURS = 8;
/** A heading of the document stands under the one of its column, which is of this level. */
const COLUMN_LEVEL = 2;
const DEEPEST = 6;

interface Flow {
  readonly start: number;
  readonly kind: Block['kind'] | 'left out';
  readonly depth: number;
  readonly content: ElementContent[];
  readonly what: string;
}

/** The document as it is read, and where in it each mark is linked to. */
export interface Reading {
  readonly content: ElementContent[];
  readonly anchors: ReadonlyMap<string, string>;
}

/** The document as people read it, marks where they stand, and faint what was left out. */
export function toReading(document: Selected, brief: Brief, sure: number): Reading {
  const segmenter = createSegmenter(document);
  const show = createShow(brief, sure);
  const shown: Segment[] = [];
  const blocks = document.blocks
    .toSorted((a, b) => a.start - b.start)
    .map((block): Flow => {
      const { start, kind, depth } = block;
      const segments = segmenter(block);
      shown.push(...segments);
      return { start, kind, depth, content: segments.map(show), what: '' };
    });
  const left = leftOut(document).map(({ start, end, what }): Flow => {
    const value = visible(document.text.slice(start, end)).trim();
    return { start, kind: 'left out', depth: 0, content: [{ type: 'text', value }], what };
  });
  const flows = [...blocks, ...left].toSorted((a, b) => a.start - b.start);
  return { content: grouped(flows), anchors: anchorsOf(shown) };
}

/** Of HTML that would be its markup, of which most pages have more than of words. */
function leftOut(document: Selected) {
  return document.source.mediaType === 'text/html' ? [] : leftOutOf(document);
}

/** Items that follow each other are one list, and paragraphs of a block quotation are one. */
function grouped(flows: readonly Flow[]): ElementContent[] {
  const content: ElementContent[] = [];
  let level = COLUMN_LEVEL;
  let group: { readonly kind: string; readonly children: ElementContent[] } | undefined;
  for (const { kind, depth, content: words, what } of flows) {
    if (kind === 'listItem' || kind === 'blockquote') {
      if (group?.kind !== kind) {
        const around = h(kind === 'listItem' ? 'ul' : 'blockquote');
        content.push(around);
        group = { kind, children: around.children };
      }
      group.children.push(h(kind === 'listItem' ? 'li' : 'p', { dir: 'auto' }, words));
      continue;
    }
    group = undefined;
    if (kind === 'heading') {
      // No level is left out, as who jumps from heading to heading expects.
      level = Math.min(depth + COLUMN_LEVEL, level + 1, DEEPEST);
      content.push(h(`h${level}`, { dir: 'auto' }, words));
    } else if (kind === 'paragraph') content.push(h('p', { dir: 'auto' }, words));
    else content.push(h('p.left-out', { dir: 'auto', title: `left out: ${what}` }, words));
  }
  return content;
}

function createShow(brief: Brief, sure: number): (segment: Segment) => ElementContent {
  const quotes = new Map(brief.quotes.map((quote) => [quote.id, quote]));
  const numbers = speakerNumbers(brief);
  const inSummary = new Set(brief.summary.map(({ id }) => id));
  return (segment) => {
    const { ids, cues, mentions, begins } = segment;
    const text = visible(segment.text);
    const around = {
      ...(cues.length > 0 && { dataCues: cues.join(' ') }),
      ...(mentions.length > 0 && { dataMentions: mentions.join(' ') }),
    };
    const smallest = ids[0];
    if (smallest === undefined) {
      return cues.length + mentions.length > 0
        ? h('span', around, text)
        : { type: 'text', value: text };
    }
    const quote = ids.map((id) => quotes.get(id)).find((each) => each !== undefined);
    const classes = [
      'mark',
      ...(ids.some((id) => inSummary.has(id)) ? ['summary'] : []),
      ...(quote === undefined ? [] : [quote.type, colourOf(quote.speaker?.name, numbers)]),
    ];
    const marked = { class: classes, dataIds: ids.join(' '), ...around };
    // Who hears the page is not read a link of no words.
    if (begins === undefined && text.trim() === '') return h('span', marked, text);
    return h(
      'a',
      { href: `#card-${smallest}`, ...marked, ...beginning(begins, quotes, sure) },
      text,
    );
  };
}

/** Who goes from mark to mark by keyboard meets each once: at its beginning. */
function beginning(
  id: string | undefined,
  quotes: ReadonlyMap<string, BriefQuote>,
  sure: number,
): Properties {
  if (id === undefined) return { tabIndex: -1 };
  const quote = quotes.get(id);
  if (quote === undefined) return { id, title: 'in the summary' };
  return { id, title: titleOf(quote), dataLabel: labelOf(quote, sure) };
}

/** The class that colours what a speaker said. */
export function colourOf(name: string | undefined, numbers: ReadonlyMap<string, number>): string {
  const number = name === undefined ? undefined : numbers.get(name);
  return number === undefined ? 'nobody' : `speaker-${number % SPEAKER_COLOURS}`;
}

function titleOf({ type, speaker }: BriefQuote): string {
  return visible(`${type} quotation, ${speaker?.name ?? NOBODY}`);
}

/** A short name; a question mark stands for doubt. */
function labelOf({ speaker, confidence }: BriefQuote, sure: number): string {
  return visible(`${speaker?.name ?? NOBODY}${confidence < sure ? ' ?' : ''}`);
}
