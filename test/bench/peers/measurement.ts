import { median } from '../median.ts';
import type { Stopped } from './contender-process.ts';
import type { Contender, Task } from './contenders.ts';
import type { Outcome } from './race.ts';

/** What a contender did in a race. */
export interface Measurement {
  readonly name: string;
  readonly isOurs: boolean;
  readonly tasks: readonly Task[];
  /** Median of the passes, processor time of all texts; null when it was stopped. */
  readonly milliseconds: number | null;
  readonly documentsPerSecond: number | null;
  readonly megabytesPerSecond: number | null;
  /** Milliseconds of each pass that counts. */
  readonly passes: readonly number[];
  readonly stopped: Stopped['why'] | null;
}

/** How many times as fast one of ours is as another; null where one of them was stopped. */
export interface Ratio {
  readonly task: Task;
  readonly ours: string;
  readonly other: string;
  readonly times: number | null;
}

/** The texts of a race. */
export interface Size {
  readonly documents: number;
  readonly bytes: number;
}

export function toMeasurement(
  { name, isOurs, tasks }: Contender,
  outcome: Outcome,
  { documents, bytes }: Size,
): Measurement {
  const passes = 'passes' in outcome ? outcome.passes : [];
  const milliseconds = passes.length > 0 ? median(passes) : null;
  const perSecond = (amount: number) =>
    milliseconds === null ? null : (1000 * amount) / milliseconds;
  return {
    name,
    isOurs,
    tasks,
    milliseconds,
    documentsPerSecond: perSecond(documents),
    megabytesPerSecond: perSecond(bytes / 1e6),
    passes,
    stopped: 'stopped' in outcome ? outcome.stopped : null,
  };
}

/** Each of ours with each other contender at the same task. */
export function ratiosOf(measurements: readonly Measurement[]): readonly Ratio[] {
  const tasks: readonly Task[] = ['summaries', 'quotations'];
  return tasks.flatMap((task) => {
    const atTask = measurements.filter((each) => each.tasks.includes(task));
    const others = atTask.filter(({ isOurs }) => !isOurs);
    return atTask
      .filter(({ isOurs }) => isOurs)
      .flatMap((ours) =>
        others.map((other) => ({
          task,
          ours: ours.name,
          other: other.name,
          times:
            ours.milliseconds === null || other.milliseconds === null
              ? null
              : other.milliseconds / ours.milliseconds,
        })),
      );
  });
}
