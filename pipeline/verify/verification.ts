import { z } from 'zod';
import { VERDICTS } from '../../stages/verify/verdict.ts';

const offset = z.int().min(0);
const line = z.int().min(1);
const record = line.optional().describe('Of one of many documents in a file: its line there');

const speaker = z
  .strictObject({ name: z.string(), role: z.string().nullable() })
  .nullable()
  .describe('Null where the text names nobody');

const change = z.strictObject({
  kind: z.enum(['same', 'gone', 'added']).describe('`gone` stands in the source only'),
  text: z.string(),
});

const finding = z.strictObject({
  ruleId: z.string().describe('A verdict, or `speaker-unsure`'),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  changes: z.array(change).optional().describe('Only of `altered` and `not-found`: the word diff'),
});

const match = z.strictObject({
  source: z.string(),
  record,
  line,
  start: offset,
  end: offset,
  text: z.string(),
  speaker,
  similarity: z.number().min(0).max(1).describe('1 where no word differs'),
});

const quote = z.strictObject({
  id: z.string().describe('Made of the words, so that an inserted paragraph renumbers nothing'),
  line,
  start: offset,
  end: offset,
  text: z.string(),
  speaker,
  verdict: z.enum(VERDICTS),
  findings: z.array(finding),
  matches: z.array(match).describe('The best first'),
  accepted: z.string().optional().describe('Why a person has judged it to be right'),
});

const fact = z.strictObject({
  line,
  start: offset,
  end: offset,
  text: z.string(),
  ruleId: z.enum(['unsupported-number', 'unsupported-name', 'indirect-speech']),
  severity: z.enum(['warning', 'info']),
  match: match
    .optional()
    .describe('Of indirect speech: what the speaker says in a source that is nearest to it'),
});

const draft = z.strictObject({
  path: z.string().describe('Relative to the folder that was named, with `/`'),
  file: z.string().describe('Its file, from the current directory where it lies in it'),
  record,
  failure: z.string().optional().describe('Why it was not checked'),
  stale: z.array(z.string()).describe('Accepted verdicts whose words the draft no longer has'),
  quotes: z.array(quote),
  facts: z.array(fact).describe('Only with `--facts`'),
});

export const verificationSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    drafts: z.array(draft),
    counts: z
      .record(z.enum(VERDICTS), z.int().min(0))
      .describe('Quotations by verdict, those a person has accepted apart'),
  })
  .describe(
    'Whether drafts quote their sources rightly. Offsets are UTF-16 code units, half-open; lines count from 1',
  );

export type Verification = z.output<typeof verificationSchema>;
export type CheckedDraft = Verification['drafts'][number];
export type CheckedQuote = CheckedDraft['quotes'][number];
