// A worker whose stages do, on some documents, what no document should make them do.
import { workerData } from 'node:worker_threads';
import makeInWorker, {
  makeRecordsInWorker as makeRecords,
} from '../../../../.build/pipeline/making/runners/worker.js';

export default function make(task) {
  misbehave(task.lane, task.name);
  return makeInWorker(task);
}

export function makeRecordsInWorker(task) {
  misbehave(task.lane, task.lines.map(({ bytes }) => Buffer.from(bytes).toString()).join(''));
  return makeRecords(task);
}

function misbehave(lane, text) {
  Atomics.store(workerData[1].begun, lane, 1);
  if (text.includes('endless')) for (;;);
  if (text.includes('hungry')) for (const kept = []; ;) kept.push(Array(100_000).fill(1));
  if (text.includes('broken')) throw new Error('a stage broke');
}
