import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { briefSchema } from '../../../stages/compose/brief.ts';

/**
 * What of a committed brief has a meaning that can be compared. Read leniently: another version of
 * the program may have written it, so unknown keys are left out and a key that came later may be
 * missing. Offsets, scores, rules and confidence are no meaning.
 */
const speaker = z.object({
  name: z.string(),
  role: z.string().nullable().default(null),
  kind: z.string().nullable().default(null),
});

const line = z.int().min(1);

// Who corrected a field is no meaning; authors and the day of publication follow from the words.
const storedMetadata = z
  .object(briefSchema.shape.metadata.shape)
  .omit({ corrected: true, authors: true, publishedISO: true, publishedFrom: true });

const sentence = z.object({ text: z.string() });
const quote = z.object({
  type: z.string(),
  text: z.string(),
  cue: z.object({ text: z.string() }).nullable(),
  /** Undefined in version 1, which did not tell; null where the words are simply said. */
  polarity: z.string().nullish(),
  speaker: speaker.nullable(),
  innerSpeaker: speaker.nullish(),
});
const shared = {
  source: z.object({ path: z.string(), sha256: z.string() }),
  metadata: storedMetadata.partial().default({}),
  keywords: z.array(z.object({ term: z.string() })).default([]),
};
const placed = { line };
const inBlock = { block: z.string() };

/** Each sentence and quotation with its own line. */
const version1 = z.object({
  ...shared,
  genre: z.string().optional(),
  summary: z.array(sentence.extend(placed)),
  quotes: z.array(quote.extend(placed)),
});

/** Each with its block, whose line stands in one place. */
const version2 = z
  .object({
    ...shared,
    genre: z.object({ name: z.string() }).optional(),
    summary: z.array(sentence.extend(inBlock)),
    quotes: z.array(quote.extend({ spans: z.array(z.object(inBlock)).min(1) })),
    blocks: z.record(z.string(), z.tuple([z.int(), line])),
  })
  .transform(({ genre, summary, quotes, blocks, ...rest }): z.output<typeof version1> => {
    const lineOf = (block: string | undefined): number => blocks[block ?? '']?.[1] ?? 1;
    return {
      ...rest,
      genre: genre?.name,
      summary: summary.map(({ block, ...each }) => ({ ...each, line: lineOf(block) })),
      quotes: quotes.map(({ spans, polarity = null, ...each }) => ({
        ...each,
        polarity,
        line: lineOf(spans[0]?.block),
      })),
    };
  });

const schemaOf = new Map<unknown, typeof version1 | typeof version2>([
  [1, version1],
  [2, version2],
]);

export type StoredBrief = z.output<typeof version1>;
export type StoredQuote = StoredBrief['quotes'][number];
export type StoredSentence = StoredBrief['summary'][number];

/** The keys of the metadata that are compared, in the order of the brief. */
export const metadataKeys = storedMetadata.keyof().options;

/** What was read of a file, or why it is of no use: a clause without a full stop. */
export type Parsed<Value> = { readonly value: Value } | { readonly reason: string };

/** The brief that a file of an output folder holds. */
export function parseStoredBrief(bytes: Uint8Array): Parsed<StoredBrief> {
  const json = parseVersioned(bytes, 'a brief', [...schemaOf.keys()]);
  if ('reason' in json) return json;
  const checked = (schemaOf.get(json.version) ?? version1).safeParse(json.value);
  return checked.success
    ? { value: checked.data }
    : { reason: `it is no brief: ${faultOf(checked.error)}` };
}

/**
 * JSON of a schema version that this program knows.
 * @param what the file should be, with its article
 */
export function parseVersioned(
  bytes: Uint8Array,
  what: string,
  versions: readonly unknown[],
): { readonly value: object; readonly version: unknown } | { readonly reason: string } {
  const value = parseJson(bytes);
  if (value === undefined) {
    return { reason: 'it is not valid JSON: torn, or left in the middle of a merge' };
  }
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) {
    return { reason: `it is not ${what} of this program` };
  }
  if (versions.includes(value.schemaVersion)) return { value, version: value.schemaVersion };
  const version = JSON.stringify(value.schemaVersion).slice(0, 40);
  return {
    reason: `its schemaVersion is ${version}, and this program reads version ${versions.join(' and ')}: compare with the version that wrote it`,
  };
}

function parseJson(bytes: Uint8Array): unknown {
  // Four times as fast as a TextDecoder that refuses what is not UTF-8.
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The first thing that a schema has against a value. */
export function faultOf({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.join('.') ?? '';
  return `\`${path}\` is missing or not as it should be`;
}
