/**
 * Loaded into a program before it (`node --import`): writes at its end the milliseconds that the
 * processor has worked for it, to the file that VERBATIM_PROCESSOR_TIME names.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { processorTime } from './processor-time.ts';

const path = process.env['VERBATIM_PROCESSOR_TIME'];
process.on('exit', () => {
  if (path !== undefined && isMainThread) writeFileSync(path, String(processorTime()));
});
