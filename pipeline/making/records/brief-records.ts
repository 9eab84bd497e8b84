import { createHash, type Hash } from 'node:crypto';
import type { VFile } from 'vfile';
import { batchesOf } from './batches.ts';
import { BrokenStream, readLines } from './read-lines.ts';
import type { MadeRecord } from './made.ts';
import type { RecordBatch } from './maker.ts';
import { createRecordMessages } from './messages.ts';
import { isCompressedName } from '../../inputs/names.ts';
import type { Failure } from '../../document.ts';
import { byRule, type RuleId } from '../../messages/rules.ts';

/** Makes the briefs of batches of records. */
export interface BatchMaker {
  /**
   * In the order of the batch; never rejects for what a record is. Undefined where the run was
   * stopped before they were made.
   */
  readonly make: (batch: RecordBatch) => Promise<readonly MadeRecord[] | undefined>;
  /** How many batches are given at a time. */
  readonly atOnce: number;
}

/** What making the briefs of records goes by. */
export interface RecordsMaking {
  /** Of a line. */
  readonly maxBytes: number;
  readonly batches: BatchMaker;
  /** Takes the lines of the output, in order, each with its line break. */
  readonly write: (lines: readonly string[]) => void | Promise<void>;
  readonly signal: AbortSignal | undefined;
}

/** What became of the records of a stream. */
export interface BriefedRecords {
  readonly records: number;
  readonly failed: number;
  /** Of the stream. */
  readonly bytes: number;
  readonly sha256: string;
  /** What another run may not meet again, or what ended the stream too early. */
  readonly failure: Failure | undefined;
}

/** What another run may not meet again. */
const PASSING: ReadonlySet<string> = new Set<RuleId>([
  'timed-out',
  'out-of-memory',
  'internal-error',
]);

/**
 * The briefs of a stream of JSON Lines, in its order; only a few batches are in memory at a time.
 * @param path what the briefs call their source
 * @param file takes the messages, those on records too
 * @returns undefined where the run was stopped before the end of the stream
 * @throws the fatal `VFileMessage` of a stream of which not even the first line could be read
 */
export async function briefRecords(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  file: VFile,
  { maxBytes, batches, write, signal }: RecordsMaking,
): Promise<BriefedRecords | undefined> {
  const sum = createSum();
  const lines = readLines(sum.through(stream), { compressed: isCompressedName(path), maxBytes });
  const messages = createRecordMessages(file);
  let failure: Failure | undefined;
  const flights: ReturnType<BatchMaker['make']>[] = [];
  let isStopped = false;
  const land = async (): Promise<void> => {
    const made = await flights.shift();
    if (made === undefined) isStopped = true;
    if (made === undefined || isStopped) return;
    for (const record of made) {
      messages.add(record);
      if (record.failure && PASSING.has(record.failure.ruleId)) failure ??= record.failure;
    }
    await write(made.map(({ json }) => json));
  };
  try {
    for await (const batch of batchesOf(lines)) {
      if (signal?.aborted || isStopped) {
        // What is in flight ends soon, or is stopped.
        await Promise.all(flights);
        return undefined;
      }
      flights.push(batches.make({ path, lines: batch }));
      if (flights.length >= batches.atOnce) await land();
    }
  } catch (error) {
    if (!(error instanceof BrokenStream)) throw error;
    failure = brokenOff(error, file);
  }
  while (flights.length > 0) await land();
  if (isStopped) return undefined;
  messages.end();
  return { ...messages.counts, ...sum.total(), failure };
}

const UNREADABLE = 'unreadable';

function brokenOff({ line, message }: BrokenStream, file: VFile): Failure {
  if (line === 0) return file.fail(message, byRule(UNREADABLE));
  const reason = `${message} behind this line: get the file anew; the records up to here have their briefs`;
  const place = { line, column: 1 };
  file.message(reason, byRule(UNREADABLE, { place })).fatal = true;
  return { ruleId: UNREADABLE, line, reason };
}

/** Counts and hashes what flows by. */
function createSum() {
  const sum: Hash = createHash('sha256');
  let bytes = 0;
  return {
    async *through(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of stream) {
        sum.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
    total: () => ({ bytes, sha256: sum.digest('hex') }),
  };
}
