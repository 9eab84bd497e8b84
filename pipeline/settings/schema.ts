import { z } from 'zod';
import { GENRES, type Genre } from '../../stages/genre/kinds.ts';
import { quotationTypes } from '../../stages/quotes/kinds.ts';
import { choice } from '../../stages/text/choice.ts';
import {
  DEFAULT_QUOTATION_SETTINGS,
  type QuotationSettings,
} from '../../stages/quotes/settings.ts';
import { parseByteSize } from './byte-size.ts';
import { idfModes } from './idf-modes.ts';
import { rules } from '../messages/rules.ts';
import { severityLevels, type SeverityLevels } from '../messages/severity.ts';
import type { SummaryLength } from '../../stages/select/length.ts';

const wholeNumber = z.int('a whole number from 1').min(1, 'a whole number from 1');
const inputs = 'a file, folder or glob in quotes, or a list of them';
const nonEmpty = z.string('a path in quotes').min(1, 'a path, not an empty text');

const summary = z
  .strictObject(
    {
      sentences: wholeNumber.optional().describe('So many sentences.'),
      words: wholeNumber.optional().describe('At most so many words.'),
      ratio: z
        .number('a number above 0, at most 1')
        .gt(0, 'a number above 0, at most 1')
        .max(1, 'a number above 0, at most 1')
        .optional()
        .describe('This share of the sentences.'),
    },
    'one of {"sentences": N}, {"words": N} and {"ratio": R}',
  )
  .refine(
    (length) => Object.keys(length).length === 1,
    'exactly one of "sentences", "words" and "ratio"',
  )
  .meta({ minProperties: 1, maxProperties: 1 });

const sizes = 'a number of bytes, or text such as "500kB" or "32MiB"';

const maxBytes = z.union(
  [
    wholeNumber,
    z
      .string()
      .regex(/^\d+(\.\d+)? ?([kmgKMG]?[iI]?[bB])?$/, sizes)
      .refine((text) => parseByteSize(text) !== undefined, sizes),
  ],
  sizes,
);

const quotationType = z.enum(quotationTypes, choice(quotationTypes));

const words = z
  .array(
    z.string().regex(/^[\p{L}’'-]+$/u, 'single words such as "riffed"'),
    'a list of single words',
  )
  .default([]);

const genre = z.enum(GENRES, choice(GENRES));

const quotes = z.strictObject(
  {
    types: z
      .array(quotationType, `a list of ${choice(quotationTypes, 'and')}`)
      .min(1, `at least one of ${choice(quotationTypes, 'and')}`)
      .default([...DEFAULT_QUOTATION_SETTINGS.types])
      .describe('The types of quotations wanted.'),
    minConfidence: z
      .number('a number from 0 to 1')
      .min(0, 'a number from 0 to 1')
      .max(1, 'a number from 0 to 1')
      .default(DEFAULT_QUOTATION_SETTINGS.minConfidence)
      .describe('Quotations of less confidence are left out.'),
    sure: z
      .number('a number from 0 to 1')
      .min(0, 'a number from 0 to 1')
      .max(1, 'a number from 0 to 1')
      .default(DEFAULT_QUOTATION_SETTINGS.sure)
      .describe('Quotations of less confidence stand in the brief under "To check".'),
    aliases: z
      .record(z.string(), nonEmpty, 'an object: { "POTUS": "Joe Biden" }')
      .default({})
      .describe(
        'Names of speakers, in any form that stands in the text, that stand for another name, whatever their case.',
      ),
    cues: z
      .strictObject({ add: words, drop: words }, 'an object: { "add": ["riffed"] }')
      .prefault({})
      .describe(
        'Forms of words to take for reporting verbs, and forms never to take for any; they change what is found.',
      ),
  },
  'an object: { "minConfidence": 0.5 }',
);

const tables = z.strictObject(
  {
    jsonl: z.boolean('true or false').default(false).describe('Also write quotes.jsonl.'),
    byteOrderMark: z
      .boolean('true or false')
      .default(false)
      .describe('Begin quotes.csv with a byte order mark, by which Excel knows UTF-8.'),
  },
  'an object: { "jsonl": true }',
);

const fieldName = z.string('the name of a field').min(1, 'the name of a field');

const records = z.strictObject(
  {
    text: fieldName.default('text').describe('The field of the text of a document.'),
    id: fieldName.default('id').describe('The field of its id.'),
    genre: fieldName.default('genre').describe('The field that says what it is.'),
    title: fieldName.default('title').describe('The field of its title.'),
    published: fieldName.default('published').describe('The field of its date.'),
    url: fieldName.default('url').describe('The field of its address.'),
    format: z
      .enum(['text', 'markdown', 'html'], '"text", "markdown" or "html"')
      .default('text')
      .describe('What the texts are.'),
  },
  'an object: { "text": "body" }',
);

export type RecordSettings = Readonly<z.output<typeof records>>;

const severityLevel = z.enum(severityLevels, choice(severityLevels)).optional();

/** A failure is not among them: a document without a brief fails whatever the settings say. */
const severity = z.strictObject(
  Object.fromEntries(
    rules
      .filter((rule) => rule.severity !== 'failure')
      .map(({ id, meaning }) => [id, severityLevel.describe(`When ${meaning}.`)]),
  ),
  'an object: { "unattributed-quotation": "off" }',
);

/**
 * What `verbatim.config.json` may say. The types, the validation and the committed JSON Schema
 * (`settings.schema.json`) all come from here. Each message ends the sentence "allowed is …".
 */
export const settingsSchema = z
  .strictObject(
    {
      $schema: z.string('a text').optional().describe('The JSON Schema of this file, for editors.'),
      input: z
        .union([nonEmpty, z.array(nonEmpty).min(1, inputs)], inputs)
        .default('input')
        .describe('Files, folders or globs to read, from the folder of this file.'),
      output: nonEmpty
        .default('output')
        .describe('The folder of the briefs, from the folder of this file.'),
      summary: summary
        .default({ sentences: 3 })
        .describe('How long a summary is: in sentences, in words, or as a share of the sentences.'),
      idf: z
        .enum(idfModes, choice(idfModes))
        .default('background')
        .describe(
          'Where term weights come from: the table that ships with the program, or the documents of the run, frozen in idf.json in the output folder.',
        ),
      genre: genre
        .nullable()
        .default(null)
        .describe(
          'What all documents are that do not say so themselves; null to decide by what each is like.',
        ),
      quotes: quotes
        .prefault({})
        .describe('Which quotations are wanted, and what speakers are called.'),
      records: records.prefault({}).describe('The fields of JSON Lines, files of many documents.'),
      annotations: z
        .boolean('true or false')
        .default(false)
        .describe('Also write the W3C Web Annotations of each document.'),
      html: z
        .boolean('true or false')
        .default(false)
        .describe('Also write a page of each document, to review its brief in a browser.'),
      overview: z
        .boolean('true or false')
        .default(true)
        .describe('Also write README.md and quotes.csv, made of all briefs of the output folder.'),
      tables: tables.prefault({}).describe('The tables of all quotations.'),
      maxBytes: maxBytes
        .default('32MiB')
        .describe('A document of more bytes is a failure: a number, or text such as 32MiB.'),
      workers: wholeNumber
        .optional()
        .describe('How many documents are made at a time; without it, one for each core.'),
      timeout: wholeNumber
        .default(30)
        .describe(
          'A document that takes more seconds is a failure; see "Limits of a run" in pipeline/README.md.',
        ),
      severity: severity
        .prefault({})
        .describe('How grave the messages of a rule are: in reports and for the exit code.'),
    },
    'an object: { "output": "briefs" }',
  )
  .meta({ title: 'Settings of Verbatim' });

/** What the settings file says, defaults filled in. */
export type SettingsFile = z.output<typeof settingsSchema>;
export type IdfMode = SettingsFile['idf'];

/** A file, folder or glob that was named, and the absolute folder that it counts from. */
export interface NamedInput {
  readonly name: string;
  readonly from: string;
}

/** What a run goes by: every value decided, paths absolute. */
export interface Settings {
  /** What this run reads. */
  readonly inputs: readonly NamedInput[];
  /** The inputs of the settings: a path inside one of these folders is relative to it. */
  readonly homes: readonly NamedInput[];
  readonly output: string;
  readonly length: SummaryLength;
  readonly idf: IdfMode;
  /** Count the document frequencies anew even where `idf.json` holds some. */
  readonly refreshIdf: boolean;
  readonly genre: Genre | null;
  readonly quotes: QuotationSettings;
  readonly records: RecordSettings;
  readonly annotations: boolean;
  readonly html: boolean;
  readonly overview: boolean;
  readonly tables: SettingsFile['tables'];
  readonly maxBytes: number;
  /** Undefined: one for each core. */
  readonly workers: number | undefined;
  /** Seconds. */
  readonly timeout: number;
  readonly severity: SeverityLevels;
}
