import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const range = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const ranges = z.array(range);

/** One annotated document of `eval -- quotes`. Offsets are UTF-16 code units, half-open. */
export const quotationDocument = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      /** What labels of speakers call it. */
      id: z.string().optional(),
      /** Who says it; may be empty. */
      source: ranges,
      /** The reporting expression; may be empty. */
      cue: ranges,
      /** What is said. */
      content: ranges,
      /** Reported by somebody who is being quoted: the cue lies within the same marks. */
      embedded: z.boolean().default(false),
    }),
  ),
  /** Spans where a quotation is neither right nor wrong. */
  ignore: z.array(z.object({ spans: ranges })).default([]),
});
export type QuotationDocument = z.infer<typeof quotationDocument>;

/** One document of `eval -- summaries`: the sentences of the reference on lines of their own. */
export const summaryDocument = z.object({
  id: z.string(),
  text: z.string(),
  reference: z.string(),
  /** Lower-case text with spaces around its punctuation, as tokenizers leave it. */
  tokenised: z.boolean().optional(),
});
export type SummaryDocument = z.infer<typeof summaryDocument>;

/** One document of `eval -- sentences`: the span of each sentence, white space at edges ignored. */
export const sentenceDocument = z.object({ id: z.string(), text: z.string(), spans: ranges });
export type SentenceDocument = z.infer<typeof sentenceDocument>;

/**
 * The annotated documents of a JSON Lines file, or of all `.jsonl` files of a folder in code-unit
 * order.
 * @throws an error that names file, line and field where a document is not of the form
 */
export function readDocuments<Document>(path: string, form: z.ZodType<Document>): Document[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  const documents = files.flatMap((file) => readFile(file, form));
  if (documents.length === 0) throw new Error(`${path}: no annotated documents (*.jsonl) here`);
  return documents;
}

function readFile<Document>(file: string, form: z.ZodType<Document>): Document[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const place = `${file}:${index + 1}`;
      const { success, data, error } = form.safeParse(parseLine(line, place));
      if (success) return [data];
      throw new Error(`${place}: not an annotated document\n${z.prettifyError(error)}`);
    });
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: not JSON`, { cause: error });
  }
}
