// A worker whose stages do, on some documents, what no document should make them do.
import { workerData } from 'node:worker_threads';
import makeInWorker, {
  makeRecordsInWorker as makeRecords,
  workInWorker as work,
} from '../../../../.build/pipeline/making/runners/worker.js';
import { begin } from '../../../../.build/pipeline/making/runners/lanes.js';

export default function make(task) {
  misbehave(task.turn, task.name);
  return makeInWorker(task);
}

export function makeRecordsInWorker(task) {
  misbehave(task.turn, task.lines.map(({ bytes }) => Buffer.from(bytes).toString()).join(''));
  return makeRecords(task);
}

export function workInWorker(task) {
  const { text, bytes } = task.input;
  misbehave(task.turn, text ?? Buffer.from(bytes).toString());
  return work(task);
}

function misbehave(turn, text) {
  begin(workerData[1].lanes, turn);
  if (text.includes('endless')) for (;;);
  if (text.includes('hungry')) for (const kept = []; ;) kept.push(Array(100_000).fill(1));
  if (text.includes('broken')) throw new Error('a stage broke');
}
