import {
  ThreadsPoolWorker,
  type PoolOptions,
  type PoolWorker,
  type WorkerRequest,
} from 'vitest/node';

type Listener = (message: unknown) => void;

/** The thread of this process, and the request that it was started with. */
let thread: ThreadsPoolWorker | undefined;

/**
 * A worker that keeps its thread from run to run, so that the program and its tables are read once
 * and not once for each mutant. Vitest reads the files of tests anew, and the mutant is told to each
 * of them by the runner; what a module holds from run to run stays.
 */
export function createWarmWorker(options: PoolOptions): PoolWorker {
  const isWarm = thread !== undefined;
  const inner = (thread ??= new ThreadsPoolWorker(options));
  const listeners: [event: string, listener: Listener][] = [];
  let config: unknown;

  function answer(type: 'started' | 'stopped'): void {
    const message = { type, __vitest_worker_response__: true };
    const told = listeners.filter(([event]) => event === 'message');
    queueMicrotask(() => told.forEach(([, listener]) => listener(message)));
  }

  return {
    name: 'warm-thread',
    on: (event, listener) => {
      listeners.push([event, listener]);
      inner.on(event, listener);
    },
    off: (event, listener) => inner.off(event, listener),
    send: (request: WorkerRequest) => {
      if (request.type === 'stop') answer('stopped');
      else if (request.type === 'start' && isWarm) {
        config = request.context.config;
        answer('started');
      } else if (request.type === 'run' && config !== undefined) {
        inner.send({
          ...request,
          context: { ...request.context, config } as typeof request.context,
        });
      } else inner.send(request);
    },
    start: async () => {
      if (!isWarm) await inner.start();
    },
    stop: async () => {
      for (const [event, listener] of listeners) inner.off(event, listener);
    },
    deserialize: (message) => message,
  };
}
