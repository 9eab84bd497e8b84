import {
  ThreadsPoolWorker,
  type PoolOptions,
  type PoolWorker,
  type WorkerRequest,
} from 'vitest/node';

type RunRequest = Extract<WorkerRequest, { type: 'run' }>;
type Listener = (message: unknown) => void;

/** The thread of this process. */
let thread: ThreadsPoolWorker | undefined;

/**
 * A worker that keeps its thread from run to run, so that the program and its tables are read once
 * and not once for each mutant. The files of tests are read anew, one after the other until one
 * fails; what a module of the program holds from run to run stays.
 */
export function createWarmWorker(options: PoolOptions): PoolWorker {
  const isWarm = thread !== undefined;
  const inner = (thread ??= new ThreadsPoolWorker(options));
  const listeners = new Map<string, Set<Listener>>();
  const heard: [event: string, listener: Listener][] = [];
  let config: unknown;
  let finish: ((message: object) => void) | undefined;

  const tell = (event: string, message: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(message);
  };
  const answer = (message: object): void => {
    queueMicrotask(() => tell('message', { ...message, __vitest_worker_response__: true }));
  };
  for (const event of ['message', 'error', 'exit']) {
    const hear = (message: unknown): void => {
      if (event === 'message' && isFinished(message)) finish?.(message);
      else tell(event, message);
    };
    heard.push([event, hear]);
  }

  async function run(request: RunRequest): Promise<void> {
    const { state } = options.project.vitest;
    let last: object = { type: 'testfileFinished' };
    for (const file of request.context.files) {
      if (state.getFiles().some(({ result }) => result?.state === 'fail')) break;
      const finished = new Promise<object>((resolve) => {
        finish = resolve;
      });
      const context = { ...request.context, files: [file], ...(config ? { config } : {}) };
      inner.send({ ...request, context });
      last = await finished;
    }
    answer(last);
  }

  return {
    name: 'warm-thread',
    on: (event, listener) => {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    off: (event, listener) => {
      listeners.get(event)?.delete(listener);
    },
    send: (request) => {
      if (request.type === 'run') void run(request);
      else if (request.type === 'stop') answer({ type: 'stopped' });
      else if (request.type === 'start' && isWarm) {
        // The thread was started with another pattern of names of tests.
        ({ config } = request.context);
        answer({ type: 'started' });
      } else inner.send(request);
    },
    start: async () => {
      if (!isWarm) await inner.start();
      for (const [event, hear] of heard) inner.on(event, hear);
    },
    stop: async () => {
      for (const [event, hear] of heard) inner.off(event, hear);
    },
    deserialize: (message) => message,
  };
}

function isFinished(message: unknown): message is object {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'testfileFinished'
  );
}
