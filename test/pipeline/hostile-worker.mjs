// A worker whose stages do, on some documents, what no document should make them do.
import { workerData } from 'node:worker_threads';
import makeInWorker from '../../.build/pipeline/document-worker.js';

export default function make(task) {
  const { name } = task;
  Atomics.store(workerData[1].begun, task.lane, 1);
  if (name.includes('endless')) for (;;);
  if (name.includes('hungry')) for (const kept = []; ;) kept.push(Array(100_000).fill(1));
  if (name.includes('broken')) throw new Error('a stage broke');
  return makeInWorker(task);
}
