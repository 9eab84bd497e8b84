/** Calls functions in the order of their places, in whatever order they come. */
export interface InOrder {
  /** @param place from 0, each once */
  readonly put: (place: number, act: () => void) => void;
  /** Does what still waits for a place that never came. */
  readonly end: () => void;
}

export function createInOrder(): InOrder {
  const waiting = new Map<number, () => void>();
  let next = 0;
  return {
    put: (place, act) => {
      waiting.set(place, act);
      for (let first = waiting.get(next); first !== undefined; first = waiting.get(next)) {
        waiting.delete(next);
        next += 1;
        first();
      }
    },
    end: () => {
      const left = [...waiting].toSorted(([one], [other]) => one - other);
      waiting.clear();
      for (const [, act] of left) act();
    },
  };
}
