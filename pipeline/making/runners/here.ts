import type { ChangedDocument } from '../../document.ts';
import { createTurns } from '../event-turns.ts';
import type { Making } from './runner.ts';

/**
 * Makes the briefs of documents in this thread, one after the other. The stages and their tables
 * are loaded with the first document.
 */
export async function makeHere(changed: readonly ChangedDocument[], making: Making): Promise<void> {
  const { createDocumentMaker } = await import('../document.ts');
  const make = await createDocumentMaker(making.maker);
  const takeTurn = createTurns();
  for (const each of changed) {
    await takeTurn();
    if (making.signal?.aborted) return;
    making.take(each, await make(making.toMake(each.planned)));
  }
}
