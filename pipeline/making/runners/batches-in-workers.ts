import type { Workers } from '../../document.ts';
import type { MakerSettings } from '../document.ts';
import type { ClosableBatches } from '../records/batches-here.ts';
import { openPool } from './worker-pool.ts';

/** Batches in flight for each worker, so that none is idle while a batch is written. */
const BATCHES_A_WORKER = 3;

/** How many workers, and how long each of their records may take. */
interface BatchLimits {
  readonly count: number;
  /** Seconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** Makes batches of records in workers. */
export function openBatches(
  settings: MakerSettings,
  { module, mebibytes }: Workers,
  { count, timeout: seconds, signal }: BatchLimits,
): ClosableBatches {
  const lanes = count * BATCHES_A_WORKER;
  const pool = openPool(settings, { module, count, lanes, seconds, mebibytes, signal });
  const free = Array.from({ length: lanes }, (_, lane) => lane);
  return {
    atOnce: lanes,
    make: async (batch) => {
      const lane = free.pop();
      if (lane === undefined) throw new Error('More batches at a time than lanes');
      try {
        return await pool.makeRecords(batch, lane);
      } finally {
        free.push(lane);
      }
    },
    close: pool.close,
  };
}
