import { z } from 'zod';
import { mediaTypes } from '../formats.ts';
import { GENRES } from '../genre/kinds.ts';
import { quotationTypes, speakerKinds } from '../quotes/kinds.ts';

/**
 * The brief of one document as JSON: one definition for the types here and for the JSON Schema that
 * ships as `brief.schema.json` (`npm run schema` writes it anew). The order of the keys is the
 * order in the file.
 */

/** Of the output contract: 1 had absolute offsets and lines everywhere. */
export const SCHEMA_VERSION = 2;

const offset = z.int().min(0);
const line = z.int().min(1);
const share = z.number().min(0).max(1);
const kind = z.enum(speakerKinds);

const blockId = z
  .string()
  .regex(/^b-[0-9a-f]{8}(?:-(?:[0-9]+|line))?$/)
  .describe('A key of `blocks`');

const span = z
  .strictObject({ block: blockId, start: offset, end: offset })
  .describe(
    'Half-open range in UTF-16 code units, counted from the start of the block: in the decoded source it starts at `blocks[block][0] + start`',
  );

const textSpan = z
  .strictObject({ text: z.string(), block: blockId, start: offset, end: offset })
  .describe('A span and what it covers, as plain text with white space folded');

const role = z
  .string()
  .nullable()
  .describe("The title or apposition given to the speaker, in the document's words");

const record = z
  .strictObject({
    line: line.describe('Line of the file, counted from 1'),
    id: z.string().nullable(),
    url: z.string().nullable(),
  })
  .describe('Which document of the file it is; only where a file holds many');

const sourcePath = z.string().describe('Relative to the input folder, with `/`');

const source = z.strictObject({
  path: sourcePath,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the bytes of the file; of a record of the bytes of its text in UTF-8'),
  mediaType: z.enum(mediaTypes),
  charset: z.string().describe('The encoding that decoded the bytes, or of the extracted text'),
  extracted: z
    .string()
    .optional()
    .describe(
      'The Markdown file beside the brief that holds the text of a document whose text is extracted (Word, PDF, mail …): all spans and lines point into it',
    ),
  record: record.optional(),
  url: z
    .string()
    .optional()
    .describe('The web address that the document calls its own; of a record, see there'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
    .optional()
    .describe('BCP 47, such as `fr`; only where it is not English'),
  words: z.int().min(0).describe('Words of all sentences: what stands between spaces'),
  sentences: z.int().min(0),
  corrections: z
    .strictObject({
      path: z.string().describe('Relative to the input folder, with `/`'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('Of the bytes of the file'),
      droppedSentences: z.int().min(0).describe('Sentences kept out of the summary'),
      droppedQuotes: z.int().min(0).describe('Quotations left out'),
    })
    .optional()
    .describe('The file of what a person has corrected; only where some of it was applied'),
});

const metadata = z
  .strictObject({
    title: z.string().nullable(),
    byline: z.string().nullable().describe('As it is stated'),
    authors: z.array(z.string()).describe('The names in the byline'),
    publisher: z.string().nullable(),
    dateline: z.string().nullable(),
    published: z.string().nullable().describe('As it is stated'),
    publishedISO: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable()
      .describe(
        'The day that `published` states, or that a page states for programs, where it can be read in one way only',
      ),
    publishedFrom: z
      .enum(['address'])
      .optional()
      .describe(
        'Only where nothing but the address or file name that the document states tells the date',
      ),
    corrected: z
      .array(z.enum(['title', 'byline', 'publisher', 'dateline', 'published']))
      .min(1)
      .optional()
      .describe('The fields that a person has set otherwise'),
  })
  .describe('What the document states of itself; what it does not state is null');

const genre = z
  .strictObject({
    name: z.enum(GENRES),
    evidence: z.array(z.string()).describe('What tells so'),
  })
  .describe('What the document is; `prose` where nothing tells');

const keyword = z.strictObject({ term: z.string(), weight: z.number() });

const summarySentence = z.strictObject({
  id: z.string().regex(/^s-[0-9a-f]{8}(?:-[0-9]+)?$/),
  text: z.string(),
  block: blockId,
  start: offset,
  end: offset,
  score: z.number(),
  reasons: z.array(z.string()).describe('Why it was chosen, the weightiest first'),
});

const quoteId = z.string().regex(/^q-[0-9a-f]{8}(?:-[0-9]+)?$/);

const quoteSpeaker = z.strictObject({
  name: z.string().describe('The fullest form in the document'),
  mention: textSpan.nullable().describe('Who stands at the cue, such as `he`'),
  role,
  kind,
});

const quote = z.strictObject({
  id: quoteId,
  type: z
    .enum(quotationTypes)
    .describe('Whether all, some or none of its words stand inside quotation marks'),
  text: z.string().describe('The spans as plain text, joined by ` … ` where it is split'),
  spans: z
    .array(span)
    .min(1)
    .describe('The attributed words, marks and edge punctuation apart; ascending, disjoint'),
  cue: textSpan.nullable().describe('The words that report, such as `said`'),
  polarity: z
    .enum(['denied', 'hypothetical', 'asked'])
    .optional()
    .describe(
      'Only where the words are not simply said: `denied` (did not say, denied that), `hypothetical` (if she says, may say), `asked` (asked whether)',
    ),
  speaker: quoteSpeaker.nullable(),
  innerSpeaker: quoteSpeaker
    .optional()
    .describe('Whose words the speaker passes on: X in `X “agreed,” according to the minutes`'),
  rule: z.string().describe('The rule that found it'),
  confidence: share.describe(
    'How sure it is that the words and the speaker are right, rounded down to .05',
  ),
  corrected: z
    .array(z.enum(['added', 'speaker', 'kind', 'role', 'type', 'extent']))
    .min(1)
    .optional()
    .describe('What a person has corrected; `added` where a person has added all of it'),
});

const speaker = z.strictObject({
  name: z.string(),
  role,
  kind,
  quotes: z.array(quoteId).describe('In document order'),
});

const notice = z.strictObject({
  ruleId: z.string(),
  block: blockId.nullable().describe('Null for what concerns the whole document'),
  reason: z.string(),
});

const blocks = z
  .record(blockId, z.tuple([offset, line]))
  .describe(
    'Of each block that is named above, in document order: where it starts in the decoded source, in UTF-16 code units, and its line, counted from 1',
  );

const times = z
  .record(blockId, z.string())
  .optional()
  .describe(
    'Only of subtitles: when each block that is named above is first on the screen, such as `00:01:02`',
  );

export const briefSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    source,
    genre,
    metadata,
    keywords: z.array(keyword).describe('Best first'),
    summary: z.array(summarySentence).describe('In document order'),
    quotes: z.array(quote).describe('In document order'),
    speakers: z.array(speaker).describe('In order of first appearance'),
    notices: z.array(notice).describe('What a reader should know, in document order'),
    blocks,
    times,
  })
  .meta({ title: 'Brief', description: 'The extractive summary and the quotations of a document' });

/** The parts of a brief by the names that they have in `contract.ts`. */
export const contractSchemas = {
  Brief: briefSchema,
  BriefSource: source,
  BriefMetadata: metadata,
  BriefGenre: genre,
  BriefKeyword: keyword,
  BriefSummarySentence: summarySentence,
  BriefQuote: quote,
  BriefQuoteSpeaker: quoteSpeaker,
  BriefSpeaker: speaker,
  BriefNotice: notice,
  BriefSpan: span,
  BriefTextSpan: textSpan,
} as const;

/** What stands in the place of a brief where a record of a file of many has none. */
export const failedRecordSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    source: z.strictObject({ path: sourcePath, record }),
    failure: z.strictObject({ ruleId: z.string(), reason: z.string() }),
  })
  .meta({ title: 'Failure', description: 'A record of JSON Lines that has no brief, and why' });

export type Brief = z.infer<typeof briefSchema>;
export type FailedRecord = z.infer<typeof failedRecordSchema>;
export type BriefQuote = z.infer<typeof quote>;
export type Notice = z.infer<typeof notice>;
