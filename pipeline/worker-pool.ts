import { Tinypool } from 'tinypool';
import { VFile } from 'vfile';
import { failedDocument } from './brief-document.ts';
import type { DocumentToMake, MadeDocument, MakerSettings } from './document-maker.ts';
import type { WorkerAnswer, WorkerStart, WorkerTask } from './document-worker.ts';
import { errorCode } from './errno.ts';
import { fileOfMessages } from './sent-messages.ts';

/** What a pool of workers goes by. */
export interface PoolSettings {
  /** The module that a worker runs. */
  readonly module: URL;
  /** How many workers. */
  readonly count: number;
  /** How long a document may take. */
  readonly seconds: number;
  /** How much memory a worker may use for its values; its tables take some of it. */
  readonly mebibytes: number;
}

/** Makes documents in workers. */
export interface WorkerPool {
  /**
   * @param lane a number from 0 below the number of workers, in use by no other document
   * @returns what became of the document, a failure where it took too long or too much memory
   */
  readonly make: (document: DocumentToMake, lane: number) => Promise<MadeDocument>;
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
  const begun = new Int32Array(new SharedArrayBuffer(pool.count * Int32Array.BYTES_PER_ELEMENT));
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
  return {
    make: async (document, lane) => {
      const stopping = new AbortController();
      Atomics.store(begun, lane, 0);
      flights.set(lane, { stopping, began: undefined });
      const task: WorkerTask = { ...document, lane };
      try {
        const { messages, ...made }: WorkerAnswer = await workers.run(task, {
          signal: stopping.signal,
        });
        return { ...made, file: fileOfMessages(document.name, messages) };
      } catch (error) {
        const { aborted, reason } = stopping.signal;
        return failedInWorker(document.name, aborted ? reason : error, pool);
      } finally {
        flights.delete(lane);
      }
    },
    close: async () => {
      clearInterval(tick);
      await workers.destroy();
    },
  };
}

/** A document that its worker did not end. */
function failedInWorker(
  name: string,
  why: unknown,
  { seconds, mebibytes }: PoolSettings,
): MadeDocument {
  const file = new VFile({ path: name });
  if (why === tooLong) {
    const reason = `It took longer than ${seconds} s: split it, leave it out with .verbatimignore, or raise --timeout`;
    file.message(reason, { ruleId: 'timed-out', source: 'verbatim' }).fatal = true;
  } else if (errorCode(why) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const reason = `It took more than ${mebibytes} MiB of memory: split it, or leave it out with .verbatimignore`;
    file.message(reason, { ruleId: 'out-of-memory', source: 'verbatim' }).fatal = true;
  }
  return failedDocument(file.messages[0] ?? why, file);
}
