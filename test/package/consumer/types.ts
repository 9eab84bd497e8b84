import {
  countDocumentFrequencies,
  createBriefer,
  type Brief,
  type Briefed,
  type BriefInput,
  type BriefQuote,
} from 'verbatim-briefs';
import schema from 'verbatim-briefs/brief.schema.json' with { type: 'json' };

/* Compiled, not run: the types that are promised. */

const { brief, readProse } = createBriefer({ quotes: { minConfidence: 0.5 }, annotations: true });

export async function quotesOf(input: BriefInput): Promise<readonly BriefQuote[]> {
  const made: Briefed = await brief(input);
  // @ts-expect-error -- it may have failed
  made.brief.quotes;
  return made.failure ? [] : made.brief.quotes;
}

export const ofBytes = brief({ path: 'a.pdf', bytes: new Uint8Array(), corrections: 'quotes: []' });

// @ts-expect-error -- a document is its bytes or its text
export const ofNothing = brief({ path: 'a.txt' });
// @ts-expect-error -- there is no such length
export const ofLength = createBriefer({ length: { pages: 1 } });

export async function frequencies(texts: readonly string[]) {
  const prose = await Promise.all(texts.map(async (text) => readProse({ path: 'a.txt', text })));
  return countDocumentFrequencies(prose.flatMap(({ result }) => (result ? [result] : [])));
}

export const title = (made: Brief): string | null => made.metadata.title;
export const schemaTitle: string = schema.title;
