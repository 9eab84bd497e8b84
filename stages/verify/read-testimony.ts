import type { BriefInput, BrieferSettings, Made } from '../api-types.ts';
import { contentOf, correctionsOf, createParsers, make, typeOf } from '../given.ts';
import { createQuotationReader } from '../index.ts';
import { DEFAULT_QUOTATION_SETTINGS } from '../quotes/settings.ts';
import { toTestimony, type Testimony } from './testimony.ts';

/** Makes what a document says, and who says it, of its bytes or its text. */
export type TestimonyReader = (input: BriefInput) => Promise<Made<Testimony>>;

/** What quotations are read by; the length of summaries and the like do not matter. */
export type TestimonySettings = Pick<BrieferSettings, 'genre' | 'quotes'> & {
  readonly maxBytes: number;
};

/** Makes the function that reads documents as far as their quotations are known. */
export function createTestimonyReader({
  genre = null,
  quotes,
  maxBytes,
}: TestimonySettings): TestimonyReader {
  const { parsers, load } = createParsers();
  const readQuotations = createQuotationReader({
    read: { maxBytes },
    parse: parsers,
    genre: { genre },
    // All of them: what a brief is to have does not matter here.
    quotes: {
      ...DEFAULT_QUOTATION_SETTINGS,
      cues: quotes?.cues ?? DEFAULT_QUOTATION_SETTINGS.cues,
      aliases: quotes?.aliases ?? DEFAULT_QUOTATION_SETTINGS.aliases,
    },
  });
  return async (input) =>
    make(input, async (file) => {
      const { path, record, stated } = input;
      const mediaType = typeOf(input);
      const corrections = await correctionsOf(input, file);
      const content = await contentOf(input, file, maxBytes);
      await load(mediaType);
      const facts = { path, mediaType, record, stated };
      return toTestimony(readQuotations(facts, content, file, corrections));
    });
}
