import { Tinypool } from 'tinypool';
import { VFile } from 'vfile';
import { failedDocument } from '../brief.ts';
import type { MakerSettings } from '../document.ts';
import type { RecordsTask, WorkerAnswer, WorkerStart, WorkerTask } from './worker.ts';
import { errorCode } from '../../files/errno.ts';
import { failedRecord, type MadeRecord } from '../records/made.ts';
import type { RecordBatch } from '../records/maker.ts';
import { fileWithMessages } from '../../messages/stored.ts';
import type { DocumentToMake, MadeDocument } from '../../document.ts';

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

/** Makes documents in workers. */
export interface WorkerPool {
  /**
   * @param lane a number from 0 below the number of lanes, in use by nothing else
   * @returns what became of the document, a failure where it took too long or too much memory
   */
  readonly make: (document: DocumentToMake, lane: number) => Promise<MadeDocument>;
  /**
   * @param lane as for a document
   * @returns the records; each alone is given as much time and memory as a document
   */
  readonly makeRecords: (batch: RecordBatch, lane: number) => Promise<readonly MadeRecord[]>;
  readonly close: () => Promise<void>;
}

/** How often the time of the documents in flight is looked at. */
const TICK_MILLISECONDS = 100;

/** Why a document is given up. */
const tooLong = Symbol('too long');

interface InFlight {
  readonly stopping: AbortController;
  /** When it was seen to be begun. */
  began: number | undefined;
}

export function openPool(settings: MakerSettings, pool: PoolSettings): WorkerPool {
  const begun = new Int32Array(new SharedArrayBuffer(pool.lanes * Int32Array.BYTES_PER_ELEMENT));
  const start: WorkerStart = { settings, begun };
  const workers = new Tinypool({
    filename: pool.module.href,
    minThreads: pool.count,
    maxThreads: pool.count,
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: pool.mebibytes },
  });
  const flights = new Map<number, InFlight>();
  // A worker could not be started: nobody would ever take what waits for it.
  workers.on('error', (error) => {
    for (const [lane, { stopping }] of flights) {
      if (Atomics.load(begun, lane) === 0) stopping.abort(error);
    }
  });
  const tick = setInterval(() => {
    const now = performance.now();
    for (const [lane, flight] of flights) {
      if (Atomics.load(begun, lane) === 1) flight.began ??= now;
      if (now - (flight.began ?? now) > pool.seconds * 1000) flight.stopping.abort(tooLong);
    }
  }, TICK_MILLISECONDS);
  /** @throws what stopped the worker, and `tooLong` where it was stopped for its time */
  const run = async <Answer>(
    task: WorkerTask | RecordsTask,
    options: { readonly name?: string } = {},
  ): Promise<Answer> => {
    const { lane } = task;
    const stopping = new AbortController();
    Atomics.store(begun, lane, 0);
    flights.set(lane, { stopping, began: undefined });
    try {
      return await workers.run(task, { ...options, signal: stopping.signal });
    } catch (error) {
      const { aborted, reason } = stopping.signal;
      throw aborted ? reason : error;
    } finally {
      flights.delete(lane);
    }
  };
  return {
    make: async (document, lane) => {
      try {
        const { messages, ...made } = await run<WorkerAnswer>({ ...document, lane });
        return { ...made, file: fileWithMessages(document.name, messages) };
      } catch (error) {
        const file = new VFile({ path: document.name });
        return failedDocument(givenUp(error, file, pool), file);
      }
    },
    makeRecords: async (batch, lane) => {
      const one = async (alone: RecordBatch): Promise<readonly MadeRecord[]> =>
        run({ ...alone, lane }, { name: 'makeRecordsInWorker' });
      try {
        return await one(batch);
      } catch (error) {
        const { path, lines } = batch;
        const made: MadeRecord[] = [];
        for (const line of lines) {
          try {
            if (lines.length === 1) throw error;
            made.push(...(await one({ path, lines: [line] })));
          } catch (alone) {
            const record = { line: line.number, id: null, url: null };
            const file = new VFile({ path });
            made.push(failedRecord(path, record, givenUp(alone, file, pool), file));
          }
        }
        return made;
      }
    },
    close: async () => {
      clearInterval(tick);
      await workers.destroy();
    },
  };
}

/** The message on what its worker did not end, put on its file; else what stopped the worker. */
function givenUp(why: unknown, file: VFile, { seconds, mebibytes }: PoolSettings): unknown {
  if (why === tooLong) {
    const reason = `It took longer than ${seconds} s: split it, leave it out with .verbatimignore, or raise --timeout`;
    file.message(reason, { ruleId: 'timed-out', source: 'verbatim' }).fatal = true;
  } else if (errorCode(why) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const reason = `It took more than ${mebibytes} MiB of memory: split it, or leave it out with .verbatimignore`;
    file.message(reason, { ruleId: 'out-of-memory', source: 'verbatim' }).fatal = true;
  }
  return file.messages[0] ?? why;
}
