import { Tinypool } from 'tinypool';
import type { MakerSettings } from '../document.ts';
import type { RecordsTask, WorkerStart, WorkerTask } from './worker.ts';

/** What a pool of workers goes by. */
export interface PoolSettings {
  /** The module that a worker runs. */
  readonly module: URL;
  /** How many workers. */
  readonly count: number;
  /** How much may be given to them at a time; what no worker is free for waits. */
  readonly lanes: number;
  /** How long a document may take. */
  readonly seconds: number;
  /** How much memory a worker may use for its values; its tables take some of it. */
  readonly mebibytes: number;
}

/** Runs tasks in workers and stops those that take too long. */
export interface TimedTasks {
  /**
   * @param options the function of the worker's module; without a name, its default
   * @throws what stopped the worker, and `TOOK_TOO_LONG` where it was stopped for its time
   */
  readonly run: <Answer>(
    task: WorkerTask | RecordsTask,
    options?: { readonly name?: string },
  ) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Why a task was stopped. */
export const TOOK_TOO_LONG = Symbol('took too long');

/** How often the time of the tasks in flight is looked at. */
const TICK_MILLISECONDS = 100;

interface TaskInFlight {
  readonly stopping: AbortController;
  /** When it was seen to be begun. */
  began: number | undefined;
}

export function openTimedTasks(settings: MakerSettings, pool: PoolSettings): TimedTasks {
  const begun = new Int32Array(new SharedArrayBuffer(pool.lanes * Int32Array.BYTES_PER_ELEMENT));
  const start: WorkerStart = { settings, begun };
  const workers = new Tinypool({
    filename: pool.module.href,
    minThreads: pool.count,
    maxThreads: pool.count,
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: pool.mebibytes },
  });
  const inFlight = new Map<number, TaskInFlight>();
  // A worker could not be started: nobody would ever take what waits for it.
  workers.on('error', (error) => {
    for (const [lane, { stopping }] of inFlight) {
      if (Atomics.load(begun, lane) === 0) stopping.abort(error);
    }
  });
  const tick = setInterval(() => {
    const now = performance.now();
    for (const [lane, task] of inFlight) {
      if (Atomics.load(begun, lane) === 1) task.began ??= now;
      if (now - (task.began ?? now) > pool.seconds * 1000) task.stopping.abort(TOOK_TOO_LONG);
    }
  }, TICK_MILLISECONDS);
  return {
    run: async (task, options = {}) => {
      const { lane } = task;
      const stopping = new AbortController();
      Atomics.store(begun, lane, 0);
      inFlight.set(lane, { stopping, began: undefined });
      try {
        return await workers.run(task, { ...options, signal: stopping.signal });
      } catch (error) {
        const { aborted, reason } = stopping.signal;
        throw aborted ? reason : error;
      } finally {
        inFlight.delete(lane);
      }
    },
    close: async () => {
      clearInterval(tick);
      await workers.destroy();
    },
  };
}
