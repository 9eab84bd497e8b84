import { withPairedMarks } from '../../../stages/markdown/paired-marks.ts';
import { happened } from './phrases.ts';
import type { ChangedQuote, DocumentComparison, QuotedWords, WordChange } from '../comparison.ts';

/** Words to show; `changed` are those that the other side has not. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** One change of a document in the words for people, whatever the format of the report. */
export interface Entry {
  /** What changed. */
  readonly what: string;
  /** Where it stands in the source after; before, where it is gone. */
  readonly line: number | null;
  /** What has not changed and says what is meant. */
  readonly context: string | null;
  readonly before: readonly Piece[] | null;
  readonly after: readonly Piece[] | null;
}

const partNames = {
  wording: 'wording',
  speaker: 'speaker',
  polarity: 'polarity',
  innerSpeaker: 'inner speaker',
  type: 'type',
  cue: 'cue',
} as const;

/** The changes of a document, what matters most first. */
export function entriesOf(document: DocumentComparison): readonly Entry[] {
  const { quotes, summary, metadata, speakers, keywords } = document;
  const weighty = ({ changes }: ChangedQuote): boolean =>
    changes.includes('speaker') || changes.includes('wording');
  return [
    ...quotes.changed.filter(weighty).map(changedQuote),
    ...quotes.gone.map((quote) =>
      lone('quotation gone', quote.line, quotedPieces(quote), 'before'),
    ),
    ...quotes.added.map((quote) =>
      lone('quotation added', quote.line, quotedPieces(quote), 'after'),
    ),
    ...quotes.changed.filter((change) => !weighty(change)).map(changedQuote),
    ...summary.reworded.map(({ before, after, words }) => ({
      what: 'summary sentence reworded',
      line: after.line,
      context: null,
      ...bothWordings(words, before.text, after.text),
    })),
    ...summary.left.map(({ text, line }) =>
      lone('sentence left the summary', line, [plain(text)], 'before'),
    ),
    ...summary.entered.map(({ text, line }) =>
      lone('sentence entered the summary', line, [plain(text)], 'after'),
    ),
    ...metadata.map(({ key, before, after }) => values(key, before, after)),
    ...speakers.map(({ name, key, before, after }) => values(`${key} of ${name}`, before, after)),
    ...keywordEntry(keywords),
  ];
}

function changedQuote({ changes, before, after, words }: ChangedQuote): Entry {
  const hasWording = changes.includes('wording');
  const attributions = [attribution(before, changes), attribution(after, changes)] as const;
  const wordings = bothWordings(words, before.text, after.text);
  return {
    what: `quotation changed: ${changes.map((change) => partNames[change]).join(', ')}`,
    line: after.line,
    context: hasWording
      ? null
      : marked(after, [plain(after.text)])
          .map(({ text }) => text)
          .join(''),
    before: hasWording
      ? [...marked(before, wordings.before), ...attributions[0]]
      : attributions[0].slice(1),
    after: hasWording
      ? [...marked(after, wordings.after), ...attributions[1]]
      : attributions[1].slice(1),
  };
}

/** The words between the marks that a brief shows them with. */
function marked({ type, text }: QuotedWords, pieces: readonly Piece[]): readonly Piece[] {
  const shown = type === 'direct' ? `“${text}”` : withPairedMarks(text);
  const start = shown.indexOf(text);
  const edges = [shown.slice(0, start), shown.slice(start + text.length)].map(plain);
  return [...edges.slice(0, 1), ...pieces, ...edges.slice(1)].filter((piece) => piece.text !== '');
}

/** Who says it and how, after a dash. */
function attribution(
  { speaker, innerSpeaker, type, cue, polarity }: QuotedWords,
  changes: ChangedQuote['changes'],
): readonly Piece[] {
  const parts = [
    { text: speaker ?? 'no speaker', changed: changes.includes('speaker') },
    ...(innerSpeaker === null && !changes.includes('innerSpeaker')
      ? []
      : [
          {
            text: innerSpeaker === null ? 'passes on nobody' : `passes on ${innerSpeaker}`,
            changed: changes.includes('innerSpeaker'),
          },
        ]),
    ...(polarity === null && !changes.includes('polarity')
      ? []
      : [{ text: polarity ?? 'simply said', changed: changes.includes('polarity') }]),
    { text: type, changed: changes.includes('type') },
    ...(cue === null && !changes.includes('cue')
      ? []
      : [{ text: cue === null ? 'no cue' : `cue ${cue}`, changed: changes.includes('cue') }]),
  ];
  return parts.flatMap((part, index) => [plain(index === 0 ? ' — ' : ' · '), part]);
}

function quotedPieces(quote: QuotedWords): readonly Piece[] {
  return [...marked(quote, [plain(quote.text)]), ...attribution(quote, [])];
}

function bothWordings(words: readonly WordChange[], before: string, after: string) {
  return {
    before: wording(
      words.filter(({ kind }) => kind !== 'added'),
      before,
    ),
    after: wording(
      words.filter(({ kind }) => kind !== 'gone'),
      after,
    ),
  };
}

function wording(words: readonly WordChange[], whole: string): readonly Piece[] {
  // Where all of it differs, marks would not help.
  if (words.every(({ kind }) => kind !== 'same')) return [plain(whole)];
  return words.map(({ kind, text }) => ({ text, changed: kind !== 'same' }));
}

function lone(
  what: string,
  line: number,
  pieces: readonly Piece[],
  side: 'before' | 'after',
): Entry {
  return { what, line, context: null, before: null, after: null, [side]: pieces };
}

function values(name: string, before: string | null, after: string | null): Entry {
  const pieces = (value: string | null) => (value === null ? null : [plain(value)]);
  const what = `${name} ${happened(before, after)}`;
  return { what, line: null, context: null, before: pieces(before), after: pieces(after) };
}

function keywordEntry({ left, entered }: DocumentComparison['keywords']): Entry[] {
  if (left.length + entered.length === 0) return [];
  const joined = (terms: readonly string[]) => (terms.length === 0 ? null : terms.join(' · '));
  return [values('keywords', joined(left), joined(entered))];
}

function plain(text: string): Piece {
  return { text, changed: false };
}
