// How often functions and blocks of `stages/corrections` are run, as V8 counts it: counted from before
// they are loaded, in a process of its own.
//
//     node count-steps.mjs ENTRY COUNT…
//
// ENTRY is an entry of a corrections file in which NAME is another word each time. Prints a number
// for each count of quotations and entries.
import { Session } from 'node:inspector/promises';

const [entry, ...counts] = process.argv.slice(2);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { createBriefer } = await import('../../../.build/stages/api.js');
const briefer = createBriefer();

/** The counts since the last call. */
async function steps() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/stages/corrections/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const nameOf = (index) =>
  `${Array.from(String(index), (digit) => 'abcdefghij'.charAt(Number(digit))).join('')}x`;

for (const count of counts.map(Number)) {
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  // One paragraph, as the marks of a paragraph are paired together.
  const text = names.map((name) => `The ${name} opened. “We open the ${name},” said Ann Lee.`);
  const corrections = names.map((name) => `  - ${entry.replaceAll('NAME', name)}\n`);
  await steps();
  const { failure } = await briefer.brief({
    path: 'a.txt',
    text: `${text.join(' ')}\n`,
    corrections: `quotes:\n${corrections.join('')}`,
  });
  if (failure) throw new Error(failure.reason);
  process.stdout.write(`${await steps()}\n`);
}
