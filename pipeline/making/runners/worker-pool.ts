import { VFile } from 'vfile';
import { failedDocument } from '../brief.ts';
import type { MakerSettings } from '../document.ts';
import type { WorkerAnswer } from './worker.ts';
import { stopMessage } from './stop-message.ts';
import { RUN_STOPPED } from './stop-reasons.ts';
import { openTimedTasks, type PoolSettings } from './timed-tasks.ts';
import { failedRecord, type MadeRecord } from '../records/made.ts';
import type { RecordBatch } from '../records/maker.ts';
import { fileWithMessages } from '../../messages/stored.ts';
import type { DocumentToMake, MadeDocument } from '../../document.ts';

/** Makes documents in workers. */
export interface WorkerPool {
  /**
   * @param lane a number from 0 below the number of lanes, in use by nothing else
   * @returns what became of the document, a failure where it took too long or too much memory;
   *   undefined where the run was stopped before it was made
   */
  readonly make: (document: DocumentToMake, lane: number) => Promise<MadeDocument | undefined>;
  /**
   * @param lane as for a document
   * @returns the records; each alone is given as much time and memory as a document. Undefined where
   *   the run was stopped before they were made
   */
  readonly makeRecords: (
    batch: RecordBatch,
    lane: number,
  ) => Promise<readonly MadeRecord[] | undefined>;
  readonly close: () => Promise<void>;
}

export function openPool(settings: MakerSettings, pool: PoolSettings): WorkerPool {
  const tasks = openTimedTasks(settings, pool);
  return {
    make: async (document, lane) =>
      unlessStopped(async () => {
        try {
          const { messages, ...made } = await tasks.run<WorkerAnswer>(lane, document);
          return { ...made, file: fileWithMessages(document.name, messages) };
        } catch (error) {
          const file = new VFile({ path: document.name });
          return failedDocument(stopMessage(error, file, pool), file);
        }
      }),
    makeRecords: async (batch, lane) =>
      unlessStopped(async () => {
        const run: RunBatch = async (some) =>
          tasks.run(lane, some, { name: 'makeRecordsInWorker' });
        try {
          return await run(batch);
        } catch (error) {
          return await makeEachAlone(batch, error, run, pool);
        }
      }),
    close: tasks.close,
  };
}

async function unlessStopped<Made>(make: () => Promise<Made>): Promise<Made | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error === RUN_STOPPED) return undefined;
    throw error;
  }
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
