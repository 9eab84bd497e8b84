import type { BlockContent, Definition, PhrasingContent, RootContent } from 'mdast';
import { CORRECTIONS_ENDING } from '../corrections/schema.ts';
import { inertText } from '../markdown/inert-text.ts';
import { lineHref } from '../markdown/links.ts';
import {
  folding,
  heading,
  listOf,
  paragraph,
  reference,
  separated,
  strong,
  text,
  writeMarkdown,
} from '../markdown/nodes.ts';
import { withPairedMarks } from '../markdown/paired-marks.ts';
import { visible } from '../markdown/visible.ts';
import { counted } from '../text/counted.ts';
import { absoluteSpan } from './absolute.ts';
import type { Brief, BriefQuote, Notice } from './brief.ts';
import { doubtsOf, hasMessage } from './doubts.ts';
import { outerMarks } from './outer-marks.ts';

/** Rules whose cue is the colon of a turn or the dash of a signature, which tells a reader nothing. */
const BY_LAYOUT: ReadonlySet<string> = new Set([
  'block-quotation',
  'post',
  'signature',
  'transcript-turn',
]);

/** What the text of a link is that has no better words. */
const ARROW = '↗';

/** What the brief for people is made of besides the brief. */
export interface MarkdownSettings {
  /** The link from the folder of the brief to the source, percent-encoded. */
  readonly href: string;
  /** The decoded source: quotation marks are shown as it has them. */
  readonly text: string;
  /** Quotations of at least this confidence are shown as sure; the rest are to be checked. */
  readonly sure: number;
}

/** The quotations of a brief by what a reviewer does with them. */
interface Sorted {
  /** The words as they were said, in whole or in part. */
  readonly quoted: ReadonlySet<BriefQuote>;
  /** In the words of the document. */
  readonly reported: readonly BriefQuote[];
  /** The most doubtful first. */
  readonly unsure: readonly BriefQuote[];
}

/**
 * The brief for people: the summary, who said what, and what is to be checked. Links lead to the
 * line at which a block starts, as references that are defined at the end of the file, so that
 * lines that shift change no line of the body.
 */
export function toMarkdown(brief: Brief, settings: MarkdownSettings): string {
  const { quotes } = brief;
  const { quoted, reported, unsure } = sorted(brief, settings.sure);
  const words = (quote: BriefQuote) => wordsOf(brief, quote, settings.text);
  const body: RootContent[] = [
    heading(1, inertText(brief.metadata.title ?? brief.source.path)),
    paragraph(metadataLine(brief, settings.href)),
    ...orNone(
      listOf(brief.summary.map(({ text: sentence, block }) => linked(inertText(sentence), block))),
    ),
    ...folding(
      'Why these sentences',
      listOf(brief.summary.map(({ reasons }) => separated(reasons.map(inertText)))),
    ),
    heading(2, [text('Who said what')]),
    ...(quotes.length === 0 ? orNone([]) : bySpeaker(brief, quoted, words)),
    ...folding(
      `In other words: ${reported.length}`,
      listOf(reported.map((quote) => reportedItem(quote, words))),
    ),
    ...folding(
      `To check: ${unsure.length}`,
      listOf(unsure.map((quote) => unsureItem(quote, brief, words))),
    ),
    ...section('Keywords', keywords(brief)),
    ...section('Notices', listOf(brief.notices.map(noticeItem))),
  ];
  return writeMarkdown([...body, ...definitions(brief, settings.href)]);
}

function sorted({ quotes, notices }: Brief, sure: number): Sorted {
  const isUnsure = (quote: BriefQuote): boolean =>
    quote.speaker === null || quote.confidence < sure || hasMessage(quote, notices);
  const certain = quotes.filter((quote) => !isUnsure(quote));
  return {
    quoted: new Set(certain.filter(({ type }) => type !== 'indirect')),
    reported: certain.filter(({ type }) => type === 'indirect'),
    unsure: quotes.filter(isUnsure).toSorted((one, other) => one.confidence - other.confidence),
  };
}

type Words = (quote: BriefQuote) => PhrasingContent[];

/** The words with the marks that the source has around them. */
function wordsOf(brief: Brief, { type, text: words, spans }: BriefQuote, source: string) {
  // Where not all of the words stand inside marks, the marks stand where the source has them.
  if (type !== 'direct') return inertText(withPairedMarks(words));
  const [open, close] = outerMarks(
    source,
    spans.map((span) => absoluteSpan(brief, span)),
  );
  return inertText(open + words + close);
}

function metadataLine({ source, metadata, genre }: Brief, href: string): PhrasingContent[] {
  const { byline, publisher, dateline, published } = metadata;
  return separated([
    [{ type: 'link', url: href, children: [text(source.path)] }],
    ...(byline === null ? [] : [[text('By '), ...inertText(byline)]]),
    ...[publisher, dateline, published].filter((field) => field !== null).map(inertText),
    ...(genre.name === 'prose' ? [] : [[text(genre.name)]]),
    [text(counted(source.words, 'word'))],
    ...corrections(metadata.corrected, source.corrections, href),
  ]);
}

/** What a person has corrected that shows nowhere else, and a link to all of it. */
function corrections(
  fields: Brief['metadata']['corrected'],
  file: Brief['source']['corrections'],
  href: string,
): PhrasingContent[][] {
  if (file === undefined) return [];
  const { droppedSentences, droppedQuotes } = file;
  const dropped = [
    ...(droppedSentences > 0 ? [counted(droppedSentences, 'sentence')] : []),
    ...(droppedQuotes > 0 ? [counted(droppedQuotes, 'quotation')] : []),
  ];
  return [
    ...(fields ? [[text(`corrected by a person: ${fields.join(', ')}`)]] : []),
    ...(dropped.length > 0 ? [[text(`dropped by a person: ${dropped.join(', ')}`)]] : []),
    [{ type: 'link', url: `${href}${CORRECTIONS_ENDING}`, children: [text('corrections')] }],
  ];
}

/** What speakers are quoted with, by speaker, in order of first appearance. */
function bySpeaker(
  { quotes, speakers }: Brief,
  quoted: ReadonlySet<BriefQuote>,
  words: Words,
): BlockContent[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return speakers.flatMap(({ name, role, quotes: ids }) => {
    const own = ids.flatMap((id) => byId.get(id) ?? []).filter((quote) => quoted.has(quote));
    if (own.length === 0) return [];
    // Words said in full come before words that are worked into a sentence of the document.
    const direct = own.filter(({ type }) => type === 'direct');
    const mixed = own.filter(({ type }) => type !== 'direct');
    return [
      heading(3, [...inertText(name), ...(role === null ? [] : [text(', '), ...inertText(role)])]),
      ...listOf([...direct, ...mixed].map((quote) => quotedItem(quote, words))),
    ];
  });
}

function quotedItem(quote: BriefQuote, words: Words): PhrasingContent[] {
  return [
    ...polarity(quote),
    ...words(quote),
    text(' '),
    ...cueOf(quote),
    ...separatedAfter(remarks(quote)),
  ];
}

/** `**Ann Lee** said that the bridge was safe`: the speaker stands in the line. */
function reportedItem(quote: BriefQuote, words: Words): PhrasingContent[] {
  return [
    ...polarity(quote),
    strong(visible(quote.speaker?.name ?? '')),
    text(' '),
    ...cueOf(quote),
    text(' '),
    ...words(quote),
    ...separatedAfter(remarks(quote)),
  ];
}

function unsureItem(quote: BriefQuote, brief: Brief, words: Words): PhrasingContent[] {
  const { speaker, confidence } = quote;
  const doubts = doubtsOf(quote, brief.notices).map((doubt) => inertText(doubt));
  return [
    text(`${confidence} `),
    ...polarity(quote),
    ...(speaker === null ? [] : [strong(visible(speaker.name)), text(' ')]),
    ...cueOf(quote),
    text(' '),
    ...words(quote),
    ...separatedAfter([...doubts, ...remarks(quote)]),
  ];
}

/** Denied words must never read as said. */
function polarity(quote: BriefQuote): PhrasingContent[] {
  return quote.polarity === undefined ? [] : [text(`${quote.polarity}: `)];
}

/** The cue as the link to its line, or an arrow where there is none worth a reader's eye. */
function cueOf({ cue, rule, spans }: BriefQuote): PhrasingContent[] {
  const block = spans[0]?.block ?? '';
  const isTelling = cue !== null && !BY_LAYOUT.has(rule);
  return [reference(isTelling ? inertText(cue.text) : [text(ARROW)], block)];
}

/** What else a reader should know of a quotation. */
function remarks({ innerSpeaker, corrected }: BriefQuote): PhrasingContent[][] {
  return [
    ...(innerSpeaker ? [[text('passes on '), ...inertText(innerSpeaker.name)]] : []),
    ...(corrected ? [[text(byPerson(corrected))]] : []),
  ];
}

function byPerson(parts: NonNullable<BriefQuote['corrected']>): string {
  return parts.includes('added')
    ? 'added by a person'
    : `corrected by a person: ${parts.join(', ')}`;
}

function separatedAfter(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part) => [text(' · '), ...part]);
}

function linked(words: PhrasingContent[], block: string): PhrasingContent[] {
  return [...words, text(' '), reference([text(ARROW)], block)];
}

function keywords({ keywords: terms }: Brief): BlockContent[] {
  return terms.length === 0 ? [] : [paragraph(separated(terms.map(({ term }) => inertText(term))))];
}

function noticeItem({ ruleId, block, reason }: Notice): PhrasingContent[] {
  const words = reason
    // By custom of VFile the words of the document stand between grave accents in a reason.
    .split('`')
    .flatMap((part, index): PhrasingContent[] =>
      index % 2 === 1 && part.trim() !== ''
        ? [{ type: 'inlineCode', value: visible(part) }]
        : inertText(part),
    );
  const rule = [text(` · ${ruleId}`)];
  return block === null ? [...words, ...rule] : linked([...words, ...rule], block);
}

/** Where the links lead: a line for each block, in document order. */
function definitions({ blocks, source }: Brief, href: string): Definition[] {
  return Object.entries(blocks).map(([id, [, line]]) => ({
    type: 'definition',
    identifier: id,
    label: id,
    url: lineHref(href, source, line),
  }));
}

function section(title: string, blocks: readonly BlockContent[]): BlockContent[] {
  return blocks.length === 0 ? [] : [heading(2, [text(title)]), ...blocks];
}

function orNone(blocks: BlockContent[]): BlockContent[] {
  return blocks.length === 0 ? [paragraph([text('None found.')])] : blocks;
}
