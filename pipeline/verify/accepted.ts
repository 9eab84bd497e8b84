import { parse } from 'yaml';
import { z } from 'zod';
import { VERDICTS } from '../../stages/verify/verdict.ts';
import { wordsOf } from '../../stages/verify/fold.ts';
import { quoted } from '../files/printable.ts';
import { readWhole, stands } from '../files/read-file.ts';
import { RunError } from '../files/run-error.ts';
import type { CheckedQuote } from './verification.ts';

/** What a person has judged to be right stands beside a draft, in a file of its name and this. */
const VERIFIED_ENDING = '.verified.yaml';

const acceptedSchema = z.strictObject({
  accepted: z.array(
    z.strictObject({
      words: z.string().min(1),
      verdict: z.enum(VERDICTS),
      reason: z.string().min(1),
    }),
  ),
});

type Accepted = z.output<typeof acceptedSchema>['accepted'];

/** Marks the quotations of a draft that a person has judged to be right. */
export interface Acceptance {
  readonly accept: (quote: CheckedQuote) => CheckedQuote;
  /** The words of those that no quotation of the draft was, with this verdict. */
  readonly stale: () => string[];
}

/**
 * @param draft the absolute path of its file
 * @throws RunError for a file beside it that cannot be read or is not valid
 */
export function createAcceptance(draft: string, maxBytes: number): Acceptance {
  const list = readAccepted(`${draft}${VERIFIED_ENDING}`, maxBytes);
  const used = new Set<Accepted[number]>();
  return {
    accept: (quote) => {
      const key = keyOf(quote.text);
      const found = list.find(
        ({ words, verdict }) => keyOf(words) === key && verdict === quote.verdict,
      );
      if (!found || quote.verdict === 'verbatim') return quote;
      used.add(found);
      return { ...quote, accepted: found.reason };
    },
    stale: () => list.filter((each) => !used.has(each)).map(({ words }) => words),
  };
}

function keyOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}

function readAccepted(path: string, maxBytes: number): Accepted {
  if (!stands(path)) return [];
  try {
    const checked = acceptedSchema.safeParse(parse(readWhole(path, { maxBytes }).toString()));
    if (checked.success) return checked.data.accepted;
    throw new Error(z.prettifyError(checked.error));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RunError(`The accepted verdicts ${quoted(path)} cannot be used: ${reason}`, {
      cause: error,
    });
  }
}
