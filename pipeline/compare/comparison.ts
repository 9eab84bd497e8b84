import { z } from 'zod';

/**
 * What `npm run diff -- --format json` prints: one definition for the types here and for the JSON
 * Schema that ships as `comparison.schema.json` (`npm run schema` writes it anew). The order of the
 * keys is the order in the output.
 */

const count = z.int().min(0);
const line = z.int().min(1).describe('Line of the source on that side, counted from 1');
const text = z.string().nullable();
const path = z.string().describe('Of the source, relative to its input folder, with `/`');

const quoted = z.strictObject({
  text: z.string(),
  line,
  type: z.string(),
  cue: text,
  speaker: text.describe('The name'),
  innerSpeaker: text.describe('The name of whom the speaker passes on'),
  polarity: text.describe('Where the words are not simply said: `denied`, `hypothetical`, `asked`'),
});

const word = z.strictObject({
  kind: z.enum(['same', 'gone', 'added']),
  text: z.string(),
});
const words = z
  .array(word)
  .describe(
    'From one wording to the other: `same` and `gone` make the one, `same` and `added` the other',
  );

const changedQuote = z.strictObject({
  changes: z
    .array(z.enum(['wording', 'polarity', 'speaker', 'innerSpeaker', 'type', 'cue']))
    .describe('What of it changed; a speaker who was renamed is told in `renames` instead'),
  before: quoted,
  after: quoted,
  words,
});

const sentence = z.strictObject({ text: z.string(), line });

const metadataChange = z.strictObject({
  key: z.string().describe('A key of `metadata`, or `genre`'),
  before: text,
  after: text,
});

const speakerChange = z.strictObject({
  name: z.string().describe('After'),
  key: z.enum(['role', 'kind']),
  before: text,
  after: text,
});

const document = z.strictObject({
  path: path.describe('Of the source after; before, where it is gone'),
  state: z.enum(['added', 'gone', 'kept']),
  movedFrom: path.nullable().describe('Where its source was before; null where it has not moved'),
  contents: z
    .strictObject({ summary: count, quotes: count })
    .nullable()
    .describe('Of a document that was added or is gone: how much is in its brief'),
  quotes: z.strictObject({
    changed: z.array(changedQuote),
    gone: z.array(quoted),
    added: z.array(quoted),
  }),
  summary: z.strictObject({
    reworded: z.array(z.strictObject({ before: sentence, after: sentence, words })),
    left: z.array(sentence),
    entered: z.array(sentence),
  }),
  metadata: z.array(metadataChange),
  speakers: z.array(speakerChange).describe('What else is said of the same speakers'),
  keywords: z
    .strictObject({ left: z.array(z.string()), entered: z.array(z.string()) })
    .describe('Empty unless they were asked for'),
});

const rename = z.strictObject({
  before: z.string(),
  after: z.string(),
  quotes: count.describe('How many quotations'),
  documents: z.array(path),
});

const failure = z.strictObject({
  path,
  change: z
    .enum(['fails', 'mended', 'removed'])
    .describe('Fails now; does so no more; is no source any more'),
  ruleId: z.string(),
  line: line.nullable(),
  reason: z.string(),
});

const fault = z.strictObject({
  side: z.enum(['before', 'after']),
  path: z.string().describe('Relative to the output folder'),
  reason: z.string(),
});

const totals = z.strictObject({
  documents: z.strictObject({
    before: count,
    after: count,
    all: count.describe('Those of both sides, one that moved counted once'),
    differ: count,
  }),
  added: count.describe('Documents'),
  gone: count.describe('Documents'),
  moved: count.describe('Documents'),
  fail: count.describe('Documents that fail now and did not before'),
  mended: count,
  quotesChanged: count,
  quotesAdded: count.describe('In documents that both sides have'),
  quotesGone: count.describe('In documents that both sides have'),
  renames: count,
  sentencesReworded: count,
  sentencesEntered: count,
  sentencesLeft: count,
  metadata: count.describe('Changes of metadata, and of the roles and kinds of speakers'),
  keywords: count,
});

export const comparisonSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    before: z.string().describe('The folder or revision, as it was named'),
    after: z.string(),
    same: z.boolean().describe('No change in meaning, and nothing that could not be read'),
    totals,
    failures: z.array(failure).describe('By path'),
    renames: z.array(rename).describe('Speakers who have another name now; most quotations first'),
    documents: z.array(document).describe('Those that differ, what matters most first'),
    faults: z.array(fault).describe('Files that could not be compared: the rest was'),
  })
  .meta({
    title: 'Comparison',
    description: 'What changed in meaning between the briefs of two output folders',
  });

export type Comparison = z.infer<typeof comparisonSchema>;
export type Totals = Comparison['totals'];
export type DocumentComparison = Comparison['documents'][number];
export type ChangedQuote = DocumentComparison['quotes']['changed'][number];
export type QuotedWords = ChangedQuote['before'];
export type WordChange = ChangedQuote['words'][number];
export type Rename = Comparison['renames'][number];
export type FailureChange = Comparison['failures'][number];
export type Fault = Comparison['faults'][number];
