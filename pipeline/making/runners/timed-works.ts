import { VFile } from 'vfile';
import type { BriefInput, Made } from '../../../stages/api.ts';
import { failureOf, messagesOf } from '../../../stages/messages.ts';
import type { Workers } from '../../document.ts';
import { isDear } from '../dear.ts';
import type { MakerSettings } from '../document.ts';
import type { Works } from '../works.ts';
import type { TimedTasks } from './timed-tasks.ts';
import type { WorkTask } from './worker.ts';

/** Does works on one document after the other: small ones here, in this thread, where that is faster. */
export interface TimedWorks extends Works {
  readonly close: () => Promise<void>;
}

/** Where what is not small is done, and how long it may take. */
export interface WorkLimits {
  /** Undefined: all is done here. */
  readonly workers: Workers | undefined;
  /** Seconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes what works on documents that come one by one: on standard input, with `correct`, where terms
 * are counted. The stages and a worker are loaded with the first document that needs them.
 * @returns functions that throw `RUN_STOPPED` where the signal ended the work
 */
export function createTimedWorks(settings: MakerSettings, limits: WorkLimits): TimedWorks {
  const { workers } = limits;
  let here: Promise<Works> | undefined;
  let there: Promise<TimedWorks> | undefined;
  const placeFor = async (input: BriefInput): Promise<Works> => {
    if (workers !== undefined && isDearInput(input)) {
      return (there ??= openWorker(settings, workers, limits));
    }
    return (here ??= import('../works.ts').then(({ createWorks }) => createWorks(settings)));
  };
  return {
    brief: async (input) => (await placeFor(input)).brief(input),
    template: async (input) => (await placeFor(input)).template(input),
    explain: async (input) => (await placeFor(input)).explain(input),
    terms: async (input) => (await placeFor(input)).terms(input),
    close: async () => (await there)?.close(),
  };
}

function isDearInput(input: BriefInput): boolean {
  const { path, mediaType, corrections } = input;
  const { length } = input.bytes ?? input.text;
  return isDear(path, length, { mediaType, corrections: corrections?.length ?? 0 });
}

async function openWorker(
  settings: MakerSettings,
  { module, mebibytes }: Workers,
  { timeout: seconds, signal }: WorkLimits,
): Promise<TimedWorks> {
  const { openTimedTasks } = await import('./timed-tasks.ts');
  const { stopMessage } = await import('./stop-message.ts');
  const pool = { module, count: 1, lanes: 1, seconds, mebibytes, signal };
  const tasks: TimedTasks = openTimedTasks(settings, pool);
  const inWorker =
    <Result>(work: keyof Works) =>
    async (input: BriefInput): Promise<Made<Result>> => {
      try {
        const task: WorkTask = { work, input };
        return await tasks.run<Made<Result>>(0, task, { name: 'workInWorker' });
      } catch (error) {
        const file = new VFile({ path: input.path });
        const failure = failureOf(stopMessage(error, file, pool), file);
        return { result: null, failure, messages: messagesOf(file) };
      }
    };
  return {
    brief: inWorker('brief'),
    template: inWorker('template'),
    explain: inWorker('explain'),
    terms: inWorker('terms'),
    close: tasks.close,
  };
}
