import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visible } from '../../markdown/visible.ts';
import type { Brief, BriefQuote } from '../brief.ts';
import { colourOf } from './reading.ts';
import { speakerNumbers } from './segments.ts';
import { confidenceInWords, NOBODY, ruleInWords, typeInWords } from './words.ts';

interface CardSettings {
  /** Where in the document each mark is linked to. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Quotations of less confidence are called unsure. */
  readonly sure: number;
}

/** The sentences of the summary, each with its reasons. */
export function summaryCards({ summary }: Brief, { anchors }: CardSettings): Element {
  if (summary.length === 0) return h('p', 'No sentence to choose.');
  return h(
    'ol.summary-list',
    summary.map(({ id, text, reasons }) =>
      h('li', { id: `card-${id}`, tabIndex: -1, dataId: id, class: 'summary-card' }, [
        h('p', { dir: 'auto' }, visible(text)),
        h('p.facts', [visible(reasons.join(' · ')), ...linkTo(anchors.get(id))]),
      ]),
    ),
  );
}

/** All quotations by speaker, in order of first appearance; last those of nobody who is named. */
export function quotationCards(brief: Brief, settings: CardSettings): ElementContent[] {
  if (brief.quotes.length === 0) return [h('p', 'No quotations found.')];
  const sections = new Map<string | undefined, BriefQuote[]>();
  for (const { name } of brief.speakers) sections.set(name, []);
  sections.set(undefined, []);
  for (const quote of brief.quotes) sections.get(quote.speaker?.name)?.push(quote);
  const numbers = speakerNumbers(brief);
  return [...sections]
    .filter(([, quotes]) => quotes.length > 0)
    .map(([name, quotes]) =>
      h('section', { class: ['speaker', colourOf(name, numbers)] }, [
        h('h3', [h('bdi', visible(name ?? NOBODY)), ' ', h('span.count', String(quotes.length))]),
        ...quotes.map((quote) => card(quote, settings, numbers)),
      ]),
    );
}

function card(
  quote: BriefQuote,
  { anchors, sure }: CardSettings,
  numbers: ReadonlyMap<string, number>,
): Element {
  const { id, type, text, speaker, innerSpeaker, cue, confidence } = quote;
  const isUnsure = speaker === null || confidence < sure;
  const facts: [term: string, words: string][] = [
    ['Speaker', speaker === null ? NOBODY : namedWords(speaker)],
    ...(speaker?.mention ? [['Here', `“${speaker.mention.text}”`] as [string, string]] : []),
    ...(innerSpeaker ? [['Passes on', namedWords(innerSpeaker)] as [string, string]] : []),
    ['Cue', cue === null ? 'none' : `“${cue.text}”`],
    ['Type', typeInWords(quote)],
    ['Found by', ruleInWords(quote)],
    ['Confidence', confidenceInWords(quote)],
  ];
  return h(
    'article',
    {
      id: `card-${id}`,
      class: ['card', type, colourOf(speaker?.name, numbers)],
      tabIndex: -1,
      ariaLabel: visible(`${type} quotation, ${speaker?.name ?? NOBODY}`),
      dataId: id,
      dataSpeaker: speaker === null ? '' : visible(speaker.name),
      dataType: type,
      dataConfidence: confidence.toFixed(2),
    },
    [
      h('p.words', { dir: 'auto' }, visible(text)),
      h(
        'dl',
        facts.map(([term, words]) =>
          h('div', [h('dt', term), h('dd', { dir: 'auto' }, visible(words))]),
        ),
      ),
      h('p.facts', [
        ...(isUnsure ? [h('strong.unsure', 'unsure'), ' · '] : []),
        ...linkTo(anchors.get(id)),
      ]),
    ],
  );
}

/** Name, role and kind. */
function namedWords({ name, role, kind }: NonNullable<BriefQuote['speaker']>): string {
  return [name, ...(role === null ? [] : [role]), kind].join(' · ');
}

function linkTo(anchor: string | undefined): (Element | string)[] {
  return anchor === undefined ? [] : [' ', h('a', { href: `#${anchor}` }, 'in the document')];
}
