import { fork } from 'node:child_process';
import type { Reply, Request } from './serve.ts';

/** Why there is no reply: the process took too long and was ended, or it failed. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly why: 'too long' | 'failed';
}

export interface ContenderProcess {
  /** Asks and waits for the reply, so many seconds on the clock at most. Never rejects. */
  readonly ask: (request: Request, seconds: number) => Promise<Reply | Stopped>;
  /** Ends the process, whatever it does. */
  readonly stop: () => void;
}

/**
 * Starts a contender in a process of its own, so that one's garbage does not slow another.
 * @param script path of a module that calls `serve`
 * @param name its argument
 */
export function startContender(script: string, name: string): ContenderProcess {
  // What a package prints must not get into our tables.
  const child = fork(script, [name], { execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] });
  const stop = (): void => void child.kill('SIGKILL');
  const ask = (request: Request, seconds: number): Promise<Reply | Stopped> => {
    return new Promise((resolve) => {
      const settle = (reply: Reply | Stopped): void => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onFailure).off('error', onFailure);
        if (reply.kind === 'stopped') stop();
        resolve(reply);
      };
      const onMessage = (reply: Reply): void => settle(reply);
      const onFailure = (): void => settle({ kind: 'stopped', why: 'failed' });
      const timer = setTimeout(() => settle({ kind: 'stopped', why: 'too long' }), seconds * 1000);
      if (!child.connected) return onFailure();
      child.on('message', onMessage).on('exit', onFailure).on('error', onFailure);
      child.send(request);
      return undefined;
    });
  };
  return { ask, stop };
}
