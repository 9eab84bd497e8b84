import { errorCode } from './errno.ts';

/** Whether a process of this machine has this id. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One that we may not ask is there.
    return errorCode(error) !== 'ESRCH';
  }
}
