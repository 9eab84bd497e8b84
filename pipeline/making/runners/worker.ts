import { workerData } from 'node:worker_threads';
import { createDocumentMaker, type MakerSettings } from '../document.ts';
import type { MadeRecord } from '../records/made.ts';
import { createRecordMaker, type RecordBatch, type RecordMaker } from '../records/maker.ts';
import { messagesOf, type BriefMessage } from '../../../stages/messages.ts';
import type { DocumentToMake, MadeDocument } from '../../document.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly settings: MakerSettings;
  /** By lane: 1 once its document is begun, so that nobody pays for the start of a worker. */
  readonly begun: Int32Array;
}

/** A document for a worker to make, and the lane it comes along. */
export interface WorkerTask extends DocumentToMake {
  readonly lane: number;
}

/** What became of it, in plain values. */
export interface WorkerAnswer extends Omit<MadeDocument, 'file'> {
  readonly messages: readonly BriefMessage[];
}

/** Records for a worker to make. */
export interface RecordsTask extends RecordBatch {
  readonly lane: number;
}

// Tinypool puts its own in front.
const [, { settings, begun }]: readonly [unknown, WorkerStart] = workerData;
const makeDocument = await createDocumentMaker(settings);
const recordMaker = madeOnce(() => createRecordMaker(settings));

/** Runs in a worker: one document. */
export default async function makeInWorker({
  lane,
  ...document
}: WorkerTask): Promise<WorkerAnswer> {
  Atomics.store(begun, lane, 1);
  const { file, ...made } = await makeDocument(document);
  return { ...made, messages: messagesOf(file) };
}

/** Runs in a worker: some records of a file. */
export async function makeRecordsInWorker({
  lane,
  ...batch
}: RecordsTask): Promise<readonly MadeRecord[]> {
  Atomics.store(begun, lane, 1);
  return recordMaker()(batch);
}

/** Makes it when it is first asked for: most runs have no records. */
function madeOnce(make: () => RecordMaker): () => RecordMaker {
  let made: RecordMaker | undefined;
  return () => (made ??= make());
}
