import type { ChangedDocument } from '../document.ts';
import { isRecordsName } from '../inputs/names.ts';
import { isDear } from './dear.ts';
import { makeHere } from './runners/here.ts';
import type { Making } from './runners/runner.ts';

/**
 * Makes the briefs of the documents that have changed, first those that are a file each, then those
 * of files that hold many. What is made does not depend on where it is made.
 */
export async function makeDocuments(
  changed: readonly ChangedDocument[],
  making: Making,
): Promise<void> {
  const isOfRecords = ({ planned }: ChangedDocument): boolean => isRecordsName(planned.path);
  await makeSingleDocuments(
    changed.filter((each) => !isOfRecords(each)),
    making,
  );
  const files = changed.filter(isOfRecords);
  if (files.length > 0) {
    const { makeRecordFiles } = await import('./make-records.ts');
    await makeRecordFiles(files, making);
  }
}

/**
 * A few small documents are made here, one after the other; more of them, or any that may take long,
 * in workers, as many at a time.
 */
async function makeSingleDocuments(
  changed: readonly ChangedDocument[],
  making: Making,
): Promise<void> {
  if (changed.length === 0) return;
  const { workers } = making;
  const total = changed.reduce((sum, { bytes }) => sum + bytes, 0);
  const someDear = changed.some(({ planned, bytes, corrections }) =>
    isDear(planned.path, bytes, { corrections }),
  );
  if (workers === undefined || (total < workers.fromBytes && !someDear)) {
    await makeHere(changed, making);
  } else {
    const { makeInWorkers } = await import('./runners/workers.ts');
    await makeInWorkers(changed, making, workers);
  }
}
