import type { Selected } from '../document.ts';
import { toAnnotationPage } from './annotations.ts';
import type { Brief } from './brief.ts';
import type { OutputFile } from '../public.ts';
import { toMarkdown } from './markdown/index.ts';
import { outputEndings, type OutputEnding } from './outputs.ts';
import type { toPage as writePage } from './page/index.ts';
import { toBrief } from './to-brief.ts';
import { writeJson } from './write-json.ts';

export type { OutputFile } from '../public.ts';

/** Loaded where pages are wanted. */
type PageWriter = typeof writePage;

export interface ComposeSettings {
  /** Whether to write the annotations too. */
  readonly annotations: boolean;
  /** Quotations of at least this confidence are shown as sure in the brief for people. */
  readonly sure: number;
}

/** What there is already: the brief, and where a page is wanted, what writes it. */
interface Made {
  readonly brief?: Brief;
  readonly toPage?: PageWriter | undefined;
}

/** What a file of a brief is made of. */
interface Composition {
  readonly document: Selected;
  readonly brief: Brief;
  readonly toPage: PageWriter | undefined;
  readonly sourceHref: string;
  readonly sure: number;
}

const writers: Readonly<Record<OutputEnding, (composition: Composition) => string>> = {
  '.json': ({ brief }) => writeJson(brief),
  '.md': ({ document, brief, sourceHref, sure }) =>
    toMarkdown(brief, { href: sourceHref, text: document.text, sure }),
  '.source.md': ({ document }) => document.text,
  '.annotations.jsonld': ({ document, sourceHref }) => toAnnotationPage(document, sourceHref),
  '.html': ({ document, brief, sourceHref, sure, toPage }) =>
    toPage?.(document, { brief, href: sourceHref, sure }) ?? '',
};

/**
 * Made once for a run; the function that it returns writes the brief of a document. Its `sourceHref`
 * leads from the folder of the output file to the source, ready for a link: `/` between its parts,
 * each percent-encoded (see `encodedPath`), such as `../../input/a%20b.txt`. Who has made the brief
 * already gives it; `toPage` is given where the page is wanted.
 */
export function createComposer({ annotations, sure }: ComposeSettings) {
  return function compose(
    document: Selected,
    sourceHref: string,
    { brief = toBrief(document), toPage }: Made = {},
  ): readonly OutputFile[] {
    const composition = { document, brief, toPage, sourceHref, sure };
    const isPacked = document.source.extracted !== undefined;
    return outputEndings({ isPacked, annotations, html: toPage !== undefined }).map((extension) => {
      return { extension, content: writers[extension](composition) };
    });
  };
}
