import type { MakerSettings } from '../document.ts';
import { createTurns } from '../event-turns.ts';
import type { BatchMaker } from './brief-records.ts';
import { createRecordMaker } from './maker.ts';

export interface ClosableBatches extends BatchMaker {
  readonly close: () => Promise<void>;
}

/** Makes batches in this thread, which lets signals have their turn between them. */
export function createBatchesHere(
  settings: Omit<MakerSettings, 'output' | 'check'>,
): ClosableBatches {
  const make = createRecordMaker(settings);
  const takeTurn = createTurns();
  return {
    atOnce: 1,
    make: async (batch) => {
      await takeTurn();
      return make(batch);
    },
    close: async () => {},
  };
}
