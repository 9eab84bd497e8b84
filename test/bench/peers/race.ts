import { startContender, type Stopped } from './contender-process.ts';
import type { SentText } from './serve.ts';

export interface RaceSettings {
  /** Path of the module that serves a contender of a name: `child.js`. */
  readonly script: string;
  /** How many passes count. */
  readonly runs: number;
  /** The longest that a pass may take, on the clock. */
  readonly seconds: number;
}

/** Milliseconds of processor time of each pass that counts; or why there are none. */
export type Outcome = { readonly passes: readonly number[] } | { readonly stopped: Stopped['why'] };

/**
 * Milliseconds that a pass works at least, repeating the texts: to warm up, and to be measured. The
 * compiler of V8 is still at work on our quotes stage in the third second.
 */
const WARM_UP = 3000;
const PASS = 500;
/** Seconds that starting a process and loading what it needs may take. */
const START_UP = 60;

/**
 * Lets contenders work through the same texts: once to warm up, then in turns (A B C A B C …), so
 * that what else the machine does falls on all alike. Who is so slow that all of its passes would
 * take longer than one may, makes fewer.
 * @returns the outcomes in the order of the names
 */
export async function race(
  names: readonly string[],
  texts: readonly SentText[],
  { script, runs, seconds }: RaceSettings,
): Promise<readonly Outcome[]> {
  const processes = names.map((name) => startContender(script, name));
  const pass = async (index: number, atLeast: number): Promise<number | Stopped['why']> => {
    // Who is only repeating the texts is not too slow.
    const request = { kind: 'pass', atLeast: Math.min(atLeast, seconds * 250) } as const;
    const reply = await processes[index]?.ask(request, seconds);
    if (reply?.kind === 'passed') return reply.milliseconds;
    return reply?.kind === 'stopped' ? reply.why : 'failed';
  };
  try {
    const lanes: { passes: number[]; wanted: number; stopped: Stopped['why'] | null }[] = [];
    for (const [index, process] of processes.entries()) {
      await process.ask({ kind: 'load', texts }, START_UP);
      const first = await pass(index, WARM_UP);
      lanes.push(
        typeof first === 'number'
          ? { passes: [], wanted: passesFor(first, runs, seconds), stopped: null }
          : { passes: [], wanted: 0, stopped: first },
      );
    }
    for (let round = 0; round < runs; round += 1) {
      for (const [index, lane] of lanes.entries()) {
        if (round >= lane.wanted || lane.stopped !== null) continue;
        const took = await pass(index, PASS);
        if (typeof took === 'number') lane.passes.push(took);
        else lane.stopped = took;
      }
    }
    return lanes.map(({ passes, stopped }) =>
      passes.length === 0 ? { stopped: stopped ?? 'failed' } : { passes },
    );
  } finally {
    for (const process of processes) process.stop();
  }
}

/** How many passes fit into the time of one; at least one. */
export function passesFor(milliseconds: number, runs: number, seconds: number): number {
  return Math.min(runs, Math.max(1, Math.floor((seconds * 1000) / milliseconds)));
}
