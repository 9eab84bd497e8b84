import { recordMediaType } from '../../inputs/media-types.ts';
import { isDear } from '../dear.ts';
import type { MakerSettings } from '../document.ts';
import { createTurns } from '../event-turns.ts';
import type { BatchMaker } from './brief-records.ts';
import type { RecordBatch, RecordMaker } from './maker.ts';

export interface ClosableBatches extends BatchMaker {
  readonly close: () => Promise<void>;
}

/**
 * Makes batches in this thread, which lets signals have their turn between them; one with a line
 * that may take long in a worker, where the limits of time and memory reach. The stages and the
 * worker are loaded with the first batch that needs them.
 * @param openWorker undefined: all are made here
 */
export function createBatchesHere(
  settings: MakerSettings,
  openWorker: (() => Promise<ClosableBatches>) | undefined,
): ClosableBatches {
  const mediaType = recordMediaType(settings.records);
  const isDearBatch = ({ path, lines }: RecordBatch): boolean =>
    lines.some(({ bytes }) => bytes !== null && isDear(path, bytes.length, { mediaType }));
  const takeTurn = createTurns();
  let here: Promise<RecordMaker> | undefined;
  let there: Promise<ClosableBatches> | undefined;
  return {
    atOnce: 1,
    make: async (batch) => {
      if (openWorker && isDearBatch(batch)) return (await (there ??= openWorker())).make(batch);
      await takeTurn();
      here ??= import('./maker.ts').then(({ createRecordMaker }) => createRecordMaker(settings));
      return (await here)(batch);
    },
    close: async () => (await there)?.close(),
  };
}
