import type { Workers } from '../document.ts';

/**
 * With less to make, the processor time that loading the stages in each worker costs is not won back
 * on two cores: two workers took 1.3 to 1.5 times that of the main thread up to 2 MB.
 */
const WORKERS_FROM_BYTES = 1_000_000;
const WORKER_MEBIBYTES = 2048;

/** @param module what a worker runs */
export function workersOf(module: URL): Workers {
  return { module, fromBytes: WORKERS_FROM_BYTES, mebibytes: WORKER_MEBIBYTES };
}
