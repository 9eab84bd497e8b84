/** Tries one property in a thread of its own, so that a case that hangs can be told and ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkProperty, propertyOf, type FuzzOptions } from './check.ts';

/** What the thread is given. `done` counts the cases that were begun, in its first place. */
export interface FuzzWork extends FuzzOptions {
  readonly name: string;
  readonly done: Int32Array;
}

// The properties' module is the thread's own, so that the count is, too.
const { name, done, ...options }: FuzzWork = workerData;
const found = propertyOf(name);
if (found === undefined) throw new Error(`no property ${name}`);
const result = await checkProperty(found, options, () => Atomics.add(done, 0, 1));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(result);
