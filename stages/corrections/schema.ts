import { z } from 'zod';
import { quotationTypes, speakerKinds } from '../quotes/kinds.ts';
import { choice } from '../text/choice.ts';

/**
 * What `<document>.corrections.yaml` may say. The types, the validation and the committed JSON
 * Schema (`corrections.schema.json`) all come from here. Each message ends the sentence "allowed
 * is …". A list or an object without entries, as in the template, says nothing.
 */

const words = z.string('a text in quotes').regex(/\S/u, 'a text that is not empty');

/** W3C Web Annotation Data Model, TextQuoteSelector: https://www.w3.org/TR/annotation-model/ */
const selector = {
  exact: words.describe('The words, as the document or its brief has them'),
  prefix: words.optional().describe('What stands before them, where they stand more than once'),
  suffix: words.optional().describe('What stands after them, where they stand more than once'),
};
const selectorObject = z.strictObject(selector, 'an object: { exact: "some words" }');

const field = words.nullish();
const metadata = z
  .strictObject(
    { title: field, byline: field, publisher: field, dateline: field, published: field },
    'an object: { title: "The title" }',
  )
  .nullish()
  .describe('What the document states of itself; null for what it does not state');

const summaryEntry = z.strictObject(
  {
    action: z
      .enum(['keep', 'drop'], '"keep" or "drop"')
      .describe('Whether the sentence is in the summary, whatever its score, or never is'),
    ...selector,
  },
  'an object: { action: keep, exact: "A sentence." }',
);

const speaker = z
  .strictObject(
    {
      name: words.optional().describe('Another speaker, of this quotation alone'),
      role: words.nullish().describe('The role of the speaker, in all of their quotations'),
      kind: z
        .enum(speakerKinds, choice(speakerKinds))
        .optional()
        .describe('The kind of the speaker, in all of their quotations'),
    },
    'an object: { name: "Ann Lee" }, or null for nobody',
  )
  .nullish()
  .describe('Who is quoted; null for nobody');

const quoteEntry = z
  .strictObject(
    {
      action: z
        .enum(['change', 'drop', 'add'], '"change", "drop" or "add"')
        .describe('What to do with the quotation of these words; `add` makes one of them'),
      ...selector,
      speaker,
      type: z
        .enum(quotationTypes, choice(quotationTypes))
        .optional()
        .describe('Without it, what the quotation marks say'),
      extent: selectorObject.optional().describe('With `change`: the words that are quoted'),
      cue: selectorObject.optional().describe('With `add`: the words that report, such as `said`'),
    },
    'an object: { action: drop, exact: "Some words" }',
  )
  .superRefine((entry, context) => {
    const message = faultOf(entry);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

interface Parts {
  readonly action: 'change' | 'drop' | 'add';
  readonly speaker?: { readonly name?: string | undefined } | null | undefined;
  readonly type?: unknown;
  readonly extent?: unknown;
  readonly cue?: unknown;
}

/** What an entry of its action should have. */
function faultOf({ action, ...parts }: Parts): string | undefined {
  const given = new Set(
    Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : [key])),
  );
  const has = (...keys: string[]): boolean => keys.some((key) => given.has(key));
  if (action === 'drop' && has('speaker', 'type', 'extent', 'cue')) {
    return '"action: drop" with nothing but exact, prefix and suffix';
  }
  if (action === 'change' && (!has('speaker', 'type', 'extent') || has('cue'))) {
    return '"action: change" with one or more of speaker, type and extent, and without cue';
  }
  if (action === 'add' && (has('extent') || (parts.speaker && parts.speaker.name === undefined))) {
    return '"action: add" with exact as its extent, and a speaker that has a name';
  }
  return undefined;
}

const summary = z.array(summaryEntry, 'a list of sentences, each after a dash').nullish();
const quotes = z.array(quoteEntry, 'a list of quotations, each after a dash').nullish();

export const correctionsSchema = z
  .strictObject(
    {
      metadata,
      summary: summary.describe('Sentences to keep in the summary or to drop from it'),
      quotes: quotes.describe('Quotations to change, drop or add'),
    },
    'an object with the keys "metadata", "summary" and "quotes"',
  )
  .meta({ title: 'Corrections of a brief' });

/** The text of `corrections.schema.json`, JSON Schema draft 2020-12. */
export function correctionsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(correctionsSchema, { io: 'input' }), null, 2)}\n`;
}

/** What a corrections file says, as it was validated. */
export type CorrectionsFile = z.output<typeof correctionsSchema>;

/** Words of a document, by themselves and by what stands around them. White space is not minded. */
export type TextQuoteSelector = z.output<typeof selectorObject>;

/** Where an entry stands in its file; lines count from 1. */
interface Placed {
  readonly line: number;
}

export type SummaryCorrection = z.output<typeof summaryEntry> & Placed;
export type QuotationCorrection = z.output<typeof quoteEntry> & Placed;
export type SpeakerCorrection = NonNullable<QuotationCorrection['speaker']>;
export type MetadataCorrection = NonNullable<CorrectionsFile['metadata']>;

/** A person's corrections of one document. */
export interface Corrections {
  /** Of their file, relative to the input folder, with `/`. */
  readonly path: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly metadata: MetadataCorrection;
  readonly summary: readonly SummaryCorrection[];
  readonly quotes: readonly QuotationCorrection[];
}

/** What is added to the whole name of a document: `a.txt.corrections.yaml`. */
export const CORRECTIONS_ENDING = '.corrections.yaml';
