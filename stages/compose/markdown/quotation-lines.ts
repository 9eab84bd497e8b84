import type { PhrasingContent } from 'mdast';
import { inertText } from '../../markdown/inert-text.ts';
import { reference, strong, text } from '../../markdown/nodes.ts';
import { withPairedMarks } from '../../markdown/paired-marks.ts';
import { absoluteSpan } from '../absolute.ts';
import type { Brief, BriefQuote } from '../brief.ts';
import type { DoubtNotices } from './doubt-notices.ts';
import { doubtsOf } from './doubts.ts';
import { outerMarks } from './outer-marks.ts';

/** Rules whose cue is the colon of a turn or the dash of a signature, which tells a reader nothing. */
const BY_LAYOUT: ReadonlySet<string> = new Set([
  'block-quotation',
  'post',
  'signature',
  'transcript-turn',
]);
/** A cue that says by itself that the words are denied. */
const DENIAL = /^(?:den(?:y|ies|ied|ying)|refut|disavow)/i;

/** A cue that a name follows. */
const CUE_BEFORE_NAME = /^(?:according to|as per|per|in the words of)$/i;

/** What the text of a link is that has no better words. */
export const ARROW = '↗';

/** Writes the lines of one brief. */
export interface QuotationLines {
  /** Below the name of the speaker: `“We open” said`. */
  readonly quoted: (quote: BriefQuote) => PhrasingContent[];
  /** With the speaker: `**Ann Lee** said that the bridge was safe`. */
  readonly reported: (quote: BriefQuote) => PhrasingContent[];
  /** With the speaker, what is doubtful, and how sure it is where that is less than `sure`. */
  readonly unsure: (quote: BriefQuote) => PhrasingContent[];
}

/**
 * @param settings.text the decoded source: quotation marks are shown as it has them
 * @param settings.sure quotations of less confidence show it
 */
export function createQuotationLines(
  brief: Brief,
  { text: source, sure }: { readonly text: string | undefined; readonly sure: number },
  notices: DoubtNotices,
): QuotationLines {
  const cueLink = (quote: BriefQuote): PhrasingContent => linkOf(quote, brief.times);
  const withSpeaker = (quote: BriefQuote, doubts: readonly string[]): PhrasingContent[] => [
    ...attribution(quote, cueLink(quote)),
    ...wordsOf(brief, quote, source),
    ...remarks(quote, doubts),
  ];
  return {
    quoted: (quote) => {
      const words = wordsOf(brief, quote, source);
      // What tells that words were not said stands before them: nobody should read them as said.
      const line = isSaid(quote)
        ? [...words, text(' '), cueLink(quote)]
        : [cueLink(quote), text(' '), ...words];
      return [...line, ...remarks(quote, [])];
    },
    reported: (quote) => withSpeaker(quote, []),
    unsure: (quote) => {
      const { confidence } = quote;
      const doubts = doubtsOf(quote, notices);
      return withSpeaker(quote, confidence < sure ? [...doubts, String(confidence)] : doubts);
    },
  };
}

/** `**Ann Lee** said `, and `According to **Ann Lee**, ` as people write it. */
function attribution(quote: BriefQuote, link: PhrasingContent): PhrasingContent[] {
  const { speaker, cue, polarity } = quote;
  if (speaker === null) return [link, text(' ')];
  const name = strong(inertText(speaker.name));
  const isBefore = polarity === undefined && CUE_BEFORE_NAME.test(cue?.text ?? '');
  return isBefore ? [link, text(' '), name, text(', ')] : [name, text(' '), link, text(' ')];
}

function isSaid({ polarity }: BriefQuote): boolean {
  return polarity === undefined;
}

/** The words with the marks that the source has around them. */
function wordsOf(
  brief: Brief,
  { type, text: words, spans }: BriefQuote,
  source: string | undefined,
) {
  // Where not all of the words stand inside marks, the marks stand where the source has them.
  if (type !== 'direct') return inertText(withPairedMarks(words));
  const [open, close] = outerMarks(
    source,
    spans.map((span) => absoluteSpan(brief, span)),
  );
  return inertText(open + words + close);
}

/**
 * The link to the line of a quotation: its cue, or what tells that it was not simply said, or when
 * it was said.
 */
function linkOf(
  { cue, rule, polarity, spans }: BriefQuote,
  times: Brief['times'],
): PhrasingContent {
  const block = spans[0]?.block ?? '';
  if (polarity === 'asked') return reference([text('asked:')], block);
  if (polarity === 'hypothetical') return reference([strong('hypothetical:')], block);
  if (polarity === 'denied') {
    const label = DENIAL.test(cue?.text ?? '') ? 'denied:' : 'did not say:';
    return reference([strong(label)], block);
  }
  const isTelling = cue !== null && !BY_LAYOUT.has(rule);
  return reference(isTelling ? inertText(cue.text) : [text(times?.[block] ?? ARROW)], block);
}

/** What else a reader should know of a quotation, behind it. */
function remarks(
  { innerSpeaker, corrected }: BriefQuote,
  doubts: readonly string[],
): PhrasingContent[] {
  const parts = [
    ...doubts.map(inertText),
    ...(innerSpeaker ? [[text('passes on '), ...inertText(innerSpeaker.name)]] : []),
    ...(corrected ? [[text(byPerson(corrected))]] : []),
  ];
  return parts.flatMap((part) => [text(' · '), ...part]);
}

function byPerson(parts: NonNullable<BriefQuote['corrected']>): string {
  return parts.includes('added')
    ? 'added by a person'
    : `corrected by a person: ${parts.join(', ')}`;
}
