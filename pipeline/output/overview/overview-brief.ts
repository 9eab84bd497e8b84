import { z } from 'zod';
import { SCHEMA_VERSION } from '../../../stages/compose/brief.ts';

/** What an overview takes from the JSON of a brief. */
const overviewBriefSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  source: z.object({
    url: z.string().optional(),
    record: z.object({ url: z.string().nullable() }).optional(),
  }),
  metadata: z.object({
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    publishedISO: z.string().nullable(),
  }),
  genre: z.object({ name: z.string() }),
  summary: z.array(z.object({ text: z.string() })),
  quotes: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      text: z.string(),
      spans: z.array(z.object({ block: z.string() })).min(1),
      polarity: z.string().optional(),
      cue: z.object({ text: z.string() }).nullable(),
      speaker: z
        .object({
          name: z.string(),
          mention: z.object({ text: z.string() }).nullable(),
          role: z.string().nullable(),
          kind: z.string(),
        })
        .nullable(),
      rule: z.string(),
      confidence: z.number(),
    }),
  ),
  speakers: z.array(z.object({ name: z.string(), quotes: z.array(z.string()) })),
  notices: z.array(z.unknown()),
  blocks: z.record(z.string(), z.tuple([z.int(), z.int()])),
});

export type OverviewBrief = z.output<typeof overviewBriefSchema>;

/** Reads the JSON of a brief; undefined where it is none of this version. */
export function parseOverviewBrief(json: string): OverviewBrief | undefined {
  try {
    return overviewBriefSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
