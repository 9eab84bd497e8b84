/**
 * How far the work of each lane is, in memory that the supervisor and its workers share. So a worker
 * is stopped while it makes something, never while it writes: then files of one brief would be of
 * two states.
 */
export type Lanes = Int32Array;

/** The work that a lane is given at a time, so that a worker that was stopped is not taken for the next. */
export interface Turn {
  /** From 0. */
  readonly lane: number;
  /** Counts what the lane was given. */
  readonly turn: number;
}

const WAITING = 0;
const MAKING = 1;
const WRITING = 2;
const STOPPED = 3;
const STATES = 4;

export function createLanes(count: number): Lanes {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

/** The supervisor gives a lane new work. */
export function nextTurn(lanes: Lanes, lane: number): Turn {
  const turn = Math.floor(Atomics.load(lanes, lane) / STATES) + 1;
  Atomics.store(lanes, lane, turn * STATES + WAITING);
  return { lane, turn };
}

/** A worker begins: nobody pays for its start. */
export function begin(lanes: Lanes, turn: Turn): void {
  change(lanes, turn, WAITING, MAKING);
}

export function isWaiting(lanes: Lanes, { lane, turn }: Turn): boolean {
  return Atomics.load(lanes, lane) === turn * STATES + WAITING;
}

/**
 * A worker has made what it writes now.
 * @throws where it has been stopped meanwhile: it ends before it can write
 */
export function beginWriting(lanes: Lanes, turn: Turn): void {
  if (!change(lanes, turn, MAKING, WRITING)) throw new Error('It was stopped');
}

/** Whether the supervisor may stop what a lane does: it does not write. */
export function stop(lanes: Lanes, turn: Turn): boolean {
  return change(lanes, turn, WAITING, STOPPED) || change(lanes, turn, MAKING, STOPPED);
}

function change(lanes: Lanes, { lane, turn }: Turn, from: number, to: number): boolean {
  const before = turn * STATES + from;
  return Atomics.compareExchange(lanes, lane, before, turn * STATES + to) === before;
}
