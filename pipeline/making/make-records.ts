import { availableParallelism } from 'node:os';
import type { VFile } from 'vfile';
import type { OutputFolder } from '../output/write-brief.ts';
import { createFolderMaker } from '../files/folders.ts';
import type { BatchMaker } from './records/brief-records.ts';
import type { ClosableBatches } from './records/batches-here.ts';
import { makeRecordFile } from './records/make-record-file.ts';
import { isCompressedName } from '../inputs/names.ts';
import { openRecordComparison, openRecordOutput } from './records/output.ts';
import { noteOutputs } from '../output/journal.ts';
import type { ChangedDocument, MadeDocument, ManifestOutput, Workers } from '../document.ts';
import type { Making } from './runners/runner.ts';

/** Batches in flight for each worker, so that none is idle while a batch is written. */
const BATCHES_A_WORKER = 3;

/** About how many times longer text is than its compressed bytes. */
const PACKED = 3;

/**
 * Makes the files of briefs of files of records, one after the other: each here, or if it is large
 * in workers. What is made does not depend on where.
 */
export async function makeRecordFiles(
  files: readonly ChangedDocument[],
  making: Making,
): Promise<void> {
  const total = files.reduce((sum, { planned, bytes }) => {
    return sum + bytes * (isCompressedName(planned.path) ? PACKED : 1);
  }, 0);
  const { workers } = making;
  const batches =
    workers === undefined || total < workers.fromBytes
      ? await batchesHere(making)
      : await batchesInWorkers(making, workers);
  const makeFolder = createFolderMaker(making.maker.output, making.maker.killed);
  try {
    for (const each of files) {
      const made = await makeOne(each, making, batches, makeFolder);
      if (made === undefined) return;
      making.take(each, made);
    }
  } finally {
    await batches.close();
  }
}

async function makeOne(
  { planned }: ChangedDocument,
  { maker, signal, toMake }: Making,
  batches: BatchMaker,
  makeFolder: OutputFolder['makeFolder'],
): Promise<MadeDocument | undefined> {
  const { output, check, maxBytes } = maker;
  const { name, known } = toMake(planned);
  const open = (file: VFile) => {
    if (check) return openRecordComparison(planned, output, known, file);
    const note = (outputs: readonly ManifestOutput[]): void => noteOutputs(output, outputs);
    const folder = { path: output, known, makeFolder, note };
    return openRecordOutput(planned, folder, file);
  };
  return makeRecordFile(planned, name, open, { maxBytes, batches, signal });
}

/** The stages and their tables are loaded with the first file. */
async function batchesHere({ maker }: Making): Promise<ClosableBatches> {
  const { createBatchesHere } = await import('./records/batches-here.ts');
  return createBatchesHere(maker);
}

async function batchesInWorkers(
  { maker, limits }: Making,
  { module, mebibytes }: Workers,
): Promise<ClosableBatches> {
  const { openPool } = await import('./runners/worker-pool.ts');
  const count = limits.workers ?? availableParallelism();
  const lanes = count * BATCHES_A_WORKER;
  const pool = openPool(maker, { module, count, lanes, seconds: limits.timeout, mebibytes });
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
