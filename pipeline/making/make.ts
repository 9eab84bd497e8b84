import type { ChangedDocument } from '../document.ts';
import { isRecordsName } from '../inputs/names.ts';
import { isDear } from './dear.ts';
import { makeHere } from './runners/here.ts';
import type { Making } from './runners/runner.ts';

/**
 * Makes the briefs of the documents that have changed. Many are made in workers, as many at a time.
 * Of a few, those that may take long are made in a worker, and the small ones here at the same time,
 * one after the other. Files of many documents come last. What is made does not depend on where.
 */
export async function makeDocuments(
  changed: readonly ChangedDocument[],
  making: Making,
): Promise<void> {
  const single = changed.filter((each) => !isOfRecords(each));
  const ofRecords = changed.filter(isOfRecords);
  const total = single.reduce((sum, { bytes }) => sum + bytes, 0);
  const { workers, limits } = making;
  const areMany = workers !== undefined && total >= workers.fromBytes;
  const isThere = (each: ChangedDocument): boolean => areMany || mayTakeLong(each);
  const there = workers === undefined ? [] : single.filter(isThere);
  const here = workers === undefined ? single : single.filter((each) => !isThere(each));
  if (areMany || limits.workers === 1) {
    await makeThese(here, [], making);
    await makeThere(there, making);
    await makeThese([], ofRecords, making);
    return;
  }
  const ended = await Promise.allSettled([
    makeThere(there, making),
    makeThese(here, ofRecords, making),
  ]);
  // No one goes on writing once this has thrown.
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}

function isOfRecords({ planned }: ChangedDocument): boolean {
  return isRecordsName(planned.path);
}

function mayTakeLong({ planned, bytes, corrections }: ChangedDocument): boolean {
  return isDear(planned.path, bytes, { corrections });
}

async function makeThere(single: readonly ChangedDocument[], making: Making): Promise<void> {
  const { workers } = making;
  if (single.length === 0 || workers === undefined) return;
  const { makeInWorkers } = await import('./runners/workers.ts');
  await makeInWorkers(single, making, workers);
}

async function makeThese(
  single: readonly ChangedDocument[],
  ofRecords: readonly ChangedDocument[],
  making: Making,
): Promise<void> {
  if (single.length > 0) await makeHere(single, making);
  if (ofRecords.length === 0) return;
  const { makeRecordFiles } = await import('./make-records.ts');
  await makeRecordFiles(ofRecords, making);
}
