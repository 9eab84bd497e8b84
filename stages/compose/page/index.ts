import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Selected } from '../../document.ts';
import { visible } from '../../markdown/visible.ts';
import type { Brief } from '../brief.ts';
import assets from './assets.json' with { type: 'json' };
import { quotationCards, summaryCards } from './cards.ts';
import { helpPanel, toolbar } from './controls.ts';
import { toReading } from './reading.ts';
import { countsInWords } from './words.ts';

/** What a page is made of besides the document. */
export interface PageSettings {
  readonly brief: Brief;
  /** The link from the folder of the page to the source, percent-encoded. */
  readonly href: string;
  /** Quotations of less confidence are called unsure. */
  readonly sure: number;
}

/** Nothing but the page's own script and style, known by their hashes, is run or loaded. */
const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(assets.script)}`,
  `style-src ${hashOf(assets.style)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * A document beside its brief, as a page of HTML to be opened from disk: the words with summary and
 * quotations marked where they stand, and each with what is known of it. All text and marks are
 * in the HTML; the script adds keys, filters and search to it. Words of a document are never
 * markup.
 */
export function toPage(document: Selected, { brief, href, sure }: PageSettings): string {
  const { metadata, source } = brief;
  const { content, anchors } = toReading(document, brief, sure);
  const title = visible(metadata.title ?? source.path);
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'generator', content: 'Verbatim' }),
        h('meta', { httpEquiv: 'content-security-policy', content: POLICY }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('title', title),
        h('style', assets.style),
      ]),
      h('body', [
        h('header.top', [
          h('h1', { dir: 'auto' }, title),
          h('p.facts', { dir: 'auto' }, factsOf(brief, href, sure)),
        ]),
        toolbar(brief),
        h('main', [
          h('section#document', { ariaLabelledBy: ['document-title'] }, [
            h('h2#document-title', 'Document'),
            h('div.reading', { lang: source.language ?? 'en' }, content),
          ]),
          h('div#side', [
            h('section#summary', { ariaLabelledBy: ['summary-title'] }, [
              h('h2#summary-title', 'Summary'),
              summaryCards(brief, { anchors, sure }),
            ]),
            h('section#quotations', { ariaLabelledBy: ['quotations-title'] }, [
              h('h2#quotations-title', 'Quotations'),
              ...quotationCards(brief, { anchors, sure }),
            ]),
          ]),
        ]),
        helpPanel(),
        h('script', assets.script),
      ]),
    ]),
  ]);
  return `${toHtml(page)}\n`;
}

/** The source, and what it states of itself. */
function factsOf(brief: Brief, href: string, sure: number): ElementContent[] {
  const { byline, publisher, dateline, published } = brief.metadata;
  const stated = [
    byline === null ? null : `By ${byline}`,
    publisher,
    dateline,
    published,
    brief.genre.name === 'prose' ? null : brief.genre.name,
    countsInWords(brief.quotes, sure),
  ].filter((fact) => fact !== null);
  return [
    h('a', { href }, visible(brief.source.path)),
    { type: 'text', value: visible(stated.map((fact) => ` · ${fact}`).join('')) },
  ];
}
