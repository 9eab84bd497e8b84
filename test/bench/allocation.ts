/**
 * How much memory the stages ask for, as bytes for each byte of text: what is asked for has to be
 * cleared away again. Prints the number. In a process of its own, whose young generation is so large
 * that nothing is cleared away while it counts:
 *
 *     node --expose-gc --min-semi-space-size=1024 --max-semi-space-size=1024 \
 *       .build/test/bench/allocation.js FOLDER
 */
import { getHeapStatistics } from 'node:v8';
import { readDocuments } from './documents.ts';
import { benchSettings, createTimedBriefer, noTimes, type BenchDocument } from './stage-times.ts';

/** More would not fit into the young generation. */
const MOST_TEXT = 500_000;
/** What is not compiled yet asks for far more. */
const WARM_TEXT = 4_000_000;

const documents: BenchDocument[] = [];
let text = 0;
for (const document of readDocuments(process.argv[2] ?? '')) {
  if (documents.length > 0 && text + document.bytes.length > MOST_TEXT) break;
  documents.push(document);
  text += document.bytes.length;
}
const brief = createTimedBriefer(benchSettings);
const times = noTimes();
const pass = (): void => {
  for (const { path, bytes } of documents) brief({ path, content: bytes }, times);
};
for (let read = 0; read < WARM_TEXT; read += Math.max(1, text)) pass();
globalThis.gc?.();
const before = getHeapStatistics().used_heap_size;
pass();
const asked = getHeapStatistics().used_heap_size - before;
process.stdout.write((asked / Math.max(1, text)).toFixed(0));
