import type { Definition, PhrasingContent, RootContent } from 'mdast';
import { inertText } from '../../markdown/inert-text.ts';
import { lineHref } from '../../markdown/links.ts';
import {
  folding,
  heading,
  listOf,
  paragraph,
  reference,
  separated,
  text,
  writeMarkdown,
} from '../../markdown/nodes.ts';
import { visible } from '../../markdown/visible.ts';
import type { Brief, BriefQuote, Notice } from '../brief.ts';
import { createDoubtNotices, createNoticeOf } from './doubt-notices.ts';
import { metadataLine } from './metadata-line.ts';
import { ARROW, createQuotationLines, type QuotationLines } from './quotation-lines.ts';
import { sortQuotes, type SortedQuotes } from './sorted-quotes.ts';
import { speakerSections, type SpeakerSection } from './speaker-sections.ts';

/** Of one speaker so many quotations are open, and the others folded. */
const OPEN_QUOTATIONS = 3;
/** Of one sentence so many reasons are shown, the weightiest; the JSON has all. */
const SHOWN_REASONS = 2;
const KEPT = 'kept by a person';

/** What the brief for people is made of besides the brief. */
export interface MarkdownSettings {
  /** The link from the folder of the brief to the source, percent-encoded. */
  readonly href: string;
  /** The decoded source, whose quotation marks are shown; without it, “ and ”. */
  readonly text: string | undefined;
  /** Quotations of at least this confidence are shown as sure; the rest are to be checked. */
  readonly sure: number;
}

/**
 * The brief for people: the summary, who said what, and what is to be checked. Links lead to the
 * line at which a block starts, as references that are defined at the end of the file, so that
 * lines that shift change no line of the body.
 */
export function toMarkdown(brief: Brief, settings: MarkdownSettings): string {
  const { metadata, source, summary, keywords } = brief;
  const doubts = createDoubtNotices(brief.notices);
  const sorted = sortQuotes(brief, settings.sure, doubts);
  const lines = createQuotationLines(brief, settings, doubts);
  const isSaidAlready = createNoticeOf(sorted.unsure);
  const notices = brief.notices.filter((notice) => !isSaidAlready(notice));
  return writeMarkdown([
    heading(1, inertText(metadata.title ?? source.path)),
    paragraph(metadataLine(brief, settings.href)),
    ...(summary.length === 0
      ? [paragraph([text('No sentence to choose.')])]
      : listOf(summary.map((sentence) => summaryItem(sentence, brief.times)))),
    ...folding(
      'Why these sentences',
      listOf(
        summary.map(({ reasons }) => separated(reasons.slice(0, SHOWN_REASONS).map(inertText))),
      ),
    ),
    heading(2, [text('Who said what')]),
    ...whoSaidWhat(speakerSections(brief, sorted.quoted, settings.text), sorted, lines),
    ...section(
      'Keywords',
      keywords.length === 0
        ? []
        : [paragraph(separated(keywords.map(({ term }) => inertText(term))))],
    ),
    ...section('Notices', listOf(notices.map(noticeItem))),
    ...definitions(brief, notices, settings.href),
  ]);
}

function summaryItem(
  { text: sentence, block, reasons }: Brief['summary'][number],
  times: Brief['times'],
) {
  const isKept = reasons.includes(KEPT);
  return [
    ...linked(inertText(sentence), block, times?.[block]),
    ...(isKept ? [text(` · ${KEPT}`)] : []),
  ];
}

function whoSaidWhat(
  sections: readonly SpeakerSection[],
  { reported, turns, unsure }: SortedQuotes,
  lines: QuotationLines,
): RootContent[] {
  if (sections.length + reported.length + turns.length + unsure.length === 0) {
    return [paragraph([text('No quotations found.')])];
  }
  return [
    ...sections.flatMap((speaker) => speakerSection(speaker, lines)),
    ...turnsOf(turns, lines),
    ...folding(`In other words: ${reported.length}`, listOf(reported.map(lines.reported))),
    ...folding(`To check: ${unsure.length}`, listOf(unsure.map(lines.unsure))),
  ];
}

function speakerSection(
  { name, title, role, quotes }: SpeakerSection,
  { quoted }: QuotationLines,
): RootContent[] {
  // One more takes no more room than the line that would fold it away.
  const open = quotes.length === OPEN_QUOTATIONS + 1 ? quotes.length : OPEN_QUOTATIONS;
  return [
    heading(3, [
      ...(title === null ? [] : [...inertText(title), text(' ')]),
      ...inertText(name),
      ...(role === null ? [] : [text(', '), ...inertText(role)]),
    ]),
    ...listOf(quotes.slice(0, open).map(quoted)),
    ...folding(`${quotes.length - open} more`, listOf(quotes.slice(open).map(quoted))),
  ];
}

/** The turns of a transcript in its order, folded: together they are the document. */
function turnsOf(turns: readonly BriefQuote[], { reported }: QuotationLines): RootContent[] {
  if (turns.length === 0) return [];
  const names = [...new Set(turns.map(({ speaker }) => speaker?.name ?? ''))];
  return [
    paragraph([text('In turn: '), ...separated(names.map(inertText))]),
    ...folding(`Turns: ${turns.length}`, listOf(turns.map(reported))),
  ];
}

/** @param time when the words are said, where that is known */
function linked(
  words: readonly PhrasingContent[],
  block: string,
  time: string = ARROW,
): PhrasingContent[] {
  return [...words, text(' '), reference([text(time)], block)];
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

/** Where the links lead: a line for each block that has one, in document order. */
function definitions(
  { blocks, source, summary, quotes }: Brief,
  notices: readonly Notice[],
  href: string,
): Definition[] {
  const named = new Set([
    ...summary.map(({ block }) => block),
    ...quotes.map(({ spans }) => spans[0]?.block),
    ...notices.map(({ block }) => block),
  ]);
  return Object.entries(blocks)
    .filter(([id]) => named.has(id))
    .map(([id, [, line]]) => ({
      type: 'definition',
      identifier: id,
      label: id,
      url: lineHref(href, source, line),
    }));
}

function section(title: string, blocks: readonly RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(2, [text(title)]), ...blocks];
}
