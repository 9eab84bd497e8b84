import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { casesOf, type FuzzResult } from './check.ts';
import type { FuzzCommand } from './command-line.ts';
import { fuzzProperties } from './properties.ts';
import type { FuzzWork } from './worker.ts';

type PropertiesCommand = Extract<FuzzCommand, { form: 'properties' }>;

/**
 * Tries the properties one after the other, and prints a line about each.
 * @returns whether all cases passed
 * @throws an error with words for the user where there is no such property
 */
export async function runProperties(
  { property, seed, cases, path, seconds }: PropertiesCommand,
  print: (line: string) => void,
): Promise<boolean> {
  const chosen = fuzzProperties.filter(({ name }) => name === (property ?? name));
  if (chosen.length === 0) {
    const names = fuzzProperties.map(({ name }) => name).join(', ');
    throw new Error(`there is no property ${property}, but ${names}`);
  }
  let passed = true;
  for (const each of chosen) {
    const share = property === undefined ? casesOf(each, cases) : cases;
    const done = new Int32Array(new SharedArrayBuffer(4));
    const result = await tryInThread({ name: each.name, seed, cases: share, path, done }, seconds);
    const verdict = result.failure === undefined ? 'passed' : 'FAILED';
    print(`${result.name}: ${result.cases} cases, ${result.seconds.toFixed(1)} s, ${verdict}`);
    if (result.failure !== undefined) print(result.failure);
    passed &&= result.failure === undefined;
  }
  return passed;
}

/** A case that takes longer than it may is a failure, and ends the thread. */
async function tryInThread(work: FuzzWork, seconds: number): Promise<FuzzResult> {
  const { name, seed, done } = work;
  const began = performance.now();
  const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: work });
  let last = -1;
  let watch: NodeJS.Timeout | undefined;
  const hangs = new Promise<FuzzResult>((resolve) => {
    watch = setInterval(() => {
      const now = Atomics.load(done, 0);
      if (now === last && now > 0) {
        resolve({
          name,
          cases: now,
          seconds: (performance.now() - began) / 1000,
          failure: `${name} hangs: a case took more than ${seconds} s. Again: npm run fuzz -- ${name} --seed ${seed} --path ${now - 1}`,
        });
      }
      last = now;
    }, seconds * 1000);
  });
  try {
    const ends = once(worker, 'message').then(([result]): FuzzResult => result);
    return await Promise.race([ends, hangs]);
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
