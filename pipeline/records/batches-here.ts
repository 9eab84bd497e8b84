import type { MakerSettings } from '../document-maker.ts';
import { createTurns } from '../turns.ts';
import type { BatchMaker } from './brief-records.ts';
import { createRecordMaker } from './record-maker.ts';

export interface ClosableBatches extends BatchMaker {
  readonly close: () => Promise<void>;
}

/** Makes batches in this thread, which lets signals have their turn between them. */
export async function createBatchesHere(
  settings: Omit<MakerSettings, 'output' | 'check'>,
): Promise<ClosableBatches> {
  const make = await createRecordMaker(settings);
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
