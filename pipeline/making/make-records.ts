import { availableParallelism } from 'node:os';
import type { VFile } from 'vfile';
import type { OutputFolder } from '../output/write-brief.ts';
import { createFolderMaker } from '../files/folders.ts';
import type { BatchMaker } from './records/brief-records.ts';
import { createBatchesHere, type ClosableBatches } from './records/batches-here.ts';
import { makeRecordFile } from './records/make-record-file.ts';
import { isCompressedName } from '../inputs/names.ts';
import { openRecordComparison, openRecordOutput } from './records/output.ts';
import { noteOutputs } from '../output/journal.ts';
import type { ChangedDocument, MadeDocument, ManifestOutput } from '../document.ts';
import type { Making } from './runners/runner.ts';

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
  const batches = await openBatchesFor(total, making);
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

/** In workers, if there is much; else one for what may take long. */
async function openBatchesFor(
  total: number,
  { maker, limits: { workers: most, timeout }, workers, signal }: Making,
): Promise<ClosableBatches> {
  if (workers === undefined) return createBatchesHere(maker, undefined);
  const open = async (count: number): Promise<ClosableBatches> => {
    const { openBatches } = await import('./runners/batches-in-workers.ts');
    return openBatches(maker, workers, { count, timeout, signal });
  };
  return total < workers.fromBytes
    ? createBatchesHere(maker, async () => open(1))
    : open(most ?? availableParallelism());
}
