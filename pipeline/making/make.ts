import { availableParallelism } from 'node:os';
import { isPacked } from '../../stages/formats.ts';
import { createTurns } from './event-turns.ts';
import type { Workers, Changed, Making } from './runners/runner.ts';

/** Documents from this size go first, the largest before all: at the end no worker is left alone. */
const LARGE_BYTES = 100_000;

/** Where the cores are many and the documents few: with less to do, a worker's start does not pay. */
const BYTES_A_WORKER = 250_000;

/**
 * Makes the briefs of the documents that have changed: few or small ones here, one after the other,
 * more of them, or Word and PDF documents, in workers, as many at a time. What is made does not
 * depend on where.
 */
export async function makeDocuments(changed: readonly Changed[], making: Making): Promise<void> {
  if (changed.length === 0) return;
  const { workers } = making;
  const total = changed.reduce((sum, { bytes }) => sum + bytes, 0);
  // What others packed is unpacked and read where the limits of time and memory reach.
  const somePacked = changed.some(({ planned }) => isPacked(planned.path));
  const isLittle = workers === undefined || (total < workers.fromBytes && !somePacked);
  if (isLittle) await makeHere(changed, making);
  else await makeInWorkers(changed, total, making, workers);
}

/** The stages and their tables are loaded with the first document. */
async function makeHere(changed: readonly Changed[], making: Making): Promise<void> {
  const { createDocumentMaker } = await import('./document.ts');
  const make = await createDocumentMaker(making.maker);
  const takeTurn = createTurns();
  for (const each of changed) {
    await takeTurn();
    if (making.signal?.aborted) return;
    making.settle(each, await make(making.toMake(each.planned)));
  }
}

async function makeInWorkers(
  changed: readonly Changed[],
  total: number,
  making: Making,
  { module, mebibytes }: Workers,
): Promise<void> {
  const { openPool } = await import('./runners/worker-pool.ts');
  const { limits, maker, signal, toMake, settle } = making;
  const enough = Math.ceil(total / BYTES_A_WORKER);
  const count = Math.min(
    limits.workers ?? Math.min(availableParallelism(), enough),
    changed.length,
  );
  const { timeout: seconds } = limits;
  const pool = openPool(maker, { module, count, lanes: count, seconds, mebibytes });
  const waiting = largestFirst(changed).values();
  /** The documents of one lane, one after the other. */
  const follow = async (lane: number): Promise<void> => {
    for (const each of waiting) {
      if (signal?.aborted) return;
      settle(each, await pool.make(toMake(each.planned), lane));
    }
  };
  try {
    await Promise.all(Array.from({ length: count }, async (_, lane) => follow(lane)));
  } finally {
    await pool.close();
  }
}

function largestFirst(changed: readonly Changed[]): readonly Changed[] {
  const large = changed.filter(({ bytes }) => bytes >= LARGE_BYTES);
  const other = changed.filter(({ bytes }) => bytes < LARGE_BYTES);
  return [...large.toSorted((one, next) => next.bytes - one.bytes), ...other];
}
