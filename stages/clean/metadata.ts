import type { Block, Metadata, Parsed } from '../document.ts';
import { datesIn } from '../text/dates.ts';
import type { Dateline } from './dateline.ts';
import { frontMatterMetadata, slugDate } from './front-matter-fields.ts';
import type { Head } from './head.ts';
import type { HeadLine } from './head-line.ts';
import type { RunInHead } from './run-in.ts';
import {
  deliveredDate,
  isIssueTitle,
  issueDate,
  runningDate,
  signedDate,
  titleDate,
  versionDate,
} from './stated-dates.ts';
import { creditedWriters } from './tail.ts';

/** What was read of a document that may state its metadata. */
export interface StatedParts {
  readonly document: Parsed;
  /** Repeats left out, the head still among them. */
  readonly blocks: readonly Block[];
  readonly head: Head;
  readonly runIn: RunInHead | null;
  readonly dateline: Dateline | null;
}

/**
 * Front matter or what a page states first, then the lines of the head, then what the prose begins
 * and ends with, and for the date at last the address of the document.
 */
export function metadataOf({ document, blocks, head, runIn, dateline }: StatedParts): Metadata {
  const stated = frontMatterMetadata(document.frontMatter, document.text);
  const lines: readonly HeadLine[] = [...head.also, ...head.lines.values()];
  const inHead = (what: string): string | null => {
    return lines.find((line) => line.what === what && line.value !== null)?.value ?? null;
  };
  const titleBlock = head.title === null ? undefined : blocks[head.title];
  const headTitle = inHead('title') ?? titleBlock?.text ?? htmlTitle(document.tree);
  // The name of the issue that a document stands in is no title while it has one of its own.
  const isIssue = stated.title !== null && isIssueTitle(stated.title);
  const title = isIssue
    ? (headTitle ?? itemTitle(blocks) ?? stated.title)
    : (stated.title ?? headTitle);
  const published = (): string | null =>
    lines.find((line) => line.what === 'published' && line.value !== null)?.value ??
    lines.find((line) => line.published !== undefined)?.published ??
    runIn?.published ??
    issueDate(stated.title ?? '') ??
    issueDate(blocks[0]?.text ?? '') ??
    deliveredDate(blocks) ??
    runningDate(blocks) ??
    titleDate(title) ??
    versionDate(blocks) ??
    signedDate(blocks) ??
    datesIn(dateline?.place ?? '')[0]?.text ??
    null;
  const found = stated.published ?? published();
  const slug = found === null ? slugDate(document.frontMatter) : null;
  return {
    title,
    byline: stated.byline ?? inHead('byline') ?? runIn?.byline ?? creditedWriters(blocks),
    publisher: stated.publisher ?? inHead('publisher') ?? dateline?.agency ?? null,
    dateline: stated.dateline ?? inHead('dateline') ?? dateline?.place ?? null,
    published: found ?? slug,
    ...(slug !== null && { publishedFrom: 'address' as const }),
    ...(stated.machineDate !== null && { machineDate: stated.machineDate }),
  };
}

/** So many parts from the start, HTML within Markdown may hold the title. */
const HEAD_PARTS = 8;
const HTML_TITLE = /<h1\b[^<>]*>(?<words>[^]{1,500}?)<\/h1>/i;

/** The words of `<h1 align="center">Pump</h1>` in Markdown; null where it holds a picture. */
function htmlTitle({ children }: Parsed['tree']): string | null {
  for (const node of children.slice(0, HEAD_PARTS)) {
    const words = node.type === 'html' ? HTML_TITLE.exec(node.value)?.groups?.['words'] : undefined;
    const text =
      words
        ?.replace(/<[^<>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim() ?? '';
    if (text !== '') return text;
  }
  return null;
}

/** So many blocks from the start, the item of a record may be named. UTF-16 code units. */
const ITEM_BLOCKS = 16;
const LONGEST_ITEM = 100;
const ITEM = /^\p{L}[^.?!:;[\]]*\p{L}$/u;
const SPEAKS = /^(?:<bullet>|[•*])? ?(?:(?:Mr|Mrs|Ms|Miss|Dr)\. \p{Lu}{2}|The \p{Lu}{4})/u;

/** The line right above the first who speaks, which names the item: `the get ahead act`. */
function itemTitle(blocks: readonly Block[]): string | null {
  const at = blocks.slice(0, ITEM_BLOCKS).findIndex(({ text }) => SPEAKS.test(text));
  const { text = '' } = blocks[at - 1] ?? {};
  const isItem = text.length <= LONGEST_ITEM && text.includes(' ') && ITEM.test(text);
  return isItem ? text : null;
}
