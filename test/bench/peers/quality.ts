import { mean } from '../../quality/eval/bootstrap.ts';
import type { SummaryDocument } from '../../quality/eval/gold.ts';
import { lead, leadSentences } from '../../quality/eval/lead.ts';
import { rouge } from '../../quality/eval/rouge.ts';
import { startContender } from './contender-process.ts';
import { SENTENCES } from './contenders.ts';

/** Mean F1 of each measure, 0 to 1, over the documents, and the mean number of words. */
export interface Quality {
  readonly name: string;
  readonly r1: number;
  readonly r2: number;
  readonly rl: number;
  readonly words: number;
}

/** ROUGE of the first sentences, as `eval -- summaries` takes them. */
export function rateLead(documents: readonly SummaryDocument[]): Quality {
  const length = { sentences: SENTENCES };
  const summaries = documents.map(({ text }) => lead(leadSentences(text), length));
  return rate(`first ${SENTENCES} sentences`, documents, summaries);
}

/**
 * ROUGE of a contender's summaries; null when it failed or took longer for one than it may.
 * @param seconds that one summary may take
 */
export async function rateContender(
  script: string,
  name: string,
  documents: readonly SummaryDocument[],
  seconds: number,
): Promise<Quality | null> {
  const process = startContender(script, name);
  try {
    const summaries: (readonly string[])[] = [];
    for (const { id, text } of documents) {
      const path = `${id}.txt`;
      const reply = await process.ask({ kind: 'find', text: { path, text } }, seconds);
      if (reply.kind !== 'found') return null;
      summaries.push(reply.found);
    }
    return rate(name, documents, summaries);
  } finally {
    process.stop();
  }
}

function rate(
  name: string,
  documents: readonly SummaryDocument[],
  summaries: readonly (readonly string[])[],
): Quality {
  const scores = documents.map(({ reference }, i) => rouge(reference, summaries[i] ?? []));
  return {
    name,
    r1: mean(scores.map(({ r1 }) => r1)),
    r2: mean(scores.map(({ r2 }) => r2)),
    rl: mean(scores.map(({ rl }) => rl)),
    words: mean(scores.map(({ words }) => words)),
  };
}
