import { setImmediate as eventsHandled } from 'node:timers/promises';

/** How long signals and the progress bar may wait, besides the time that a document takes. */
const TURN_MILLISECONDS = 15;

/**
 * For a loop that is synchronous but for this: lets signals and the progress bar have their turn
 * where they have waited long enough.
 */
export function createTurns(): () => Promise<void> {
  let turn = 0;
  return async () => {
    if (performance.now() <= turn) return;
    await eventsHandled();
    turn = performance.now() + TURN_MILLISECONDS;
  };
}
