import type { RunObserver } from '../document.ts';

/** Milliseconds: a shorter run shows no bar. */
const patience = 1000;

/** A progress bar, and how to take it off the screen. */
export interface Progress extends Pick<RunObserver, 'start' | 'advance'> {
  readonly stop: () => void;
}

/** A bar on a terminal that appears once the run has taken a second; loaded only then. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  let total = 0;
  let done = 0;
  let began = 0;
  let bar: { update: (done: number) => void; stop: () => void } | undefined;
  let stopped = false;
  const show = async (): Promise<void> => {
    const { SingleBar } = await import('cli-progress');
    if (stopped) return;
    const single = new SingleBar({
      stream,
      format: '{bar} {percentage} % | {eta_formatted} left',
      barCompleteChar: '━',
      barIncompleteChar: ' ',
      clearOnComplete: true,
      hideCursor: null,
      // The stages hold the thread, so that no timer of the bar would fire: it draws at each step.
      synchronousUpdate: true,
    });
    single.start(total, done);
    bar = single;
  };
  return {
    start: (steps) => {
      total = steps;
      began = performance.now();
    },
    advance: () => {
      done += 1;
      if (bar) bar.update(done);
      else if (began > 0 && performance.now() - began > patience) {
        began = 0;
        void show();
      }
    },
    stop: () => {
      stopped = true;
      bar?.stop();
    },
  };
}
