import { availableParallelism } from 'node:os';
import type { ChangedDocument, Workers } from '../../document.ts';
import type { Making } from './runner.ts';
import { openPool } from './worker-pool.ts';

/** Documents from this size go first, the largest before all: at the end no worker is left alone. */
const LARGE_BYTES = 100_000;

/** Where the cores are many and the documents few: with less to do, a worker's start does not pay. */
const BYTES_A_WORKER = 250_000;

/** Makes the briefs of documents in workers, as many at a time as there are workers. */
export async function makeInWorkers(
  changed: readonly ChangedDocument[],
  making: Making,
  { module, mebibytes }: Workers,
): Promise<void> {
  const { limits, maker, signal, toMake, take } = making;
  const total = changed.reduce((sum, { bytes }) => sum + bytes, 0);
  const enough = Math.ceil(total / BYTES_A_WORKER);
  const count = Math.min(
    limits.workers ?? Math.min(availableParallelism(), enough),
    changed.length,
  );
  const { timeout: seconds } = limits;
  const pool = openPool(maker, { module, count, lanes: count, seconds, mebibytes, signal });
  const waiting = largestFirst(changed).values();
  /** The documents of one lane, one after the other. */
  const follow = async (lane: number): Promise<void> => {
    for (const each of waiting) {
      if (signal?.aborted) return;
      const made = await pool.make(toMake(each.planned), lane);
      if (made === undefined) return;
      take(each, made);
    }
  };
  try {
    await Promise.all(Array.from({ length: count }, async (_, lane) => follow(lane)));
  } finally {
    await pool.close();
  }
}

function largestFirst(changed: readonly ChangedDocument[]): readonly ChangedDocument[] {
  const large = changed.filter(({ bytes }) => bytes >= LARGE_BYTES);
  const other = changed.filter(({ bytes }) => bytes < LARGE_BYTES);
  return [...large.toSorted((one, next) => next.bytes - one.bytes), ...other];
}
