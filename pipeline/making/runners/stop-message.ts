import type { VFile } from 'vfile';
import { errorCode } from '../../files/errno.ts';
import { byRule } from '../../messages/rules.ts';
import { RUN_STOPPED, TOOK_TOO_LONG } from './stop-reasons.ts';
import type { PoolSettings } from './timed-tasks.ts';

/**
 * The message on what its worker did not end, put on its file; else what stopped the worker.
 * @throws `RUN_STOPPED` where that is why: nothing can be said of the document
 */
export function stopMessage(
  why: unknown,
  file: VFile,
  { seconds, mebibytes }: Pick<PoolSettings, 'seconds' | 'mebibytes'>,
): unknown {
  if (why === RUN_STOPPED) throw why;
  if (why === TOOK_TOO_LONG) {
    const reason = `It took longer than ${seconds} s: split it, leave it out with .verbatimignore, or raise the setting \`timeout\``;
    file.message(reason, byRule('timed-out')).fatal = true;
  } else if (errorCode(why) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const reason = `It took more than ${mebibytes} MiB of memory: split it, or leave it out with .verbatimignore`;
    file.message(reason, byRule('out-of-memory')).fatal = true;
  }
  return file.messages[0] ?? why;
}
