import type { FileLine } from './read-lines.ts';

/** So much is read before briefs are made of it: little beside the work, much beside its handing over. */
const BATCH_BYTES = 64 * 1024;

/** Gathers lines; what is one large line is a batch by itself. */
export async function* batchesOf(
  lines: AsyncIterable<FileLine>,
): AsyncGenerator<readonly FileLine[]> {
  let batch: FileLine[] = [];
  let bytes = 0;
  try {
    for await (const line of lines) {
      batch.push(line);
      bytes += line.bytes?.length ?? 0;
      if (bytes < BATCH_BYTES) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
  } catch (error) {
    // The lines before a fault are not lost.
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}
