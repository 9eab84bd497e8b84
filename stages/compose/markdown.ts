import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { CORRECTIONS_ENDING } from '../corrections/schema.ts';
import { quantity } from '../text/quantity.ts';
import type { Brief, BriefQuote, Notice } from './brief.ts';
import { inertText } from '../markdown/inert-text.ts';
import { lineHref } from '../markdown/links.ts';
import {
  emphasis,
  heading,
  LINE_BREAK,
  listOf,
  paragraph,
  separated,
  strong,
  text,
  writeMarkdown,
} from '../markdown/nodes.ts';
import { withPairedMarks } from '../markdown/paired-marks.ts';
import { visible } from '../markdown/visible.ts';

/** A quotation below this confidence says so in the brief. */
const LOW_CONFIDENCE = 0.7;

/** Rules whose cue is the colon of a turn or the dash of a signature, which tells a reader nothing. */
const BY_LAYOUT: ReadonlySet<string> = new Set([
  'block-quotation',
  'post',
  'signature',
  'transcript-turn',
]);

/**
 * The brief for people.
 * @param href the link from the folder of the brief to the source, percent-encoded
 */
export function toMarkdown(brief: Brief, href: string): string {
  const link = (line: number): PhrasingContent => ({
    type: 'link',
    url: lineHref(href, brief.source, line),
    children: [text(`line ${line}`)],
  });
  const children: BlockContent[] = [
    heading(1, inertText(brief.metadata.title ?? brief.source.path)),
    paragraph(metadataLine(brief, href)),
    heading(2, [text('Summary')]),
    ...orNone(listOf(brief.summary.map((sentence) => summaryItem(sentence, link)))),
    heading(2, [text('Quotations')]),
    ...orNone(quotations(brief, link)),
    ...section('Keywords', keywords(brief)),
    ...section('Notices', listOf(brief.notices.map((notice) => noticeItem(notice, link)))),
  ];
  return writeMarkdown(children);
}

type Link = (line: number) => PhrasingContent;

function metadataLine({ source, metadata, genre }: Brief, href: string): PhrasingContent[] {
  const { byline, publisher, dateline, published } = metadata;
  return separated([
    [{ type: 'link', url: href, children: [text(source.path)] }],
    ...(byline === null ? [] : [[text('By '), ...inertText(byline)]]),
    ...[publisher, dateline, published].filter((field) => field !== null).map(inertText),
    ...(genre === 'prose' ? [] : [[text(genre)]]),
    [text(`${quantity(source.words, 'word')}, ${quantity(source.sentences, 'sentence')}`)],
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
    ...(droppedSentences > 0 ? [quantity(droppedSentences, 'sentence')] : []),
    ...(droppedQuotes > 0 ? [quantity(droppedQuotes, 'quotation')] : []),
  ];
  return [
    ...(fields ? [[text(`corrected by a person: ${fields.join(', ')}`)]] : []),
    ...(dropped.length > 0 ? [[text(`dropped by a person: ${dropped.join(', ')}`)]] : []),
    [{ type: 'link', url: `${href}${CORRECTIONS_ENDING}`, children: [text('corrections')] }],
  ];
}

function summaryItem({ text: words, line, reasons }: Brief['summary'][number], link: Link) {
  return [...inertText(words), LINE_BREAK, ...separated([...reasons.map(inertText), [link(line)]])];
}

/** By speaker, in order of first appearance; those of nobody last. */
function quotations({ quotes, speakers }: Brief, link: Link): BlockContent[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const blocks = speakers.flatMap(({ name, role, kind, quotes: ids }) => [
    heading(3, inertText(name)),
    paragraph(separated([...(role === null ? [] : [inertText(role)]), [text(kind)]])),
    ...ids.flatMap((id) => byId.get(id) ?? []).map((quote) => quotation(quote, link)),
  ]);
  const unattributed = quotes.filter(({ speaker }) => speaker === null);
  if (unattributed.length === 0) return blocks;
  return [
    ...blocks,
    heading(3, [text('No speaker found')]),
    ...unattributed.map((quote) => quotation(quote, link)),
  ];
}

function quotation(quote: BriefQuote, link: Link): Paragraph {
  const { type, text: words, line, cue, speaker, innerSpeaker, confidence, corrected } = quote;
  const mention = speaker?.mention?.text ?? '';
  return paragraph([
    // Where not all of the words stand inside marks, the marks stand where the source has them.
    ...inertText(type === 'direct' ? `“${words}”` : withPairedMarks(words)),
    LINE_BREAK,
    ...separated([
      [text(type)],
      ...(cue === null || BY_LAYOUT.has(quote.rule) ? [] : [[text('cue '), emphasis(cue.text)]]),
      ...(speaker === null || speaker.name.includes(mention)
        ? []
        : [[text('as '), emphasis(mention)]]),
      ...(innerSpeaker ? [[text('passes on '), ...inertText(innerSpeaker.name)]] : []),
      ...(confidence < LOW_CONFIDENCE ? [[strong(`confidence ${confidence}`)]] : []),
      ...(corrected ? [[text(byPerson(corrected))]] : []),
      [link(line)],
    ]),
  ]);
}

function byPerson(parts: NonNullable<BriefQuote['corrected']>): string {
  return parts.includes('added')
    ? 'added by a person'
    : `corrected by a person: ${parts.join(', ')}`;
}

function keywords({ keywords: terms }: Brief): Paragraph[] {
  return terms.length === 0 ? [] : [paragraph(separated(terms.map(({ term }) => inertText(term))))];
}

function noticeItem({ ruleId, line, reason }: Notice, link: Link): PhrasingContent[] {
  return separated([
    // By custom of VFile the words of the document stand between grave accents in a reason.
    reason
      .split('`')
      .flatMap((part, index): PhrasingContent[] =>
        index % 2 === 1 && part.trim() !== ''
          ? [{ type: 'inlineCode', value: visible(part) }]
          : inertText(part),
      ),
    [text(ruleId)],
    ...(line === null ? [] : [[link(line)]]),
  ]);
}

function section(title: string, blocks: readonly BlockContent[]): BlockContent[] {
  return blocks.length === 0 ? [] : [heading(2, [text(title)]), ...blocks];
}

function orNone(blocks: BlockContent[]): BlockContent[] {
  return blocks.length === 0 ? [paragraph([text('None found.')])] : blocks;
}
