import { workerData } from 'node:worker_threads';
import type { BriefInput } from '../../../stages/api.ts';
import { createDocumentMaker, type DocumentMaker, type MakerSettings } from '../document.ts';
import type { MadeRecord } from '../records/made.ts';
import { createRecordMaker, type RecordBatch } from '../records/maker.ts';
import { createWorks, type Works } from '../works.ts';
import { messagesOf, type BriefMessage } from '../../../stages/messages.ts';
import type { DocumentToMake, MadeDocument } from '../../document.ts';
import { begin, beginWriting, type Lanes, type Turn } from './lanes.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly settings: MakerSettings;
  readonly lanes: Lanes;
}

/** What a worker is told of a task besides what it is. */
interface Timed {
  readonly turn: Turn;
}

/** What became of it, in plain values. */
export interface WorkerAnswer extends Omit<MadeDocument, 'file'> {
  readonly messages: readonly BriefMessage[];
}

/** Work on a document for a worker to do. */
export interface WorkTask {
  readonly work: keyof Works;
  readonly input: BriefInput;
}

// Tinypool puts its own in front.
const [, { settings, lanes }]: readonly [unknown, WorkerStart] = workerData;
const documentMaker = madeOnce(async () => createDocumentMaker(settings));
const recordMaker = madeOnce(() => createRecordMaker(settings));
const works = madeOnce(() => createWorks(settings));

/** Runs in a worker: one document. */
export default async function makeInWorker({
  turn,
  ...document
}: DocumentToMake & Timed): Promise<WorkerAnswer> {
  begin(lanes, turn);
  const make: DocumentMaker = await documentMaker();
  const { file, ...made } = await make(document, () => beginWriting(lanes, turn));
  return { ...made, messages: messagesOf(file) };
}

/** Runs in a worker: some records of a file. */
export async function makeRecordsInWorker({
  turn,
  ...batch
}: RecordBatch & Timed): Promise<readonly MadeRecord[]> {
  begin(lanes, turn);
  return recordMaker()(batch);
}

/** Runs in a worker: what is asked of one document. */
export async function workInWorker({
  turn,
  work,
  input,
}: WorkTask & Timed): Promise<Awaited<ReturnType<Works[typeof work]>>> {
  begin(lanes, turn);
  return works()[work](input);
}

/** Makes it when it is first asked for: most workers need only one of them. */
function madeOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
