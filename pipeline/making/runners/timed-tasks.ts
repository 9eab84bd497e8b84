import { Tinypool } from 'tinypool';
import type { MakerSettings } from '../document.ts';
import { createLanes, isWaiting, nextTurn, stop, type Turn } from './lanes.ts';
import { RUN_STOPPED, TOOK_TOO_LONG } from './stop-reasons.ts';
import type { WorkerStart } from './worker.ts';

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
  /** Once it is aborted, what is in flight is given `GRACE_MILLISECONDS` more, and is then stopped. */
  readonly signal: AbortSignal | undefined;
}

/** Runs tasks in workers and stops those that take too long. */
export interface TimedTasks {
  /**
   * @param lane a number from 0 below the number of lanes, in use by nothing else
   * @param task in plain values; the worker is told its turn besides
   * @param options the function of the worker's module; without a name, its default
   * @throws what stopped the worker: `TOOK_TOO_LONG` where it was its time, `RUN_STOPPED` where it
   *   was the signal
   */
  readonly run: <Answer>(
    lane: number,
    task: object,
    options?: { readonly name?: string },
  ) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** How often the time of the tasks in flight is looked at. */
const TICK_MILLISECONDS = 100;

/** Most documents are made in it; a run that is stopped is to end within a second. */
const GRACE_MILLISECONDS = 400;

interface TaskInFlight {
  readonly turn: Turn;
  readonly stopping: AbortController;
  /** When it was seen to be begun. */
  began: number | undefined;
}

export function openTimedTasks(settings: MakerSettings, pool: PoolSettings): TimedTasks {
  const lanes = createLanes(pool.lanes);
  const start: WorkerStart = { settings, lanes };
  const workers = new Tinypool({
    filename: pool.module.href,
    minThreads: pool.count,
    maxThreads: pool.count,
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: pool.mebibytes },
  });
  const inFlight = new Set<TaskInFlight>();
  const stopTask = ({ turn, stopping }: TaskInFlight, reason: unknown): void => {
    if (stop(lanes, turn)) stopping.abort(reason);
  };
  // A worker could not be started: nobody would ever take what waits for it.
  workers.on('error', (error) => {
    for (const task of inFlight) if (isWaiting(lanes, task.turn)) stopTask(task, error);
  });
  let stopFrom = Infinity;
  const endSoon = (): void => {
    stopFrom = performance.now() + GRACE_MILLISECONDS;
  };
  pool.signal?.addEventListener('abort', endSoon);
  if (pool.signal?.aborted) endSoon();
  const tick = setInterval(() => {
    const now = performance.now();
    for (const task of inFlight) {
      if (!isWaiting(lanes, task.turn)) task.began ??= now;
      if (now > stopFrom) stopTask(task, RUN_STOPPED);
      else if (now - (task.began ?? now) > pool.seconds * 1000) stopTask(task, TOOK_TOO_LONG);
    }
  }, TICK_MILLISECONDS);
  return {
    run: async (lane, task, options = {}) => {
      if (performance.now() > stopFrom) throw RUN_STOPPED;
      const stopping = new AbortController();
      const turn = nextTurn(lanes, lane);
      const begun: TaskInFlight = { turn, stopping, began: undefined };
      inFlight.add(begun);
      try {
        return await workers.run({ ...task, turn }, { ...options, signal: stopping.signal });
      } catch (error) {
        const { aborted, reason } = stopping.signal;
        throw aborted ? reason : error;
      } finally {
        inFlight.delete(begun);
      }
    },
    close: async () => {
      clearInterval(tick);
      pool.signal?.removeEventListener('abort', endSoon);
      await workers.destroy();
    },
  };
}
