/** Where the fixed recurrence of `createShuffler` begins. */
const FIRST_STATE = 12_345;

/**
 * Makes a function that shuffles indexes in place (R. A. Fisher, F. Yates, 1938), each time anew, by
 * a fixed linear congruential recurrence: the same calls give the same orders.
 */
export function createShuffler(): (order: Uint32Array) => void {
  let state = FIRST_STATE;
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const j = state % (i + 1);
      const swapped = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = swapped;
    }
  };
}
