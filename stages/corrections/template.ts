import { stringify } from 'yaml';
import type { Quotation, Selected } from '../document.ts';
import { createProse, type Prose } from './prose.ts';
import { quotationReadings, sentenceReadings } from './readings.ts';
import type { TextQuoteSelector } from './schema.ts';
import { createSelection, type Selection, type Reading } from './selector.ts';

/** Words of context, at most, that tell one place from another. */
const MOST_CONTEXT = 12;

/**
 * A corrections file that changes nothing yet: what the program has made of the document, each
 * sentence and quotation as an entry in a comment, selected by words that are its own.
 * @param name of the document's file, for people
 */
export function toTemplate(document: Selected, name: string): string {
  const prose = createProse(document);
  const { metadata, sentences, summary, quotes } = document;
  const { title, byline, publisher, dateline, published } = metadata;
  const chosen = new Set(summary.map(({ start }) => start));
  const inSummary = sentences.filter(({ start }) => chosen.has(start));
  const example = { action: 'keep', exact: 'A sentence of the document.' };
  const selectSentences = createSelection(prose, sentences, (sentence) => {
    return sentenceReadings(prose, sentence);
  });
  const selectQuotes = createSelection(prose, quotes, (quotation) => {
    return quotationReadings(prose, quotation);
  });
  return [
    HEAD.replace('NAME', () => name),
    'metadata:',
    commented(stringify({ title, byline, publisher, dateline, published }, LAYOUT)),
    '',
    'summary:',
    ...inSummary.map((sentence) => {
      const own = selectorOf(prose, selectSentences, sentenceReadings(prose, sentence)[0]);
      return entry(`line ${sentence.line}`, own && { action: 'drop', ...own });
    }),
    entry('A sentence that the summary shall have', example),
    '',
    'quotes:',
    ...quotes.map((quotation) => {
      const own = selectorOf(prose, selectQuotes, quotationReadings(prose, quotation)[0]);
      return entry(
        described(quotation),
        own && { action: 'change', ...own, ...partsOf(quotation) },
      );
    }),
    entry('A quotation that was not found', ADDED),
    '',
  ].join('\n');
}

const HEAD = `# Corrections of NAME: what a person knows better than the program.
#
# Take the "# " off the lines of an entry that is wrong (its dash included), and edit them: what is
# in a comment changes nothing. Take out the lines of an entry that need no correction, but leave
# "action" and "exact", with "prefix" and "suffix" where they are: they say which words are meant.
#
# metadata: each field as it should be, or null for what the document does not state.
# summary:  action: keep, or action: drop.
# quotes:   action: change, with speaker (name, role, kind; or null for nobody), type, or
#           extent: { exact: "the words that are quoted" };
#           action: drop, with nothing else;
#           action: add, with speaker, type and cue as far as there are any.
# A role or kind holds for the speaker in the whole document, a name for one quotation: these two
# are comments within the entries, so that none is given to another speaker by mistake.
`;

/** The lines of an entry that are not for the quotation alone. */
const OF_SPEAKER = /^( +)((?:role|kind): )/gm;

const ADDED = {
  action: 'add',
  exact: 'The words that are quoted',
  speaker: { name: 'Ann Lee', role: 'mayor', kind: 'person' },
  cue: { exact: 'said' },
};

const LAYOUT = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
} as const;

function described({ line, cue, speaker, rule, confidence }: Quotation): string {
  return [
    `line ${line}`,
    speaker === null ? 'no speaker found' : `speaker ${speaker.name}`,
    ...(cue === null ? [] : [`cue ${cue.text}`]),
    `rule ${rule}`,
    `confidence ${Math.round(confidence * 100) / 100}`,
  ].join(', ');
}

function partsOf({ type, speaker }: Quotation) {
  if (speaker === null) return { speaker: null, type };
  const { name, role, kind } = speaker;
  return { speaker: { name, role, kind }, type };
}

/** @param value undefined where no context tells the words from others */
function entry(title: string, value: object | undefined): string {
  if (value === undefined) return `  # ${title}: cannot be told from the same words elsewhere`;
  const yaml = stringify([value], LAYOUT).replaceAll(OF_SPEAKER, '$1# $2');
  return `  # ${title}\n${commented(yaml)}`;
}

/** Indented by two, so that the entries stay in their list when the comment is taken off. */
function commented(yaml: string): string {
  return yaml
    .trimEnd()
    .split('\n')
    .map((line) => `  # ${line}`)
    .join('\n');
}

/** The shortest selector of one item: as little context as tells it from all others. */
function selectorOf(
  prose: Prose,
  select: Selection<unknown>,
  reading: Reading | undefined,
): TextQuoteSelector | undefined {
  if (reading === undefined) return undefined;
  const { text: exact, start, end } = reading;
  if (select({ exact }).length === 1) return { exact };
  for (let words = 1; words <= MOST_CONTEXT; words++) {
    const before = prose.text.slice(0, start).trimEnd().split(' ').slice(-words).join(' ');
    const after = prose.text.slice(end).trimStart().split(' ').slice(0, words).join(' ');
    for (const context of [
      { prefix: before },
      { suffix: after },
      { prefix: before, suffix: after },
    ]) {
      const selector = { exact, ...context };
      const isFull = Object.values(context).every((each) => /[\p{L}\p{N}]/u.test(each));
      if (isFull && select(selector).length === 1) return selector;
    }
  }
  return undefined;
}
