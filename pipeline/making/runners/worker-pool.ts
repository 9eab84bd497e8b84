import { VFile } from 'vfile';
import { failedDocument } from '../brief.ts';
import type { MakerSettings } from '../document.ts';
import type { WorkerAnswer } from './worker.ts';
import { openTimedTasks, TOOK_TOO_LONG, type PoolSettings } from './timed-tasks.ts';
import { errorCode } from '../../files/errno.ts';
import { failedRecord, type MadeRecord } from '../records/made.ts';
import type { RecordBatch } from '../records/maker.ts';
import { fileWithMessages } from '../../messages/stored.ts';
import type { DocumentToMake, MadeDocument } from '../../document.ts';
import { byRule } from '../../messages/rules.ts';

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

export function openPool(settings: MakerSettings, pool: PoolSettings): WorkerPool {
  const tasks = openTimedTasks(settings, pool);
  return {
    make: async (document, lane) => {
      try {
        const { messages, ...made } = await tasks.run<WorkerAnswer>({ ...document, lane });
        return { ...made, file: fileWithMessages(document.name, messages) };
      } catch (error) {
        const file = new VFile({ path: document.name });
        return failedDocument(stopMessage(error, file, pool), file);
      }
    },
    makeRecords: async (batch, lane) => {
      const run: RunBatch = async (some) =>
        tasks.run({ ...some, lane }, { name: 'makeRecordsInWorker' });
      try {
        return await run(batch);
      } catch (error) {
        return makeEachAlone(batch, error, run, pool);
      }
    },
    close: tasks.close,
  };
}

type RunBatch = (batch: RecordBatch) => Promise<readonly MadeRecord[]>;

/**
 * One of the records stopped the worker: each is made by itself, so that it alone has no brief.
 * @param stopped what stopped the worker
 */
async function makeEachAlone(
  { path, lines }: RecordBatch,
  stopped: unknown,
  run: RunBatch,
  pool: PoolSettings,
): Promise<readonly MadeRecord[]> {
  const made: MadeRecord[] = [];
  for (const line of lines) {
    try {
      if (lines.length === 1) throw stopped;
      made.push(...(await run({ path, lines: [line] })));
    } catch (error) {
      const record = { line: line.number, id: null, url: null };
      const file = new VFile({ path });
      made.push(failedRecord(path, record, stopMessage(error, file, pool), file));
    }
  }
  return made;
}

/** The message on what its worker did not end, put on its file; else what stopped the worker. */
function stopMessage(why: unknown, file: VFile, { seconds, mebibytes }: PoolSettings): unknown {
  if (why === TOOK_TOO_LONG) {
    const reason = `It took longer than ${seconds} s: split it, leave it out with .verbatimignore, or raise --timeout`;
    file.message(reason, byRule('timed-out')).fatal = true;
  } else if (errorCode(why) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const reason = `It took more than ${mebibytes} MiB of memory: split it, or leave it out with .verbatimignore`;
    file.message(reason, byRule('out-of-memory')).fatal = true;
  }
  return file.messages[0] ?? why;
}
